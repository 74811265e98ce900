// Sets changed at random in their structure: where every change is told as moving no points, no unit's points move, whatever
// it declares. What units report is read under the names of either version. BAREM_RUNS: so many changes of each set.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compareSets } from "#dsl";
import { renamingOf } from "#dsl/changes/data-names.ts";
import { type Data, evaluateAll, type LoadedSet } from "#runtime";
import { toExact } from "#runtime/number.ts";
import { biasedFigures, figuresOf } from "../support/biased-figures.ts";
import { type Draw, drawFrom, times } from "../support/draw.ts";
import { runs } from "../support/random-evaluation.ts";
import { ROOT } from "../support/root.ts";
import { SETS, sourceOf } from "../support/sets.ts";
import { versionOf } from "../support/versions.ts";

type Edit = (text: string, draw: Draw) => string;

const one = <T>(all: readonly T[], draw: Draw): T | undefined => all[draw(Math.max(1, all.length))];

/** Two lines of a kind that stand one below the other, the other way round. */
const swapLines =
  (is: RegExp): Edit =>
  (text, draw) => {
    const lines = text.split("\n");
    const at = one(
      lines.flatMap((line, i) => (is.test(line) && is.test(lines[i + 1] ?? "") ? [i] : [])),
      draw,
    );
    if (at === undefined) return text;
    return [...lines.slice(0, at), lines[at + 1], lines[at], ...lines.slice(at + 2)].join("\n");
  };

const CODE = /^ *tiêu chí (\d+\.\d+)/gm;
const codesOf = (text: string): readonly string[] => [...text.matchAll(CODE)].map((found) => found[1] ?? "");

/** Two criteria trade their codes; what is said of codes elsewhere stays. */
const tradeCodes: Edit = (text, draw) => {
  const codes = codesOf(text);
  const [a, b] = [one(codes, draw) ?? "", one(codes, draw) ?? ""];
  return text.replace(CODE, (head, code: string) =>
    code === a ? head.replace(a, b) : code === b ? head.replace(b, a) : head,
  );
};

const replaced =
  (what: RegExp, by: readonly string[]): Edit =>
  (text, draw) => {
    const found = one([...text.matchAll(what)], draw);
    if (found === undefined) return text;
    const [words] = found;
    return text.slice(0, found.index) + (one(by, draw) ?? "") + text.slice(found.index + words.length);
  };

const POLICY = /(?<=^ *không áp dụng[^:\n]*: ).*$/gm;
const EDITS: readonly Edit[] = [
  swapLines(/^\s+(từ|trên|dưới|đúng|còn lại)\b.*:/),
  swapLines(/^\s+khi .*:/),
  swapLines(/^\s+[a-z0-9_]+\s+".*"\s*:/),
  swapLines(/^\s+số liệu /),
  tradeCodes,
  replaced(POLICY, ["điểm tối đa", "0 điểm", "loại khỏi thang điểm", "loại khỏi thang điểm, quy đổi"]),
  (text, draw) => replaced(/(?<=^nhãn .*": )\S+$/gm, codesOf(text).slice(0, 20))(text, draw),
  replaced(/(?<=^thang điểm )\d+/gm, ["900", "1200"]),
  (text) => text.replace(/^(cấp .*)$/m, "$1\nkhông áp dụng: 0 điểm"),
  // What another name stands for: a whole word in one criterion.
  (text, draw) => {
    const starts = [...text.matchAll(/^ *tiêu chí /gm)].map(({ index }) => index);
    const no = draw(Math.max(1, starts.length));
    const [from, to] = [starts[no] ?? 0, starts[no + 1] ?? text.length];
    const block = text.slice(from, to);
    const [name, other] = [one(["a", "b", "n", "muc", "co", "khong"], draw), one(["a", "moi", "co"], draw)];
    return (
      text.slice(0, from) + block.replace(new RegExp(`\\b${name}\\b`, "g"), other ?? "") + text.slice(to)
    );
  },
];

/** Units with figures at random that declare criteria and tags at random. */
function dataFor({ rules }: LoadedSet, sample: Data, draw: Draw): Data {
  const figures = rules.criteria.map((criterion) => biasedFigures(criterion, figuresOf(rules, criterion)));
  const marks = [...rules.criteria.map(({ code }) => code), ...rules.tags.map(({ name }) => name)];
  const made = times(8, (i) => ({
    id: `x${i}`,
    values: Object.assign({}, ...figures.map((each) => each(draw))) as Readonly<Record<string, unknown>>,
  }));
  return {
    ...sample,
    units: [...sample.units, ...made].map((unit) => ({
      ...unit,
      notApplicable: draw(2) === 0 ? [] : [one(marks, draw) ?? "", one(marks, draw) ?? ""],
    })),
  };
}

const pointsOf = (set: LoadedSet, data: Data): readonly string[] =>
  evaluateAll(set, data).units.map(({ id, total, criteria }) => {
    const each = [...criteria.values()].map(({ points, status }) =>
      points === null ? status : toExact(points),
    );
    return `${id} ${total.points === null ? "open" : toExact(total.points)} ${each.sort().join()}`;
  });

const seen = { none: 0, told: 0 };

it.each(SETS)("%s: what is told as moving no points moves none", (id) => {
  const before = versionOf(sourceOf(id));
  if (before === null) throw new Error(id);
  const sample: Data = JSON.parse(readFileSync(`${ROOT}indicator-sets/${id}/sample.json`, "utf8"));
  const draw = drawFrom(11);
  for (let no = 0; no < runs(30); no++) {
    const text = one(EDITS, draw)?.(before.analysis.file.text, draw) ?? "";
    const after = text === before.analysis.file.text ? null : versionOf(text);
    if (after === null) continue;
    const { changes } = compareSets(before.analysis, after.analysis);
    const moving = changes.filter(({ effect }) => effect !== null && effect.direction !== "none");
    seen.told += moving.length;
    if (moving.length > 0) continue;
    seen.none += 1;
    const data = dataFor(before.set, sample, draw);
    const { toAfter } = renamingOf(before.analysis.model, after.analysis.model);
    const [old, own] = [pointsOf(before.set, data), pointsOf(after.set, toAfter(data))];
    expect({ changes: changes.map(({ sentence }) => sentence.vi), points: own }).toEqual({
      changes: changes.map(({ sentence }) => sentence.vi),
      points: old,
    });
  }
});

it("enough was seen to mean something", () => {
  expect(seen.none).toBeGreaterThan(50);
  expect(seen.told).toBeGreaterThan(50);
});
