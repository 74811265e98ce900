// Which entries of the ledger are looked at, as the address of the page has it.
import { AuditKind } from "#designer/api.ts";

export interface Wanted {
  readonly actor?: string;
  readonly kind?: AuditKind;
  /** Of one thing of that kind. */
  readonly id?: string;
  /** Days (ISO), both within. */
  readonly from?: string;
  readonly until?: string;
}

/** Reads what stands behind `?`; what is none of this is left out. */
export function wantedOf(search: Readonly<Record<string, unknown>>): Wanted {
  const textOf = (name: string, shape: RegExp): string | undefined => {
    const text = String(search[name] ?? "");
    return shape.test(text) ? text : undefined;
  };
  const kind = AuditKind.safeParse(search.kind).data;
  return tidy({
    actor: textOf("actor", /^[\w-]{1,60}$/),
    kind,
    id: kind === undefined ? undefined : textOf("id", /^[\w/-]{1,121}$/),
    from: textOf("from", /^\d{4}-\d\d-\d\d$/),
    until: textOf("until", /^\d{4}-\d\d-\d\d$/),
  });
}

/** Without what is not wished for. */
export const tidy = (wanted: { readonly [K in keyof Wanted]: Wanted[K] | undefined }): Wanted =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined && value !== ""));

/** Whether no entry can be within the days. */
export const isBackwards = ({ from, until }: Wanted): boolean =>
  from !== undefined && until !== undefined && until < from;
