// What a criterion or pillar is worth at most, and what a pillar leaves for a criterion that does not say it.
import type { Exact } from "#runtime/compiled-set.ts";
import { rational, sign, subtract, sum, toDecimal, toExact } from "#runtime/number.ts";
import type { Fix } from "../source/diagnostic.ts";
import { flatMap } from "../source/flat-map.ts";
import { span } from "../source/span.ts";
import type { CriterionItem, MaxSyntax, PillarItem } from "../syntax/ast.ts";
import { spelling } from "../syntax/keywords.ts";
import { type Context, report, type Scope, use } from "./context.ts";
import { renameFix } from "./names.ts";

export interface Maximum {
  readonly value: string | null;
  readonly parameter: string;
}

export function resolveMax(context: Context, scope: Scope, node: MaxSyntax | null): Maximum {
  if (node === null || node.is === "unknown") return { value: null, parameter: "" };
  if (node.is === "number") return { value: toExact(rational(node.value.value)), parameter: "" };
  const parameter = scope.parameters.get(node.name.text);
  if (parameter === undefined)
    report(
      context,
      "unknown-name",
      node.name.span,
      { name: node.name.text },
      { fixes: renameFix(node.name.span, node.name.text, scope.parameters.keys()) },
    );
  else use(context, `parameter/${node.name.text}`, node.name.span);
  return { value: null, parameter: parameter === undefined ? "" : node.name.text };
}

/** What the maxima of a pillar leave over for its one member without a maximum; null when there is no such number. */
export function leftIn({ max, items }: PillarItem): Exact | null {
  const members = items.filter(
    (m): m is PillarItem | CriterionItem =>
      m.kind === "pillar" || (m.kind === "criterion" && m.role === "scored"),
  );
  const given = flatMap(members, (m) => (m.max?.is === "number" ? [rational(m.max.value.value)] : []));
  const isLone = members.filter((m) => m.max === null).length === 1 && given.length === members.length - 1;
  if (max?.is !== "number" || !isLone) return null;
  const left = subtract(rational(max.value.value), sum(given));
  return sign(left) > 0 ? toExact(left) : null;
}

/** The maximum that makes the total of the pillar right: left out by the author, or by the text itself. */
export function maxFixes(
  { surface }: Context,
  { title, header }: CriterionItem,
  left: Exact | null,
): readonly Fix[] {
  if (left === null) return [];
  const { text: decimal, exact } = toDecimal(rational(left), 6);
  if (!exact) return [];
  const at = title?.span.end ?? header.end;
  const words = `${spelling("max-header", surface)} ${surface === "vi" ? decimal.replace(".", ",") : decimal}`;
  const notPrinted = `${words} (${spelling("not-printed", surface)})`;
  return [words, notPrinted].map((text) => ({
    title: {
      vi: `Thêm “${text}”, để các điểm tối đa cộng lại bằng của chỉ số`,
      en: `Add “${text}”, so that the maxima add up to the pillar's`,
    },
    edits: [{ span: span(at, at), text: ` ${text}` }],
  }));
}
