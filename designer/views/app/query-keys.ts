// The keys under which the answers of the server are kept while the page is open. One key, one shape: each says what is kept
// under it, and is written nowhere else.
import type { DataTag, InfiniteData, QueryClient } from "@tanstack/react-query";
import type {
  AuditPage,
  DraftHead,
  Person,
  Review,
  ReviewHead,
  Revision,
  Sample,
  SampleHead,
  SampleSaved,
  Session,
  SetEntry,
  User,
} from "#designer/api.ts";
import type { AskServer } from "#designer/document/ask-server.ts";
import type { Answered } from "#designer/document/asking.ts";

type SaveText = Awaited<ReturnType<AskServer["revision"]>>;
type Key<T> = DataTag<readonly unknown[], T>;

/** A key is the tag of its shape while the page is checked, and nothing but its words while it runs. */
const key = <T>(...words: readonly unknown[]): Key<T> => words as unknown as Key<T>;

export const KEYS = {
  session: key<Answered<Session>>("session"),
  users: key<Answered<User[]>>("users"),
  sets: key<Answered<SetEntry[]>>("sets"),
  drafts: key<Answered<DraftHead[]>>("drafts"),
  /** The saves of a draft; another save makes it another key. */
  revisions: (draft: string, newest: number) => key<Answered<Revision[]>>("revisions", draft, newest),
  /** The text of a save and of the one before it. */
  revisionChange: (draft: string, revision: number) =>
    key<readonly [SaveText, SaveText]>("revision-change", draft, revision),
  /** The text of one side of a comparison; `revision` of what changes under the same name. */
  sideText: (set: string, side: string, revision: number | undefined) =>
    key<Answered<string> | null>("side-text", set, side, revision),
  /** Of a set, asked anew when another one is open; `""`: none is. */
  samples: (set: string, open: string) => key<Answered<SampleHead[]>>("samples", set, open),
  /** The saves of a sample, asked anew after each. */
  sampleSaves: (id: string, newest: string) => key<Answered<SampleSaved[]>>("sample-saves", id, newest),
  sample: (id: string) => key<Answered<Sample>>("sample", id),
  reviews: key<Answered<ReviewHead[]>>("reviews"),
  review: (id: string) => key<Answered<Review>>("review", id),
  /** Every page of the log, whatever is looked for; only to be asked anew. */
  audits: key<never>("audit"),
  audit: (wanted: object) => key<InfiniteData<Answered<AuditPage>>>("audit", wanted),
  auditPeople: key<Answered<Person[]>>("audit-people"),
} as const;

/** What is kept under a key and who answers it: nothing else can be kept there. */
export const asks = <T>(
  queryKey: Key<T>,
  queryFn: () => Promise<NoInfer<T>>,
): { readonly queryKey: Key<T>; readonly queryFn: () => Promise<T> } => ({ queryKey, queryFn });

/** Keeps an answer that came by another way; its shape is that of the key. */
export const keep = <T>(queries: QueryClient, queryKey: Key<T>, answer: NoInfer<T>): void => {
  queries.setQueryData<unknown>(queryKey, answer);
};
