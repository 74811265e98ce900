// Reasons typed into a table of amendments, kept on this machine: they are an author's notes, not part of the set.
export type Reasons = Readonly<Record<string, string>>;

const keyOf = (of: string): string => `barem.reasons.${of}`;

/** By key of the change. */
export function keptReasons(of: string): Reasons {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(of)) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((each): each is [string, string] => typeof each[1] === "string"),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

export function keepReasons(of: string, reasons: Reasons): void {
  try {
    localStorage.setItem(keyOf(of), JSON.stringify(reasons));
  } catch (error) {
    // A full storage must not stop typing.
    if (!(error instanceof DOMException)) throw error;
  }
}
