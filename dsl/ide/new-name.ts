// Whether a new name is one, and whether it is free where it would be seen.
import type { Analysis } from "../analyze.ts";
import type { CriterionModel, NamedThing } from "../model/model.ts";
import { isMoney, measureKey } from "../model/units.ts";
import { isLetter, isWordPart } from "../syntax/characters.ts";
import { folded } from "../syntax/fold.ts";
import { PHRASES } from "../syntax/keywords.ts";
import type { Refusal } from "./rename-words.ts";

/** Why a symbol cannot have this name; null: as far as names go it can. */
export function refusalOf(analysis: Analysis, symbol: NamedThing, name: string): Refusal | null {
  const shape = isRatio(symbol, name) ? null : shapeOf(symbol, name);
  if (shape !== null) return shape;
  return name !== symbol.name && taken(analysis, symbol).has(keyOf(symbol, name)) ? "clash" : null;
}

/** A definition may have the keyword “tỷ lệ” for its name, in either surface. */
export const isRatio = ({ kind }: NamedThing, name: string): boolean => kind === "let" && name === "tỷ lệ";

function shapeOf({ kind, name: old }: NamedThing, name: string): Refusal | null {
  switch (kind) {
    case "criterion":
    case "pillar":
      return /^\d+(\.\d+)*$/.test(name) ? null : "not-a-code";
    case "part":
      return /^[1-9]\d{0,2}$/.test(name) ? null : "not-a-number";
    case "measure":
      if (isMoney(old)) return "built-in";
      return name.split(" ").every(isWord) && !isMoney(name) ? null : "not-a-name";
    case "option":
    case "tag":
      return nameRefusal(name) ?? (/^\w+$/.test(name) ? null : "not-ascii");
    default:
      return nameRefusal(name);
  }
}

const nameRefusal = (name: string): Refusal | null =>
  !isWord(name) ? "not-a-name" : isReserved(name) ? "reserved" : null;

const isWord = (name: string): boolean =>
  isLetter(name.charCodeAt(0)) &&
  [...name].every((char) => char.length === 1 && isWordPart(char.charCodeAt(0)));

/** A keyword of one word, of either surface. */
const isReserved = (name: string): boolean => PHRASES.next.get(` ${folded(name)}`)?.phrase != null;

const keyOf = ({ kind }: NamedThing, name: string): string =>
  kind === "measure" ? measureKey(name) : kind === "part" ? `(${name})` : name;

/** The names a symbol must not have: of what is seen where it is seen. */
function taken(analysis: Analysis, symbol: NamedThing): ReadonlySet<string> {
  const { symbols, criteria } = analysis.model;
  const others = symbols.filter((each) => each !== symbol);
  switch (symbol.kind) {
    case "criterion":
    case "pillar":
      return namesOf(others.filter(({ kind }) => kind === "criterion" || kind === "pillar"));
    case "measure":
      return new Set(others.filter(({ kind }) => kind === "measure").map(({ name }) => measureKey(name)));
    case "tag":
      return namesOf(others.filter(({ kind }) => kind === "tag"));
    case "option":
    case "part":
      return namesOf(others.filter((each) => each.kind === symbol.kind && parent(each) === parent(symbol)));
    default: {
      const global = others.filter(({ kind }) => kind === "common" || kind === "parameter");
      return namesOf([...global, ...criteria.filter((c) => sees(c, symbol)).flatMap(valuesOf)]);
    }
  }
}

const namesOf = (symbols: readonly NamedThing[]): ReadonlySet<string> =>
  new Set(symbols.map(({ name }) => name));

const parent = ({ path }: NamedThing): string => path.slice(0, path.lastIndexOf("/"));

/** Whether a criterion declares the symbol, or uses it. */
function sees({ item, symbols }: CriterionModel, symbol: NamedThing): boolean {
  const { start, end } = item.span;
  return symbols.includes(symbol) || symbol.uses.some((use) => start <= use.start && use.end <= end);
}

const VALUES: ReadonlySet<string> = new Set(["input", "let", "field"]);

const valuesOf = ({ symbols }: CriterionModel): readonly NamedThing[] =>
  symbols.filter(({ kind }) => VALUES.has(kind));
