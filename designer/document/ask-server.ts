// The page's questions to the server, one function each; answers are checked against api.ts. How a request is made is in
// asking.ts.
import { z } from "zod";
import {
  AuditPage,
  type ChangeUser,
  Draft,
  DraftHead,
  type Issue,
  type NewComment,
  type NewDraft,
  type NewSample,
  type NewUser,
  type NewVerdict,
  Person,
  type Repeal,
  Review,
  ReviewHead,
  Revision,
  RevisionText,
  Sample,
  SampleHead,
  SampleRevision,
  SampleSaved,
  Saved,
  type SaveEdits,
  Session,
  SetEntry,
  SetList,
  type Submit,
  User,
  Verification,
  Version,
} from "#designer/api.ts";
import { type Answered, type Asking, asking } from "./asking.ts";

export type AskServer = ReturnType<typeof askServer>;

/** Everything the page asks. `fetcher` is the browser's fetch, or a test's. */
export function askServer(fetcher: typeof fetch) {
  let session: Session | null = null;
  const line = asking(fetcher, () => session?.csrf ?? "", renewed);
  const entered = async (answer: Promise<Answered<Session>>): Promise<Answered<Session>> => {
    const entering = await answer;
    if (entering.ok) session = entering.value;
    return entering;
  };
  // Signed out and in again in another tab, the same person goes on here with the token of the new session.
  async function renewed(): Promise<boolean> {
    const now = await line.ask("GET", "/api/session", Session);
    if (!now.ok || session === null || now.value.user.id !== session.user.id) return false;
    session = now.value;
    return true;
  }
  return {
    ...people(line, entered),
    ...sets(line),
    ...drafts(line),
    ...reviews(line),
    ...samples(line),
  };
}

type Enter = (answer: Promise<Answered<Session>>) => Promise<Answered<Session>>;

const people = ({ ask }: Asking, entered: Enter) => ({
  session: () => entered(ask("GET", "/api/session", Session)),
  signIn: (name: string, password: string) =>
    entered(ask("POST", "/api/session", Session, { name, password })),
  signOut: () => ask("DELETE", "/api/session", Session.nullable()),
  /** `current` may be left out while the account has no password. */
  changePassword: (change: { current?: string; next: string }) =>
    entered(ask("POST", "/api/account/password", Session, change)),
  users: () => ask("GET", "/api/users", User.array()),
  addUser: (user: z.infer<typeof NewUser>) => ask("POST", "/api/users", User, user),
  changeUser: (id: string, change: z.infer<typeof ChangeUser>) =>
    ask("PATCH", `/api/users/${encodeURIComponent(id)}`, User, change),
  audit: (query: Readonly<Record<string, string>>) =>
    ask("GET", `/api/audit?${new URLSearchParams(query)}`, AuditPage),
  /** Whoever an entry may be by. */
  auditPeople: () => ask("GET", "/api/audit/people", Person.array()),
  /** Checks everything stored; that it was checked is recorded. */
  verifyAudit: () => ask("POST", "/api/audit/verification", Verification),
});

const sets = ({ ask, askText }: Asking) => ({
  sets: () => ask("GET", "/api/sets", SetList),
  /** A set of one's own with its first draft. */
  newSet: (set: { id: string; title: string; text: string }) => ask("POST", "/api/sets", SetEntry, set),
  versionText: (set: string, version: string) => askText(`/api/sets/${set}/versions/${version}/source`),
  repeal: (set: string, version: string, by: z.infer<typeof Repeal>) =>
    ask("POST", `/api/sets/${set}/versions/${version}/repeal`, Version, by),
});

function drafts({ ask }: Asking) {
  const at = (id: string): string => `/api/drafts/${encodeURIComponent(id)}`;
  return {
    /** Every draft, also those put away. */
    drafts: () => ask("GET", "/api/drafts", DraftHead.array()),
    draft: (id: string) => ask("GET", at(id), Draft),
    newDraft: (draft: z.infer<typeof NewDraft>) => ask("POST", "/api/drafts", DraftHead, draft),
    revisions: (id: string) => ask("GET", `${at(id)}/revisions`, Revision.array()),
    revision: (id: string, revision: number) => ask("GET", `${at(id)}/revisions/${revision}`, RevisionText),
    save: (id: string, change: z.infer<typeof SaveEdits>) => ask("POST", `${at(id)}/edits`, Saved, change),
    archive: (id: string) => ask("POST", `${at(id)}/archive`, DraftHead),
    restore: (id: string) => ask("POST", `${at(id)}/restore`, DraftHead),
    submit: (id: string, handedIn: z.infer<typeof Submit>) =>
      ask("POST", `${at(id)}/submit`, Review, handedIn),
  };
}

function reviews({ ask }: Asking) {
  const at = (id: string): string => `/api/reviews/${encodeURIComponent(id)}`;
  return {
    reviews: () => ask("GET", "/api/reviews", ReviewHead.array()),
    review: (id: string) => ask("GET", at(id), Review),
    comment: (id: string, said: z.infer<typeof NewComment>) =>
      ask("POST", `${at(id)}/comments`, Review, said),
    verdict: (id: string, verdict: z.infer<typeof NewVerdict>) =>
      ask("POST", `${at(id)}/verdict`, Review, verdict),
    issue: (id: string, wish: z.infer<typeof Issue>) => ask("POST", `${at(id)}/issue`, Version, wish),
  };
}

function samples({ ask }: Asking) {
  const at = (id: string): string => `/api/samples/${encodeURIComponent(id)}`;
  return {
    samples: (set: string) => ask("GET", `/api/samples?set=${encodeURIComponent(set)}`, SampleHead.array()),
    sample: (id: string) => ask("GET", at(id), Sample),
    newSample: (sample: z.infer<typeof NewSample>) => ask("POST", "/api/samples", Sample, sample),
    saveSample: (
      id: string,
      base: number,
      data: Record<string, unknown>,
      about: { readonly title?: string; readonly shared?: boolean } = {},
    ) => ask("PUT", at(id), SampleHead.pick({ id: true, revision: true }), { base, data, ...about }),
    /** The last saves, the newest first. */
    sampleSaves: (id: string) => ask("GET", `${at(id)}/revisions`, SampleSaved.array()),
    sampleRevision: (id: string, revision: number) =>
      ask("GET", `${at(id)}/revisions/${revision}`, SampleRevision),
    /** Deletes one of one's own. */
    removeSample: (id: string) => ask("DELETE", at(id), z.null()),
  };
}
