// One side of a comparison as the address of the screen names it: `ban:1.0.0` an issued version, `nhap:<draft>` a draft as it
// is now, `nhap:<draft>:7` a draft as it was saved then.
import type { SetEntry } from "#designer/api.ts";

export type Side =
  | { readonly is: "version"; readonly version: string }
  | { readonly is: "draft"; readonly draft: string }
  | { readonly is: "revision"; readonly draft: string; readonly revision: number };

/** null: no such side. */
export function readSide(text: unknown): Side | null {
  if (typeof text !== "string") return null;
  const [, version] = /^ban:(\d+\.\d+\.\d+)$/.exec(text) ?? [];
  if (version !== undefined) return { is: "version", version };
  const [, draft, revision] = /^nhap:([\w-]{1,40})(?::(\d{1,9}))?$/.exec(text) ?? [];
  if (draft === undefined) return null;
  return revision === undefined
    ? { is: "draft", draft }
    : { is: "revision", draft, revision: Number(revision) };
}

export function writeSide(side: Side): string {
  switch (side.is) {
    case "version":
      return `ban:${side.version}`;
    case "draft":
      return `nhap:${side.draft}`;
    case "revision":
      return `nhap:${side.draft}:${side.revision}`;
  }
}

/**
 * What is compared when nothing is asked for: the newest draft with the version it began from, or with nothing ("") in a set that
 * was never issued; else the two newest versions.
 */
export function usualSides({ versions, drafts }: SetEntry): { readonly a: string; readonly b: string } {
  const [draft] = [...drafts].sort((x, y) => (x.updatedAt < y.updatedAt ? 1 : -1));
  const newest = versions.at(-1);
  const base = versions.find(({ version }) => version === draft?.basedOn) ?? newest;
  if (draft !== undefined)
    return {
      a: base === undefined ? "" : writeSide({ is: "version", version: base.version }),
      b: writeSide({ is: "draft", draft: draft.id }),
    };
  const other = versions.at(-2) ?? newest;
  if (newest === undefined || other === undefined) return { a: "", b: "" };
  return {
    a: writeSide({ is: "version", version: other.version }),
    b: writeSide({ is: "version", version: newest.version }),
  };
}
