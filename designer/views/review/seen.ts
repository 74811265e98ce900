// Which changes of a review its reader agrees with: a reader's own list, kept on this machine, for this very text. What is
// decided in the end is said to the server.

const keyOf = (review: string, hash: string): string => `barem.seen.${review}.${hash}`;

/** Keys of changes. */
export function keptSeen(review: string, hash: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(review, hash)) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : []);
  } catch (error) {
    if (error instanceof SyntaxError) return new Set();
    throw error;
  }
}

export function keepSeen(review: string, hash: string, seen: ReadonlySet<string>): void {
  try {
    localStorage.setItem(keyOf(review, hash), JSON.stringify([...seen]));
  } catch (error) {
    // A full storage must not stop reviewing.
    if (!(error instanceof DOMException)) throw error;
  }
}
