// Random figures for any compiled set: mostly good ones, now and then missing, of the wrong kind or declared not to apply.
import type { Input, Rules } from "#runtime/compiled-set.ts";
import type { Data, UnitData } from "#runtime/evaluation.ts";
import type { Draw } from "./draw.ts";

export interface DataShape {
  readonly units: number;
  /** One figure in this many is missing; 0: none. */
  readonly missing: number;
  /** One figure in this many is no figure of its kind; 0: none. */
  readonly bad: number;
}

const oneIn = (draw: Draw, of: number): boolean => of > 0 && draw(of) === of - 1;

/** An answer that is one or some of those the set names; undefined for another kind of input. */
export function named(draw: Draw, { kind, options }: Input): unknown {
  switch (kind) {
    case "yes-no":
      return draw(2) === 1;
    case "choice":
      return options[draw(options.length)]?.key ?? "";
    case "checklist":
      return options.filter(() => draw(2) === 1).map((o) => o.key);
    default:
      return undefined;
  }
}

function good(draw: Draw, input: Input): unknown {
  switch (input.kind) {
    case "yes-no":
    case "choice":
    case "checklist":
      return named(draw, input);
    case "date":
      return `2023-1${draw(3)}-0${1 + draw(9)}`;
    case "text":
      return `t${draw(3)}`;
    case "list":
      return Array.from({ length: draw(4) }, () =>
        Object.fromEntries(input.fields.map((f) => [f.name, good(draw, f)])),
      );
    default:
      return draw(3) === 0 ? draw(4) : draw(31);
  }
}

const BAD: readonly unknown[] = [-1, "2.5", "mười", true, [1], "12345678901234567"];
const absent = (draw: Draw): unknown => [undefined, null, ""][draw(3)];

function figure(draw: Draw, input: Input, shape: DataShape): unknown {
  if (oneIn(draw, shape.missing)) return absent(draw);
  return oneIn(draw, shape.bad) ? BAD[draw(BAD.length)] : good(draw, input);
}

function unit(draw: Draw, rules: Rules, id: string, shape: DataShape): UnitData {
  const keyed = [
    ...rules.common.map((input) => [`chung.${input.name}`, input] as const),
    ...rules.criteria.flatMap((c) => c.inputs.map((input) => [`${c.code}.${input.name}`, input] as const)),
  ];
  const values = keyed
    .map(([key, input]) => [key, figure(draw, input, shape)] as const)
    .filter(([, value]) => value !== undefined);
  const names = [...rules.criteria.map((c) => c.code), ...rules.tags.map((t) => t.name)];
  const notApplicable = shape.missing === 0 ? [] : names.filter(() => oneIn(draw, 12));
  return {
    id,
    values: Object.fromEntries(values),
    ...(draw(4) === 0 ? { group: "khác" } : {}),
    ...(notApplicable.length > 0 ? { notApplicable } : {}),
  };
}

export function randomData(draw: Draw, rules: Rules, shape: DataShape): Data {
  const units = Array.from({ length: shape.units }, (_, i) => unit(draw, rules, `u${i + 1}`, shape));
  return shape.missing > 0 && oneIn(draw, 3) ? { units, closed: true } : { units };
}
