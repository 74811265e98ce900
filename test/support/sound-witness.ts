// Whether what a finding shows is so: its figures are given to the runtime, its sentence's reports are read as the examples
// they look like, and what it calls greater, higher or a jump is worked out.
import { analyze, type Diagnostic, findings } from "#dsl";
import { type CriterionResult, compare, evaluateAll, type Rational, rational, toExact } from "#runtime";
import type { Values } from "./biased-figures.ts";
import { criterionText } from "./random-criterion.ts";
import { compiledFrom, loadedFrom } from "./random-evaluation.ts";
import { comparesUnits, type Subject } from "./sound.ts";

/** What the runtime must answer to the figures of a finding. */
const SHOWS: Readonly<Record<string, (result: CriterionResult) => boolean>> = {
  "score-above-max": ({ reason }) => reason?.code === "above-max",
  "score-below-zero": ({ reason }) => reason?.code === "below-zero",
  "table-gap": ({ reason }) => reason?.code === "no-row",
  "table-overlap": ({ reason }) => reason?.code === "rows-disagree",
  "row-without-points": ({ reason }) => reason?.code === "not-written",
  "case-without-points": ({ reason }) => reason?.code === "not-written",
  "threshold-not-positive": ({ reason }) => reason?.code === "cap-not-positive",
  "zero-denominator": ({ reason }) => reason?.code === "zero-denominator" || reason?.code === "not-written",
  "zero-denominator-pays": ({ points }) => points !== null,
  "numerator-above": ({ status }) => status !== "rejected",
  "score-jump": ({ points }) => points !== null,
  "score-falls": ({ points }) => points !== null,
  "text-formula-differs": ({ status }) => status === "scored",
  "text-points-differ": ({ status }) => status === "scored",
  "branch-without-example": ({ status }) => status !== "rejected",
};

/** Every finding of the criterion whose figures do not show it. */
export const againstWitnesses = (subject: Subject): readonly string[] =>
  subject.found.flatMap((finding) => {
    const { code, witness } = finding;
    if (witness === null) return [];
    const expected = SHOWS[code];
    if (expected === undefined) return [`${code}: nobody knows what its figures show`];
    const { values, others, parameters } = witness;
    const units = [values, ...others].map((v, i) => ({ id: String(i), values: v }));
    const result = evaluateAll(subject.set, { units, parameters }).units[0]?.criteria.get(
      subject.view.criterion.code,
    );
    const at = `${code} ${JSON.stringify([values, ...others])}`;
    if (result === undefined || !expected(result))
      return [`${at}: ${result?.status} ${result?.reason?.code ?? ""}`];
    // What others report, and parameters, cannot stand in an example.
    const alone = !comparesUnits(subject) && subject.set.rules.parameters.length === 0;
    return [...againstSentence(finding, result), ...(alone ? against(subject, finding) : [])].map(
      (wrong) => `${at}: ${wrong}`,
    );
  });

type Both = { readonly vi: string };
const words = (params: Diagnostic["params"], name: string): string => {
  const value = params[name];
  return typeof value === "object" ? (value as Both).vi : String(value ?? "");
};
const pointsIn = (params: Diagnostic["params"], name: string): Rational =>
  rational(words(params, name).split(" ")[0]?.replace(",", ".") ?? "0");

/** Points that the sentence names are those of the reason. */
function againstSentence({ code, params }: Diagnostic, { reason }: CriterionResult): readonly string[] {
  if (code !== "score-above-max" && code !== "score-below-zero") return [];
  const given = rational(reason?.params.points ?? "0");
  return compare(pointsIn(params, "points"), given) === 0 ? [] : [`not ${toExact(given)}`];
}

function against(subject: Subject, finding: Diagnostic): readonly string[] {
  switch (finding.code) {
    case "score-jump":
      return [...againstExamples(subject, finding, TWO_REPORTS), ...againstJump(subject, finding)];
    case "score-falls":
      return [...againstExamples(subject, finding, TWO_REPORTS), ...againstFall(subject, finding)];
    case "zero-denominator-pays": {
      const { params } = finding;
      const more = compare(pointsIn(params, "points"), pointsIn(params, "otherPoints")) > 0;
      const reports = [
        ["witness", "points"],
        ["other", "otherPoints"],
      ] as const;
      return [...(more ? [] : ["it does not pay"]), ...againstExamples(subject, finding, reports)];
    }
    case "numerator-above": {
      const [over, under] = [words(finding.params, "over"), words(finding.params, "under")];
      const { values } = finding.witness ?? { values: {} };
      return holds(subject, `${over} > ${under}`, values) ? [] : [`${over} is not above ${under}`];
    }
    default:
      return [];
  }
}

const TWO_REPORTS = [
  ["less", "lessPoints"],
  ["more", "morePoints"],
] as const;

