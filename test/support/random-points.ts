// Random points as text: formulas of every shape, tables among them.
import { chance, type Draw, pick } from "./draw.ts";
import { anyOf, condition, type Names, share } from "./random-formula.ts";
import { tableOf } from "./random-table.ts";

/** Points of any shape. */
export function points(draw: Draw, names: Names, depth: number): string {
  if (depth > 0 && chance(draw, 3)) return tableOf(draw, names);
  if (depth > 0 && names.cohort && chance(draw, 2)) return amongUnits(draw, names);
  if (depth > 0 && chance(draw, 2)) return composed(draw, names, depth);
  const one = pick(draw, names.counts);
  return pick(draw, [
    `${share(draw, names)} * điểm tối đa`,
    `${share(draw, names)} * điểm tối đa`,
    `${one} * ${1 + draw(4)} điểm`,
    `điểm tối đa - ${one} * ${1 + draw(3)} điểm`,
    anyOf(draw, names.points, () => "điểm tối đa"),
    `${draw(6)} điểm`,
    names.amounts[0] === undefined ? `${one} * 1 điểm` : `${names.amounts[0]} * 2 điểm`,
  ]);
}

function composed(draw: Draw, names: Names, depth: number): string {
  const [a, b] = [points(draw, names, depth - 1), points(draw, names, depth - 1)];
  const half = (): string => `${share(draw, names)} * 1/2 điểm tối đa`;
  return pick(draw, [
    `${half()} + ${half()}`,
    `${share(draw, names)} * 3/4 điểm tối đa + ${share(draw, names)} * 1/4 điểm tối đa`,
    `${a} + ${b}`,
    `(${a}) - (${b})`,
    `nhỏ nhất(${a}; ${b})`,
    `lớn nhất(${a}; ${b})`,
    `trung bình(${a}; ${b})`,
    `tốt nhất(${a}; ${b})`,
    `làm tròn(${a}; ${draw(2)})`,
    `(nếu ${condition(draw, names)} thì ${a} ngược lại ${b})`,
  ]);
}

/** Points by comparison with the units assessed together. */
function amongUnits(draw: Draw, { counts }: Names): string {
  const [first] = counts;
  return pick(draw, [
    `min-max(${first}) trong nhóm * điểm tối đa`,
    `(${first} / cao nhất của ${first} trong nhóm) * điểm tối đa`,
    `(${first} / tổng của ${pick(draw, counts)} trong nhóm) * điểm tối đa`,
    `tỷ trọng của ${first} trong nhóm * điểm tối đa`,
    `điểm tối đa - hạng của ${first} trong nhóm * 1 điểm`,
  ]);
}
