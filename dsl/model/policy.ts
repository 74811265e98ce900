// What a criterion is worth when it does not apply: the statement `không áp dụng …` of a set, pillar or criterion.
import type { Policy } from "#runtime/compiled-set.ts";
import type { NotApplicable } from "../syntax/ast.ts";
import { type Context, report, type Scope, use } from "./context.ts";
import { condition } from "./expression.ts";
import { renameFix } from "./names.ts";

/** The policy a statement writes; null when it could not be read. */
export function policyOf(context: Context, scope: Scope, item: NotApplicable): Policy | null {
  const known = scope.codes.tags;
  for (const word of [item.tag, item.outside]) {
    if (word === null) continue;
    const { text, span } = word;
    if (known.has(text)) use(context, `tag/${text}`, span);
    else report(context, "unknown-code", span, { code: text }, { fixes: renameFix(span, text, known) });
  }
  if (item.policy === null) return null;
  const base = {
    tag: item.tag?.text ?? "",
    when: item.when === null ? null : condition(context, scope, item.when, item.span).expr,
    confirmedBy: item.confirmedBy?.value ?? "",
  };
  if (item.policy !== "proportional") return { ...base, kind: item.policy };
  return { ...base, kind: "proportional", outside: item.outside?.text ?? "" };
}