/** Reports of the sentence, with the points it says they get, written as examples: they must all hold. */
function againstExamples(
  { text, view }: Subject,
  { params }: Diagnostic,
  reports: readonly (readonly [string, string])[],
): readonly string[] {
  const lines = reports.map(
    ([report, points]) => `ví dụ ${words(params, report)} thì ${words(params, points)}`,
  );
  const at = view.model.item.span.end - 1;
  const analysis = analyze(`${text.slice(0, at)}\n${lines.join("\n")}\n${text.slice(at)}`);
  return findings(analysis)
    .filter(({ code, severity }) => code === "example-fails" || (severity === "error" && !RULES.has(code)))
    .map(({ code, params: p }) => `${code} ${JSON.stringify(p)} in ${lines.join(" | ")}`);
}

/** Errors a criterion may have beside its examples. */
const RULES: ReadonlySet<string> = new Set([
  "score-above-max",
  "score-below-zero",
  "table-gap",
  "table-overlap",
  "requirement-impossible",
  "no-policy",
]);

/** The figures that a report of a sentence names, by their key in data. */
function reported({ view }: Subject, report: string): Values {
  const code = view.criterion.code;
  return Object.fromEntries(
    report.split("; ").flatMap((part) => {
      const [name = "", value = ""] = part.split(" = ");
      const isNumber = /^-?[\d,/]+$/.test(value);
      return isNumber ? [[`${code}.${name}`, value.replace(",", ".")]] : [];
    }),
  );
}

function againstFall(subject: Subject, { params }: Diagnostic): readonly string[] {
  const [less, more] = [reported(subject, words(params, "less")), reported(subject, words(params, "more"))];
  const name = words(params, "name");
  const rises = `${name} is not greater there`;
  const [a, b] = [worthOf(subject, name, less), worthOf(subject, name, more)];
  const order = compare(pointsIn(params, "lessPoints"), pointsIn(params, "morePoints"));
  const falls = words(params, "way") === "giảm";
  const unlike = Object.keys({ ...less, ...more }).filter(
    (key) => less[key] !== more[key] && !isAbout(subject, name, key),
  );
  return [
    ...(a !== null && b !== null && compare(a, b) >= 0 ? [rises] : []),
    ...((falls ? order > 0 : order < 0) ? [] : ["points do not go that way"]),
    ...unlike.map((key) => `${key} is not the same`),
  ];
}

/** Whether a figure is the one that is named, stands in the ratio that is named, or moves with it so that a ratio stays. */
function isAbout({ view }: Subject, name: string, key: string): boolean {
  const figure = key.slice(key.lastIndexOf(".") + 1);
  const names = (text: string, word: string): boolean =>
    new RegExp(`(^|[^a-z0-9_])${word}($|[^a-z0-9_])`).test(text);
  const definition = view.criterion.lets.find((l) => l.name === name);
  const ratios = view.operations().filter(({ op }) => op === "divide" || op === "ratio");
  return [definition?.value ?? name, ...ratios]
    .map((part) => (typeof part === "string" ? part : JSON.stringify(part)))
    .some((text, i) => names(text, figure) && (i === 0 || names(text, name)));
}

function againstJump(subject: Subject, { params, anchor }: Diagnostic): readonly string[] {
  const name = words(params, "name");
  const at = rational(anchor?.low ?? "0");
  const [a, b] = ["less", "more"].map((side) =>
    worthOf(subject, name, reported(subject, words(params, side))),
  );
  if (a == null || b == null) return [];
  const sides = compare(a, at) <= 0 && compare(at, b) <= 0 && compare(a, b) < 0;
  const same = words(params, "before") === words(params, "after");
  return [
    ...(sides ? [] : [`${toExact(a)} and ${toExact(b)} are not on both sides of ${toExact(at)}`]),
    ...(same ? ["the points are the same"] : []),
  ];
}

/** Much more than any value that is asked for. */
const MUCH = 1_000_000_000;

/** What an expression is worth, by a criterion with the same figures; null: it has no value, or is no expression. */
function worthOf({ frame, parameters }: Subject, expression: string, values: Values): Rational | null {
  if (frame === null || /^\w+\.\w+$|^(điểm của|đếm|cộng)\b|^(d1|s)$/.test(expression)) return null;
  const text = criterionText(frame, MUCH, [`điểm = (${expression}) * 1 điểm`]);
  const { points, reason } = resultIn(text, values, parameters);
  return points ?? (reason?.params.points === undefined ? null : rational(reason.params.points));
}

/** Whether a condition holds for the figures. */
function holds({ frame, parameters }: Subject, condition: string, values: Values): boolean {
  if (frame === null) return true;
  const text = criterionText(frame, 1, [`điểm = nếu ${condition} thì 1 điểm ngược lại 0 điểm`]);
  const { points } = resultIn(text, values, parameters);
  return points !== null && points.n === 1;
}

function resultIn(text: string, values: Values, parameters: Subject["parameters"]): CriterionResult {
  const data = { units: [{ id: "", values }], parameters };
  const result = evaluateAll(loadedFrom(compiledFrom(text)), data).units[0]?.criteria.get("1.1");
  if (result === undefined) throw new Error(text);
  return result;
}
