// What waits for a person: reviews to look at, drafts sent back, drafts of one's own; and what there is besides.
import type { DraftHead, ReviewHead, Session } from "#designer/api.ts";

export interface Work {
  /** Open reviews this person may decide on. */
  readonly toReview: readonly ReviewHead[];
  /** Approved, not yet issued. */
  readonly toIssue: readonly ReviewHead[];
  /** Own drafts whose last review wants changes or was a no, with that review. */
  readonly sentBack: readonly { readonly draft: DraftHead; readonly review: ReviewHead }[];
  /** The other own drafts. */
  readonly mine: readonly DraftHead[];
  readonly others: readonly DraftHead[];
  readonly away: readonly DraftHead[];
}

/** Sorts drafts and reviews (the newest first) by what they are to a person. */
export function workOf(
  { id, roles }: Pick<Session["user"], "id" | "roles">,
  drafts: readonly DraftHead[],
  reviews: readonly ReviewHead[],
): Work {
  const decides = roles.includes("reviewer") || roles.includes("approver");
  const foreign = reviews.filter(({ by }) => by.id !== id);
  const open = drafts.filter(({ state }) => state !== "archived" && state !== "issued");
  const own = open.filter(({ author }) => author.id === id);
  const sentBack = own.flatMap((draft) => {
    const last = reviews.find((review) => review.draft === draft.id);
    const isBack = last?.state === "changes-requested" || last?.state === "rejected";
    return last !== undefined && isBack && draft.state === "editing" ? [{ draft, review: last }] : [];
  });
  return {
    toReview: decides ? foreign.filter(({ state }) => state === "open") : [],
    toIssue: roles.includes("approver") ? foreign.filter(({ state }) => state === "approved") : [],
    sentBack,
    mine: own.filter((draft) => sentBack.every((back) => back.draft.id !== draft.id)),
    others: open.filter(({ author }) => author.id !== id),
    away: drafts.filter(({ state }) => state === "archived"),
  };
}
