// Random criteria as text, of every shape of rule the checker claims something about: mostly as decisions write them, now and
// then with a gap, an overlap, a bound left out or two rows that changed places. What a text means is not known here.
import { chance, type Draw, pick, times } from "./draw.ts";
import { anyOf, condition, type Names, outcome, ratio, twoOf } from "./random-formula.ts";
import { type CriterionShape, randomInputs } from "./random-inputs.ts";
import { points } from "./random-points.ts";

/** A criterion, and what it is made of: more can be asked about the same figures. */
export interface RandomCriterion {
  readonly text: string;
  readonly frame: Frame;
}

/** The statements of the set, and those of the criterion that declare figures and names. */
export interface Frame {
  readonly around: readonly string[];
  readonly declared: readonly string[];
}

/** A requirement between figures, or a bound of one. */
function requirement(draw: Draw, names: Names): string {
  const [first, second = first] = names.counts;
  const [a, b] = twoOf(draw, names);
  const [x, y = x] = names.amounts;
  const whole = `${first} <= ${second}`;
  return pick(draw, [
    whole,
    whole,
    whole,
    whole,
    whole,
    `${a} + ${first} <= ${b}`,
    `${a} < ${b}`,
    `${a} >= ${1 + draw(2)}`,
    `${a} <= 2 * ${b}`,
    `${whole} và ${a} > 0`,
    `${a} > 0 hoặc ${b} > 0`,
    x === undefined ? whole : `${x} > 0`,
    x === undefined ? whole : `${x} <= ${y}`,
  ]);
}

/** A special case, as decisions have them. */
function special(draw: Draw, names: Names): string {
  const [a, b] = twoOf(draw, names);
  const when = pick<() => string>(draw, [
    () => `${a} = 0`,
    () => `${a} + ${b} = 0`,
    () => `${a} > ${b}`,
    () => anyOf(draw, names.answers, () => `${a} = 0`),
    () => condition(draw, names),
  ])();
  const then = pick(draw, ["0 điểm", "điểm tối đa", "cần cách hiểu", "không áp dụng", outcome(draw, names)]);
  return `khi ${when}: ${then}`;
}

const ON_ZERO = ["0 điểm", "0 điểm", "điểm tối đa", "cần cách hiểu", "không áp dụng"] as const;
const BOUND = [
  "",
  "",
  ", không quá điểm tối đa",
  ", không quá điểm tối đa",
  ", không quá điểm tối đa, không dưới 0 điểm",
] as const;

/** The lines after the declarations: requirements, special cases, parts, the rule. */
function rule(draw: Draw, names: Names): readonly string[] {
  const parts = chance(draw, 4) ? times(2, (i) => i + 1) : [];
  const all: Names = { ...names, points: [...names.points, ...parts.map((no) => `(${no})`)] };
  const partOf = (no: number): string =>
    `phần (${no}) "Phần ${no}" = ${points(draw, names, 0)}${pick(draw, ["", ", không quá 5 điểm"])}`;
  const unwritten = names.points.some((p) => p.startsWith("điểm của")) || parts.length > 0;
  const sum = parts.map((no) => `(${no})`).join(" + ");
  const maybe = (of: number, line: () => string): readonly string[] => (chance(draw, of) ? [line()] : []);
  return [
    ...times(draw(3), () => `yêu cầu ${requirement(draw, names)}`),
    ...times(draw(5) % 3, () => special(draw, names)),
    ...maybe(2, () => `mẫu số bằng 0: ${pick(draw, ON_ZERO)}`),
    ...maybe(2, () => `không áp dụng: ${pick(draw, ["0 điểm", "điểm tối đa"])}`),
    ...(names.cohort ? maybe(2, () => `khi mọi đơn vị bằng nhau: ${pick(draw, ON_ZERO)}`) : []),
    ...(names.cohort ? maybe(2, () => `khi mọi đơn vị bằng 0: ${pick(draw, ON_ZERO)}`) : []),
    ...parts.map(partOf),
    ...(unwritten && chance(draw, 3)
      ? []
      : [`điểm = ${parts.length > 0 && chance(draw, 2) ? sum : points(draw, all, 2)}${pick(draw, BOUND)}`]),
  ];
}

export function randomCriterion(draw: Draw, shape: CriterionShape): RandomCriterion {
  const { around, lines, names } = randomInputs(draw, shape);
  const ratios = times(draw(3), (i) => [`r${i}`, ratio(draw, names)] as const);
  const lets = ratios.map(([name, value]) => `${name} = ${value}`);
  const named: Names = { ...names, shares: [...names.shares, ...ratios.map(([name]) => name)] };
  const frame: Frame = { around, declared: [...lines, ...lets] };
  return { text: criterionText(frame, pick(draw, [5, 10, 20, 100]), rule(draw, named)), frame };
}

/** The text of a set with one criterion. */
export const criterionText = ({ around, declared }: Frame, max: number, rules: readonly string[]): string =>
  [
    "bộ chỉ số thu/ngau-nhien phiên bản 1.0.0",
    "đơn vị đo người, văn bản (đếm); nghìn đồng, triệu đồng, tỷ đồng (thập phân 6); km (thập phân 1)",
    ...around,
    `tiêu chí 1.1 "Thử" tối đa ${max} {`,
    ...[...declared, ...rules].flatMap((lines) => lines.split("\n")).map((line) => `  ${line}`),
    "}",
    "",
  ].join("\n");
