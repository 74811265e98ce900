// The whole tree: header, statements of the set, pillars. Rankings, grades and the like are in build-rules.ts.
import { diagnostic } from "../source/diagnostic.ts";
import { span } from "../source/span.ts";
import type {
  CriterionItem,
  Decision,
  Declares,
  Measures,
  PillarItem,
  PillarMember,
  SetItem,
  SetSyntax,
  TagItem,
  Word,
} from "./ast.ts";
import { criterionItem, undisclosedItem } from "./build-criterion.ts";
import { figureItem, inputsOf } from "./build-input.ts";
import { ruleItem } from "./build-rules.ts";
import { headerOf, sharedMember, strange, textOf } from "./build-shared.ts";
import { nodeOf, nodes, tokenOf, tokens } from "./cst.ts";
import { spelling } from "./keywords.ts";
import { type Reader, read, report } from "./reader.ts";
import { asStarter } from "./statements.ts";
import { type Line, spanOf } from "./tokens.ts";
import { codeOf, dateOf, numberOf, strOf, wordOf } from "./words.ts";

/** The tree of a text. */
export function setOf(reader: Reader, lines: readonly Line[]): SetSyntax {
  const [first, ...rest] = lines;
  const hasHeader = first?.tokens[0]?.keyword === "set";
  const header = hasHeader && first ? headerLine(reader, first) : { id: null, version: null };
  if (!hasHeader) {
    const start = first?.start ?? 0;
    report(
      reader,
      diagnostic("missing-set-header", span(start, first?.tokens[0]?.end ?? start), {
        wanted: spelling("set", reader.surface),
      }),
    );
  }
  const items = itemsOf(reader, hasHeader ? rest : lines);
  return { surface: reader.surface, ...header, items, span: span(0, reader.text.length) };
}

/** The tree of statements of a set without its header. */
export const partOf = (reader: Reader, lines: readonly Line[]): SetSyntax => ({
  surface: reader.surface,
  id: null,
  version: null,
  items: itemsOf(reader, lines),
  span: span(0, reader.text.length),
});

function itemsOf(reader: Reader, lines: readonly Line[]): readonly SetItem[] {
  const items: SetItem[] = [];
  for (const line of lines) {
    const item = itemOf(reader, line);
    if (item) items.push(item);
    else items.push(...within(reader, line));
  }
  return items;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)+$/;

function headerLine(reader: Reader, line: Line): Pick<SetSyntax, "id" | "version"> {
  const node = read(reader, line, "setHeader");
  const id = wordOf(tokenOf(node, "Slug"));
  if (id && !ID.test(id.text)) report(reader, diagnostic("bad-id", id.span, { id: id.text }));
  const code = nodeOf(node, "code");
  const version: Word | null = wordOf(tokenOf(code, "Code") ?? tokenOf(code, "Number"));
  if (version && !/^\d+\.\d+\.\d+$/.test(version.text))
    report(
      reader,
      diagnostic("bad-version", version.span, { version: version.text }, { fixes: versionFix(version) }),
    );
  return { id, version };
}

function versionFix(version: Word) {
  const text = /^\d+(\.\d+)?$/.test(version.text)
    ? `${version.text}${version.text.includes(".") ? ".0" : ".0.0"}`
    : "1.0.0";
  return [{ title: { vi: `Viết ${text}`, en: `Write ${text}` }, edits: [{ span: version.span, text }] }];
}

function itemOf(reader: Reader, line: Line): SetItem | null {
  const [first, next] = line.tokens;
  const starter = first ? asStarter(first, next) : null;
  const where = span(line.start, line.end);
  switch (starter) {
    case "title":
    case "replaces":
    case "amends":
    case "level":
      return { kind: starter, text: textOf(reader, line), span: where };
    case "decision":
      return decision(reader, line);
    case "effective": {
      const node = read(reader, line, "effective");
      return {
        kind: "effective",
        from: dateOf(reader, tokenOf(node, "Date")),
        until: dateOf(reader, tokenOf(node, "until")),
        span: where,
      };
    }
    case "called": {
      const node = read(reader, line, "called");
      return {
        kind: "called",
        pillar: strOf(tokenOf(node, "Str")),
        criterion: strOf(tokenOf(node, "criterion")),
        span: where,
      };
    }
    case "scale": {
      const node = read(reader, line, "scale");
      return {
        kind: "scale",
        value: numberOf(reader, tokenOf(node, "Number")),
        unknown: tokenOf(node, "Unknown") !== null,
        span: where,
      };
    }
    case "measures":
      return measures(reader, line);
    case "common": {
      const block = tokenOf(read(reader, line, "block"), "Block")?.block;
      return { kind: "common", inputs: inputsOf(reader, block?.lines ?? []), span: where };
    }
    case "parameter": {
      const input = figureItem(reader, line);
      return { kind: "parameter", input: input.names.length > 0 ? input : null, span: where };
    }
    case "tag":
      return tagItem(reader, line);
    case "ranking":
    case "grades":
    case "award":
    case "not-ranked":
    case "round":
    case "overdue":
      return ruleItem(reader, line, starter);
    default:
      return pillarMember(reader, line, "set");
  }
}

