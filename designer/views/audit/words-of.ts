// Entries of the ledger in words: what was done, to what, and each fact. An action or fact without words is shown as it is.
import type { AuditEntry, AuditThing, Person, Role } from "#designer/api.ts";
import { ACTIONS, AUDIT, FACTS } from "#designer/strings/audit.ts";
import { ROLES } from "#designer/strings/people.ts";
import type { Words } from "#designer/strings/words.ts";

type Say = (words: Words, values?: Readonly<Record<string, string | number>>) => string;

const wordsIn = (known: Readonly<Record<string, Words>>, name: string): Words =>
  (Object.hasOwn(known, name) ? known[name] : undefined) ?? { vi: name, en: name };

export const actionText = (action: string, t: Say): string => t(wordsIn(ACTIONS, action));

/** The name of who did it. */
export const personText = ({ id, displayName }: Person, t: Say): string =>
  id === "system" ? t(AUDIT.system) : displayName;

/** What an entry is about, named as people know it. */
export function thingText(thing: AuditThing, t: Say): string {
  const title = thing.title === "" ? t(AUDIT.gone) : thing.title;
  switch (thing.kind) {
    case "draft":
      return thing.revision === null
        ? t(AUDIT.draftThing, { title })
        : t(AUDIT.draftRevision, { title, revision: thing.revision });
    case "set":
      return thing.version === null
        ? t(AUDIT.setThing, { title, id: thing.id })
        : t(AUDIT.setVersion, { title, id: thing.id, version: thing.version });
    case "user":
      return t(AUDIT.userThing, { title });
    case "sample":
      return t(AUDIT.sampleThing, { title });
    case "ledger":
      return t(AUDIT.ledgerThing);
  }
}

export interface Fact {
  readonly name: string;
  /** null: the ledger tells no value before. */
  readonly before: string | null;
  readonly after: string;
}

/** The facts of an entry; one that changed has its value before. */
export function factsOf({ detail }: AuditEntry, t: Say): readonly Fact[] {
  const before = isRecord(detail.before) ? detail.before : {};
  return Object.entries(detail)
    .filter(([name]) => name !== "before")
    .map(([name, value]) => ({
      name: t(wordsIn(FACTS, name)),
      before: Object.hasOwn(before, name) ? valueText(name, before[name], t) : null,
      after: valueText(name, value, t),
    }));
}

function valueText(name: string, value: unknown, t: Say): string {
  if (name === "password") return t(AUDIT.changedPassword);
  if (name === "change" && value === "") return t(AUDIT.whole);
  if (name === "roles" && Array.isArray(value))
    return value.length === 0 ? t(AUDIT.nothing) : value.map((role) => roleText(String(role), t)).join(", ");
  if (value === null || value === "") return t(AUDIT.nothing);
  if (typeof value === "boolean") return t(value ? AUDIT.yes : AUDIT.no);
  return typeof value === "string" ? value : JSON.stringify(value);
}

const roleText = (role: string, t: Say): string =>
  Object.hasOwn(ROLES, role) ? t(ROLES[role as Role].name) : role;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
