// The titles of what changes are about.
import type { Change } from "#dsl";
import type { Rules } from "#runtime";

/**
 * The title of the criterion or pillar within which something changed, as the version after has it; "" of one that is new or
 * gone, whose sentence names it: the code of what is gone may be another's by now.
 */
export function titlesOf({
  pillars,
  criteria,
}: Rules): (change: Pick<Change, "scope" | "kind" | "how">) => string {
  const titles = new Map([...pillars, ...criteria].map(({ code, title }) => [code, title]));
  return ({ scope, kind, how }) => {
    const isWhole = (kind === "criterion" || kind === "pillar") && (how === "added" || how === "removed");
    return isWhole ? "" : (titles.get(scope) ?? "");
  };
}
