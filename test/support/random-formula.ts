// Random parts of a rule as text: sums, shares, conditions, outcomes of rows.
import { chance, type Draw, pick } from "./draw.ts";

/** What may be named in a rule. */
export interface Names {
  readonly counts: readonly [string, ...string[]];
  /** Figures with decimal places; those of money in measures of any size. */
  readonly amounts: readonly string[];
  /** Shares: names of ratios, percent figures. */
  readonly shares: readonly string[];
  /** Thresholds of shares that are given with the data. */
  readonly levels: readonly string[];
  /** Conditions on answers. */
  readonly answers: readonly string[];
  /** Points by name: of answers, of parts, of records and days. */
  readonly points: readonly string[];
  readonly small: boolean;
  readonly cohort: boolean;
}

export const anyOf = (draw: Draw, from: readonly string[], other: () => string): string =>
  from[draw(from.length)] ?? other();

/** Two counts, mostly not the same. */
export function twoOf(draw: Draw, { counts }: Names): readonly [string, string] {
  const at = draw(counts.length);
  const [a, b] = [counts[at], counts[(at + 1 + draw(counts.length - 1)) % counts.length]];
  return [a ?? counts[0], b ?? counts[0]];
}

/** A sum of counts, as in a numerator or the subject of a table. */
export function sumOfCounts(draw: Draw, names: Names): string {
  const [a, b] = twoOf(draw, names);
  return pick(draw, [
    a,
    a,
    a,
    `${a} + ${b}`,
    `${a} - ${b}`,
    `2 * ${a} + ${b}`,
    `cộng(${a}; ${b})`,
    `lớn nhất(${a}; ${b})`,
    `trung bình(${a}; ${b})`,
  ]);
}

export function ratio(draw: Draw, names: Names): string {
  const [first, second = first] = names.counts;
  const [a, b] = twoOf(draw, names);
  const [c, d] = twoOf(draw, names);
  const [x, y = x] = names.amounts;
  return pick(draw, [
    `${first}/${second}`,
    `${first}/${second}`,
    `tỷ lệ(${first}; ${second})`,
    `${a}/${b}`,
    `(${a} + ${b})/${c}`,
    `(${a} + ${b})/(${c} + ${d})`,
    `(${a} - ${b})/${c}`,
    `${c}/(${a} - ${b})`,
    `tăng trưởng(${a}; ${b})`,
    `mật độ(${a}; ${b}; 10)`,
    x === undefined ? `${first}/${second}` : `${x}/${y}`,
    x === undefined ? `${first}/${second}` : `2 * ${x}/${y}`,
    `nhỏ nhất(${a}/${b}; 100%)`,
  ]);
}

export function share(draw: Draw, names: Names): string {
  const named = anyOf(draw, names.shares, () => `(${ratio(draw, names)})`);
  const level = (): string =>
    chance(draw, 3) ? anyOf(draw, names.levels, () => "50%") : `${5 * (1 + draw(20))}%`;
  return pick<() => string>(draw, [
    () => named,
    () => named,
    () => `${named} đủ từ ${level()}`,
    () => `${named} đủ từ ${level()}`,
    () => `(100% - ${named})`,
    () => `nhỏ nhất(${named}; ${10 * (1 + draw(12))}%)`,
    () => (chance(draw, 3) ? `(${named} * ${anyOf(draw, names.shares, () => "50%")})` : named),
  ])();
}

export function condition(draw: Draw, names: Names): string {
  const by = pick(draw, ["=", "≠", "<", "<=", ">", ">="]);
  const plain = (): string => {
    const [a, b] = twoOf(draw, names);
    const small = (): string => `${a} ${by} ${draw(7)}`;
    const share = names.shares[draw(names.shares.length)];
    return pick<() => string>(draw, [
      () => `${a} ${by} ${b}`,
      small,
      () => `${a} = 0`,
      () => `${a} từ ${draw(3)} đến dưới ${4 + draw(4)}`,
      () => anyOf(draw, names.answers, () => `${a} > ${draw(4)}`),
      () => anyOf(draw, names.answers, () => `${sumOfCounts(draw, names)} ${by} ${draw(9)}`),
      () => (share === undefined ? small() : `${share} ${by} ${pick(draw, ["100%", "50%"])}`),
      () => (names.amounts[0] === undefined ? small() : `${names.amounts[0]} ${by} 1`),
    ])();
  };
  return pick<() => string>(draw, [
    plain,
    plain,
    plain,
    () => `${plain()} và ${plain()}`,
    () => `${plain()} hoặc ${plain()}`,
    () => `không phải (${plain()})`,
    () => `thỏa tất cả(${plain()}; ${plain()})`,
  ])();
}

const FRACTIONS = ["1/2", "1/4", "3/4", "1/3"] as const;

/** Points of a row, an arm, an option: a constant, or a formula. */
export function outcome(draw: Draw, names: Names): string {
  return pick<() => string>(draw, [
    () => "điểm tối đa",
    () => `${pick(draw, FRACTIONS)} * điểm tối đa`,
    () => `${pick(draw, FRACTIONS)} * điểm tối đa`,
    () => "không có điểm",
    () => `${draw(6)} điểm`,
    () => `${share(draw, names)} * điểm tối đa`,
    () => `${pick(draw, names.counts)} * ${1 + draw(3)} điểm`,
    () => (chance(draw, 3) ? pick(draw, ["cần cách hiểu", "không áp dụng"]) : "1 điểm"),
  ])();
}
