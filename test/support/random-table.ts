// Random score tables: rows that follow each other, sometimes with a gap, an overlap or a row too many.
import { chance, type Draw, pick, times } from "./draw.ts";
import { condition, type Names, outcome, share, sumOfCounts } from "./random-formula.ts";

/** How the bounds of a table's subject are written. */
interface Scale {
  readonly least: number;
  readonly stride: number;
  readonly text: (bound: number) => string;
}

const whole = (small: boolean): Scale => ({ least: 1, stride: small ? 3 : 9, text: String });
const percent: Scale = { least: 10, stride: 40, text: (x) => `${x}%` };
const decimal: Scale = { least: 1, stride: 8, text: (x) => String(x / 10).replace(".", ",") };

export function tableOf(draw: Draw, names: Names): string {
  if (chance(draw, 6)) return byConditions(draw, names);
  if (chance(draw, 3) && names.levels.length > 0) return byLevel(draw, names);
  const [subject, scale] = pick(draw, [
    () => [sumOfCounts(draw, names), whole(names.small)] as const,
    () => [share(draw, names), percent] as const,
    () => [share(draw, names), percent] as const,
    () =>
      names.amounts[0] === undefined
        ? ([pick(draw, names.counts), whole(names.small)] as const)
        : ([names.amounts[0], decimal] as const),
  ])();
  const first = chance(draw, 4);
  const rows = rowsOn(draw, scale).map((range) => `  ${range}: ${outcome(draw, names)}`);
  const last = chance(draw, 4) ? [`  còn lại: ${outcome(draw, names)}`] : [];
  const ordered = chance(draw, 3) ? [...rows].reverse() : rows;
  const text = `bảng ${subject}${first ? " lần lượt" : ""} {\n${[...ordered, ...last].join("\n")}\n}`;
  return chance(draw, 8) ? `(${text}) * 1/2` : text;
}

/** Rows on both sides of a threshold that is given with the data. */
function byLevel(draw: Draw, names: Names): string {
  const level = names.levels[0] ?? "";
  const upper = pick(draw, ["từ", "trên"]);
  const lower = pick(draw, ["dưới", "đến"]);
  return [
    `bảng ${share(draw, names)} {`,
    `  ${upper} ${level}: ${outcome(draw, names)}`,
    `  ${lower} ${level}: ${outcome(draw, names)}`,
    "}",
  ].join("\n");
}

const byConditions = (draw: Draw, names: Names): string =>
  [
    "bảng {",
    ...times(1 + draw(2), () => `  khi ${condition(draw, names)}: ${outcome(draw, names)}`),
    ...(chance(draw, 4) ? [] : [`  còn lại: ${outcome(draw, names)}`]),
    "}",
  ].join("\n");

/** Ranges from the top down. At each bound the two rows share it, leave it out, or one of them has it. */
function rowsOn(draw: Draw, { least, stride, text }: Scale): readonly string[] {
  let next = 0;
  const cuts = times(1 + draw(3), () => {
    next += least + draw(stride);
    return next;
  });
  const seams = cuts.map((cut) => seam(draw, cut, text));
  const [lowest, highest] = [seams[0], seams.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const between = seams.slice(1).map((upper, i) => {
    const lower = seams[i] ?? lowest;
    return `${lower.from} ${upper.to}`;
  });
  const bottom = pick(draw, [lowest.below, lowest.below, lowest.below, `từ ${text(0)} ${lowest.to}`]);
  const rows = [highest.up, ...between.reverse(), bottom].filter((row) => !isEmpty(row));
  return chance(draw, 8) ? rows.slice(0, -1) : rows;
}

/** How the row above and the row below a bound are written. */
interface Seam {
  readonly from: string;
  readonly up: string;
  readonly to: string;
  readonly below: string;
}

function seam(draw: Draw, cut: number, text: (x: number) => string): Seam {
  const [over, under] = [text(cut + (chance(draw, 9) ? 1 : 0)), text(cut)];
  const open = chance(draw, 4);
  // Mostly just one of the two rows has the bound.
  const closed = chance(draw, 7) ? chance(draw, 2) : open;
  return {
    from: open ? `trên ${over}` : `từ ${over}`,
    up: open ? `trên ${over}` : `từ ${over}`,
    to: closed ? `đến ${under}` : `đến dưới ${under}`,
    below: closed ? `đến ${under}` : `dưới ${under}`,
  };
}

/** A row of no number is refused before any table is looked at. */
function isEmpty(row: string): boolean {
  const found = /^(từ|trên) ([\d,]+)%? (đến dưới|đến) ([\d,]+)%?$/.exec(row);
  if (found === null) return false;
  const [, low, from = "", high, to = ""] = found;
  const [a, b] = [Number(from.replace(",", ".")), Number(to.replace(",", "."))];
  return a > b || (a === b && (low === "trên" || high === "đến dưới"));
}