/** A statement of a pillar, most of which a set may hold as well. */
function pillarMember(reader: Reader, line: Line, place: "set"): SetItem | null;
function pillarMember(reader: Reader, line: Line, place: "pillar"): PillarMember | null;
function pillarMember(reader: Reader, line: Line, place: "set" | "pillar"): SetItem | PillarMember | null {
  const [first, next] = line.tokens;
  const starter = first ? asStarter(first, next) : null;
  const where = span(line.start, line.end);
  switch (starter) {
    case "pillar":
      return pillarItem(reader, line);
    case "criterion":
      return criterionItem(reader, line, "scored");
    case "bonus":
    case "penalty":
      return criterionItem(reader, line, starter);
    case "declares":
      return declares(reader, line);
    case "default-evidence":
      return { kind: "default-evidence", text: textOf(reader, line), span: where };
    case "undisclosed":
      return place === "pillar" ? undisclosedItem(reader, line) : strange(reader, line);
    case "verbatim":
      return place === "pillar"
        ? { kind: "verbatim", text: textOf(reader, line), span: where }
        : strange(reader, line);
    case null:
      return strange(reader, line);
    default:
      return sharedMember(reader, line, starter) ?? strange(reader, line);
  }
}

/** The pillars and criteria in the braces of a line that could not be understood: they are not lost with it. */
function within(reader: Reader, line: Line): readonly (PillarItem | CriterionItem)[] {
  const found: (PillarItem | CriterionItem)[] = [];
  for (const inner of line.tokens.flatMap((token) => token.block?.lines ?? [])) {
    const starter = inner.tokens[0] ? asStarter(inner.tokens[0], inner.tokens[1]) : null;
    if (starter === "pillar") found.push(pillarItem(reader, inner));
    else if (starter === "criterion") found.push(criterionItem(reader, inner, "scored"));
    else if (starter === "bonus" || starter === "penalty") found.push(criterionItem(reader, inner, starter));
  }
  return found;
}

function pillarItem(reader: Reader, line: Line): PillarItem {
  const { lines, ...header } = headerOf(reader, line);
  const items: PillarMember[] = [];
  for (const each of lines) {
    const item = pillarMember(reader, each, "pillar");
    if (item) items.push(item);
    else items.push(...within(reader, each));
  }
  return { kind: "pillar", ...header, items, span: span(line.start, line.end) };
}

function decision(reader: Reader, line: Line): Decision {
  const node = read(reader, line, "decision");
  return {
    kind: "decision",
    number: strOf(tokenOf(node, "Str")),
    date: dateOf(reader, tokenOf(node, "Date")),
    by: strOf(tokenOf(node, "by")),
    clause: strOf(tokenOf(node, "clause")),
    span: span(line.start, line.end),
  };
}

const DECLARED = { Pillar: "pillars", Criterion: "criteria", Points: "points" } as const;

function declares(reader: Reader, line: Line): Declares {
  const node = read(reader, line, "declares");
  const counts: Declares["counts"][number][] = [];
  for (const each of nodes(node, "declared")) {
    const value = numberOf(reader, tokenOf(each, "Number"));
    const kind = tokenOf(each, "what")?.kind;
    if (value && (kind === "Pillar" || kind === "Criterion" || kind === "Points"))
      counts.push({ what: DECLARED[kind], value });
  }
  return { kind: "declares", counts, place: strOf(tokenOf(node, "Str")), span: span(line.start, line.end) };
}

function measures(reader: Reader, line: Line): Measures {
  const node = read(reader, line, "measures");
  const groups: Measures["groups"][number][] = [];
  for (const group of nodes(node, "measureGroup")) {
    const names: Word[] = [];
    for (const each of nodes(group, "measure")) {
      const points = tokenOf(each, "Points");
      const word = points
        ? { span: spanOf(points), text: "điểm" }
        : wordOf(tokenOf(each, "Measure") ?? tokenOf(each, "Percent"));
      if (word) names.push(word);
    }
    groups.push({ names, places: numberOf(reader, tokenOf(group, "Number")) });
  }
  return { kind: "measures", groups, span: span(line.start, line.end) };
}

function tagItem(reader: Reader, line: Line): TagItem {
  const node = read(reader, line, "tag");
  const codes: Word[] = [];
  for (const each of nodes(node, "code")) {
    const code = codeOf(reader, each);
    if (code) codes.push(code);
  }
  const [name = null] = tokens(node, "Name");
  return {
    kind: "tag",
    name: wordOf(name),
    label: strOf(tokenOf(node, "Str")),
    codes,
    span: span(line.start, line.end),
  };
}
