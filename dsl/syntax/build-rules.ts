// Rules of the whole set: rankings, grades, awards, exclusions, rounding, what a missing figure means at the end.
import { span } from "../source/span.ts";
import type {
  AwardItem,
  ExclusionItem,
  Expression,
  GradesItem,
  Overdue,
  RankingItem,
  RoundingItem,
} from "./ast.ts";
import { rangeOf } from "./build-range.ts";
import { textOf, zeroPoints } from "./build-shared.ts";
import { nodeOf, nodes, tokenOf } from "./cst.ts";
import { type Reader, read } from "./reader.ts";
import type { Line } from "./tokens.ts";
import { numberOf, strOf } from "./words.ts";

export type RuleStarter = "ranking" | "grades" | "award" | "not-ranked" | "round" | "overdue";
export type RuleItem = RankingItem | GradesItem | AwardItem | ExclusionItem | RoundingItem | Overdue;

export function ruleItem(reader: Reader, line: Line, starter: RuleStarter): RuleItem {
  const where = span(line.start, line.end);
  switch (starter) {
    case "ranking":
      return ranking(reader, line);
    case "grades":
      return grades(reader, line);
    case "award": {
      const node = read(reader, line, "veto");
      return {
        kind: "award",
        name: strOf(tokenOf(node, "Str")),
        when: reader.expression(nodeOf(node, "expression")),
        span: where,
      };
    }
    case "not-ranked": {
      const node = read(reader, line, "exclusion");
      return { kind: "exclusion", when: reader.expression(nodeOf(node, "expression")), span: where };
    }
    case "round":
      return rounding(reader, line);
    case "overdue": {
      const node = read(reader, line, "overdue");
      const meaning = tokenOf(node, "NotRanked") ? "not-ranked" : zeroPoints(reader, node) ? "zero" : null;
      return { kind: "overdue", meaning, span: where };
    }
  }
}

function ranking(reader: Reader, line: Line): RankingItem {
  const node = read(reader, line, "ranking");
  const keys: Expression[] = [];
  for (const each of nodes(node, "expression")) {
    const key = reader.expression(each);
    if (key) keys.push(key);
  }
  const over = tokenOf(node, "Over")?.keyword === "over-all" ? "all" : "group";
  return { kind: "ranking", name: strOf(tokenOf(node, "Str")), keys, over, span: span(line.start, line.end) };
}

function grades(reader: Reader, line: Line): GradesItem {
  const node = read(reader, line, "grades");
  const rows: GradesItem["rows"][number][] = [];
  const vetoes: GradesItem["vetoes"][number][] = [];
  const quotas: GradesItem["quotas"][number][] = [];
  let verbatim: GradesItem["verbatim"] = null;
  for (const each of tokenOf(node, "Block")?.block?.lines ?? []) {
    const where = span(each.start, each.end);
    const starter = each.tokens[0]?.keyword;
    if (starter === "verbatim") verbatim = textOf(reader, each);
    else if (starter === "veto") {
      const row = read(reader, each, "veto");
      const grade = strOf(tokenOf(row, "Str"));
      const when = reader.expression(nodeOf(row, "expression"));
      if (grade && when) vetoes.push({ grade, when, span: where });
    } else if (starter === "quota") {
      const row = read(reader, each, "quota");
      const grade = strOf(tokenOf(row, "Str"));
      const share = numberOf(reader, tokenOf(row, "Number"));
      if (grade && share) quotas.push({ grade, share, span: where });
    } else {
      const row = read(reader, each, "gradeRow", 0);
      rows.push({
        range: rangeOf(reader, nodeOf(row, "rowRange")),
        name: strOf(tokenOf(row, "Str")),
        span: where,
      });
    }
  }
  const key = reader.expression(nodeOf(node, "expression"));
  return { kind: "grades", key, verbatim, rows, vetoes, quotas, span: span(line.start, line.end) };
}

const MODES = { upward: "up", downward: "down", "half-even": "half-even" } as const;

function rounding(reader: Reader, line: Line): RoundingItem {
  const node = read(reader, line, "rounding");
  const each = tokenOf(node, "Each")?.keyword;
  const mode = tokenOf(node, "Mode")?.keyword;
  return {
    kind: "rounding",
    what:
      each === "each-criterion"
        ? "criterion"
        : each === "each-pillar"
          ? "pillar"
          : tokenOf(node, "Total")
            ? "total"
            : null,
    places: numberOf(reader, tokenOf(node, "Number")),
    mode: mode === "upward" || mode === "downward" || mode === "half-even" ? MODES[mode] : "half-away",
    span: span(line.start, line.end),
  };
}
