// Codes, tags and measures of the whole file, found before anything is resolved.
import type { Tag } from "#runtime/compiled-set.ts";
import { flatMap } from "../source/flat-map.ts";
import type { CriterionItem, PillarItem, SetSyntax } from "../syntax/ast.ts";
import { type Context, checkOnce, declare, report, use } from "./context.ts";
import { decimalPlaces } from "./decimal-places.ts";
import { checkDeclared, renameFix } from "./names.ts";
import { items } from "./statements.ts";
import { measureKey } from "./units.ts";

export interface Found {
  readonly criteria: Map<string, CriterionItem | PillarItem>;
  readonly pillars: Map<string, PillarItem>;
  readonly tags: readonly Tag[];
}

/** Codes, tags and measures of the whole file. */
export function collect(context: Context, syntax: SetSyntax): Found {
  const criteria = new Map<string, CriterionItem | PillarItem>();
  const pillars = new Map<string, PillarItem>();
  const visit = (item: CriterionItem | PillarItem): void => {
    const code = item.code;
    if (code !== null) {
      const first = criteria.get(code.text) ?? pillars.get(code.text);
      if (first !== undefined)
        report(
          context,
          "duplicate-code",
          code.span,
          { code: code.text },
          { related: [{ span: first.code?.span ?? first.span, text: code.text }] },
        );
      else if (item.kind === "pillar") pillars.set(code.text, item);
      else criteria.set(code.text, item);
      if (item.kind === "pillar" && isUndisclosed(item) && first === undefined) criteria.set(code.text, item);
      declare(
        context,
        item.kind,
        item.kind === "pillar" ? `pillar/${code.text}` : code.text,
        code.text,
        code.span,
      );
    }
    if (item.kind === "pillar")
      for (const member of item.items)
        if (member.kind === "pillar" || member.kind === "criterion") visit(member);
  };
  for (const item of syntax.items) if (item.kind === "pillar" || item.kind === "criterion") visit(item);
  for (const group of flatMap(items(syntax, "measures"), (m) => m.groups)) {
    const places = group.places === null ? 0 : decimalPlaces(context, group.places.value, group.places.span);
    for (const name of group.names) {
      const key = measureKey(name.text);
      if (context.measures.has(key)) report(context, "duplicate-name", name.span, { name: name.text });
      context.measures.set(key, { name: name.text, places });
      declare(context, "measure", `measure/${key}`, name.text, name.span);
    }
  }
  return { criteria, pillars, tags: collectTags(context, syntax, criteria, pillars) };
}

const isUndisclosed = (item: PillarItem): boolean => item.items.some((m) => m.kind === "undisclosed");

function collectTags(
  context: Context,
  syntax: SetSyntax,
  criteria: ReadonlyMap<string, unknown>,
  pillars: ReadonlyMap<string, PillarItem>,
): readonly Tag[] {
  const tags = items(syntax, "tag");
  context.diagnostics.push(
    ...checkDeclared(
      flatMap(tags, (t) => (t.name === null ? [] : [{ name: t.name.text, span: t.name.span }])),
    ),
  );
  return flatMap(tags, (tag): readonly Tag[] => {
    if (tag.name === null) return [];
    const name = tag.name.text;
    declare(context, "tag", `tag/${name}`, name, tag.name.span);
    context.places[`tag/${name}`] = tag.span;
    if (!/^[a-z0-9_-]+$/i.test(name)) report(context, "not-an-ascii-key", tag.name.span, { key: name });
    checkOnce(context, tag.codes);
    const codes = flatMap(tag.codes, (word): readonly string[] => {
      if (criteria.has(word.text)) {
        use(context, pillars.has(word.text) ? `pillar/${word.text}` : word.text, word.span);
        return [word.text];
      }
      const inside = pillars.get(word.text);
      if (inside !== undefined) {
        use(context, `pillar/${word.text}`, word.span);
        return criteriaOf(inside);
      }
      report(
        context,
        "unknown-code",
        word.span,
        { code: word.text },
        { fixes: renameFix(word.span, word.text, criteria.keys()) },
      );
      return [];
    });
    return [{ name, label: tag.label?.value ?? "", criteria: [...new Set(codes)] }];
  });
}

const criteriaOf = (pillar: PillarItem): readonly string[] =>
  isUndisclosed(pillar)
    ? pillar.code === null
      ? []
      : [pillar.code.text]
    : flatMap(pillar.items, (m) =>
        m.kind === "pillar" ? criteriaOf(m) : m.kind === "criterion" && m.code !== null ? [m.code.text] : [],
      );
