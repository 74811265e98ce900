// The arithmetic of an explanation, line by line, each line an operation on what the lines before it gave: with a pocket
// calculator one can follow it. Headings and results are in explain-text.ts.
import { isEntered, quantity, shown, term } from "./explain-show.ts";
import { type Key, type Language, say } from "./explain-strings.ts";
import type { CriterionExplanation, ExplainedStep, ExplainedValue } from "./explanation.ts";
import { compare, divide, HUNDRED, ONE, rational, toExact } from "./number.ts";

/** Lines for a step and all below it, in the order of the working. */
export function working(
  step: ExplainedStep,
  criterion: CriterionExplanation,
  language: Language,
): readonly string[] {
  const all = lines(step, { criterion, language });
  // A rule that is a figure, or a row of one word, is worth its one line.
  const alone = all.length === 0 && isLeaf(step) && step.result.is === "number";
  return alone ? [named(step, { criterion, language })] : all;
}

interface Context {
  readonly criterion: CriterionExplanation;
  readonly language: Language;
}

const SIGNS: Readonly<Record<string, string>> = {
  add: "+",
  subtract: "−",
  multiply: "×",
  divide: "/",
  ratio: "/",
  sum: "+",
  "<=": "≤",
  ">=": "≥",
  "!=": "≠",
};
const CONDITIONS = new Set(["and", "or", "not"]);
/** Operations worth a line though they have no operands. */
const COUNTED = new Set(["cohort", "list-count", "answer-points"]);

/** Half a percent figure: `p %` read as a share. It is no step for a reader. */
const isPercent = ({ op, steps: [left, right] }: ExplainedStep): boolean =>
  op === "multiply" &&
  left !== undefined &&
  isEntered(left) &&
  left.unit === "%" &&
  right?.op === "number" &&
  right.unit === "%";

/** A step that is its own value: nothing is worked out. */
const isLeaf = (step: ExplainedStep): boolean =>
  (step.steps.length === 0 && !COUNTED.has(step.op)) || isPercent(step);

function lines(step: ExplainedStep, c: Context): readonly string[] {
  if (isLeaf(step)) return [];
  if (step.op === "table") return table(step, c);
  if (step.op === "let" || step.op === "part") {
    const [value] = step.steps;
    if (value === undefined) return [];
    const name = step.op === "let" ? step.name : `(${step.name})`;
    const below = isLeaf(value) || ["let", "part", "table", "if"].includes(value.op);
    return below
      ? [...lines(value, c), `${name} = ${result(value, c)}`]
      : [...operandLines(value, c), ...line(value, c, `${name} = `)];
  }
  if (step.op === "if")
    return step.steps.flatMap((s, i) => (i > 0 && isLeaf(s) ? [`→ ${result(s, c)}`] : lines(s, c)));
  return [...operandLines(step, c), ...line(step, c, "")];
}

const operandLines = (step: ExplainedStep, c: Context): readonly string[] =>
  step.steps.flatMap((s) => lines(s, c));

/** `name = a / b = 85 / 100 = 85 %`; the part with names is left out where there are none. */
function line(step: ExplainedStep, c: Context, name: string): readonly string[] {
  // Where a state comes from is one line; what it makes of the rest needs none.
  const open = step.steps.filter((s) => s.result.is === "open");
  const missing = open.some((s) => isEntered(s) && s.result.is === "open" && s.result.state === "pending");
  if (open.length > 0 && (step.op === "compare" || (step.result.is === "open" && !missing))) return [];
  if (step.op === "within" || step.op === "compare" || CONDITIONS.has(step.op))
    return [name + condition(step, c)];
  const values = formula(
    step,
    step.steps.map((s) => operand(s, c)),
    c,
  );
  const end = result(step, c);
  const start = [...new Set([...called(step, c), values])].filter((t) => t !== "" && t !== end).join(" = ");
  if (missing) return [`${name}${start}`];
  if (step.result.is === "open" || step.op === "at-most" || step.op === "at-least")
    return [`${name}${start}: ${end}`];
  if (step.op === "cap") return [name + capped(step, start, end, c)];
  return [name + (start === "" ? end : equation(start, end))];
}

const equation = (left: string, right: string): string =>
  `${left} ${right.startsWith("≈") ? right.replace("≈", "≈ ") : `= ${right}`}`;

/** `85 % ÷ 85 % = 1, không quá 1`: the quotient, and where it is above 1 that it counts as 1. */
function capped(
  { steps: [value, full] }: ExplainedStep,
  start: string,
  end: string,
  { language }: Context,
): string {
  if (value?.result.is !== "number" || full?.result.is !== "number") return equation(start, end);
  const quotient = divide(rational(value.result.exact), rational(full.result.exact));
  const text = equation(start, quantity(toExact(quotient), "", language));
  const order = compare(quotient, ONE);
  return order < 0 ? text : `${text}${say("cap", language)}${order > 0 ? `: ${end}` : ""}`;
}

/** The operation in names; nothing where it would say no more than the values do. */
function called(step: ExplainedStep, c: Context): readonly string[] {
  if (step.op === "at-most" || step.op === "at-least") return [];
  if (step.op === "answer-points") return [symbol(step, c)];
  if (step.op === "min-max") {
    const [x] = step.steps;
    return [
      say("min-max", c.language, {
        x: x === undefined ? "x" : symbol(x, c),
        members: String(step.cohort?.members ?? ""),
      }),
    ];
  }
  return [
    formula(
      step,
      step.steps.map((s) => symbol(s, c)),
      c,
    ),
  ];
}

/** The operation written with its operands. */
function formula(step: ExplainedStep, operands: readonly string[], { language }: Context): string {
  const [a = "", b = ""] = operands;
  const list = operands.join("; ");
  switch (step.op) {
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "ratio":
    case "sum":
      return operands.join(` ${SIGNS[step.op]} `);
    case "negate":
      return `−${a}`;
    case "mean":
      return `(${operands.join(" + ")}) / ${operands.length}`;
    case "cap":
      return `${a} ÷ ${b}`;
    case "answer-points":
      return operands.join(" + ");
    case "at-most":
    case "at-least":
      return say(step.op, language, { a, b });
    case "least":
    case "greatest":
    case "best-of":
      return say(step.op, language, { list });
    case "round": {
      const mode = say(
        step.by === "up" || step.by === "down" || step.by === "half-even" ? step.by : "half-away",
        language,
      );
      return `${say("round", language, { a, places: String(step.places) })}${mode}`;
    }
    case "days":
      return say("days", language, { from: b, to: a });
    case "list-count":
    case "list-sum":
      return say(step.op, language, { name: step.name });
    case "min-max":
    case "cohort":
      return overUnits(step, a, language);
    default:
      return list;
  }
}

function overUnits({ op, by, cohort, steps: [own] }: ExplainedStep, x: string, language: Language): string {
  if (op === "min-max") {
    const end = (value: ExplainedValue | undefined): string =>
      value === undefined ? "" : shown(value, own?.unit ?? "", language);
    const low = end(cohort?.lowest);
    return `(${x} − ${low}) / (${end(cohort?.highest)} − ${low})`;
  }
  const key = (["highest", "lowest", "sum", "mean", "count", "rank", "share"] as const).find((k) => k === by);
  return key === undefined ? by : say(key, language, { members: String(cohort?.members ?? "") });
}

/** How a value is called in a formula. */
function symbol(step: ExplainedStep, c: Context): string {
  const { op, name } = step;
  if (isPercent(step)) return step.steps[0]?.name ?? "";
  if (isEntered(step) || op === "let") return name;
  if (op === "part") return `(${name})`;
  if (op === "max") return say("max", c.language);
  if (op === "answer-points") return say("points-of-answer", c.language, { name });
  if (op === "checked-share") return say("checked-share", c.language, { name });
  if (op === "points-of") {
    const key = (["criterion", "pillar", "tag", "total"] as const).find((k) => k === step.by) ?? "total";
    return say(`of-${key}`, c.language, { name });
  }
  return operand(step, c);
}

/** A value in a formula: units of figures are left out, `%` and points stay. */
function operand(step: ExplainedStep, { language }: Context): string {
  const unit = step.unit === "%" || step.unit === "điểm" ? step.unit : "";
  const share = unit === "%" && !isEntered(step);
  const text =
    step.result.is === "number"
      ? term(step.result.exact, unit, language, share)
      : shown(step.result, unit, language);
  return /^≈?−/.test(text) ? `(${text})` : text;
}

const result = (step: ExplainedStep, { language }: Context): string =>
  shown(step.result, step.unit, language, step.unit === "%" && !isEntered(step));

/** A condition on one line: `a ≤ b: 85 ≤ 100, đúng`. */
function condition(step: ExplainedStep, c: Context): string {
  const { language } = c;
  const value = say(step.result.is === "yes-no" ? (step.result.yes ? "true" : "false") : "unknown", language);
  if (step.op === "and" || step.op === "or" || step.op === "not") return say(step.op, language, { value });
  const [left, right] = step.steps;
  if (left === undefined) return value;
  if (step.op === "within")
    return say("within", language, { a: named(left, c), row: step.rows[0]?.text ?? "", value });
  if (right === undefined) return value;
  const sign = SIGNS[step.by] ?? step.by;
  const symbols = `${symbol(left, c)} ${sign} ${symbol(right, c)}`;
  const values = `${operand(left, c)} ${sign} ${operand(right, c)}`;
  return symbols === values || left.result.is === "yes-no" || left.result.is === "text"
    ? `${symbols}, ${value}`
    : `${symbols}: ${values}, ${value}`;
}

/** `tỷ lệ = 85 %`, or the value alone where it has no name. */
function named(step: ExplainedStep, c: Context): string {
  const [name, value] = [symbol(step, c), result(step, c)];
  return name === operand(step, c) ? value : `${name} = ${value}`;
}

/** The row taken, how near another one was, and what the row gives. */
function table(step: ExplainedStep, c: Context): readonly string[] {
  const { language } = c;
  const subject = step.steps.find((s) => s.id === `${step.id}/subject`);
  const above = step.steps.filter((s) => s === subject || s.id.endsWith("/when")).flatMap((s) => lines(s, c));
  const outcomes = step.steps.filter((s) => s.id.endsWith("/then"));
  const rowText = (i: number): string =>
    step.rows[i]?.otherwise === true ? say("otherwise", language) : step.rows[i]?.text || String(i + 1);
  const head = step.taken.map((i) => {
    const row = rowText(i);
    return subject === undefined
      ? say("case", language, { row })
      : say("row", language, { subject: named(subject, c), row });
  });
  const near =
    step.nearest === null || subject === undefined ? "" : nearest(step.nearest, rowText, subject, language);
  const given = outcomes.every(isLeaf);
  const last = `${head.join("; ")}${near}`;
  return [
    ...above,
    ...(head.length === 0 ? [] : [given ? `${last} → ${result(step, c)}` : last]),
    ...(given ? [] : outcomes.flatMap((s) => lines(s, c))),
  ];
}

/** How far the nearest other row was; between shares that is in percentage points (SPEC U3). */
function nearest(
  { row, distance }: NonNullable<ExplainedStep["nearest"]>,
  rowText: (i: number) => string,
  subject: ExplainedStep,
  language: Language,
): string {
  const share = subject.unit === "%";
  const entered = share && isEntered(subject) ? toExact(divide(rational(distance), HUNDRED)) : distance;
  const away = share
    ? quantity(entered, say("share-points", language), language, true)
    : quantity(distance, subject.unit, language);
  return say("nearest", language, { row: rowText(row), distance: away });
}

/** What a leading step is: a requirement, a special case, a place the text settles; null: the rule. */
export function heading({ id }: ExplainedStep): Key | null {
  if (id.includes("/require/")) return "require";
  if (/\/when\/\d+$|\/policy$/.test(id)) return "special";
  const settled = (["zero-denominator", "all-equal", "all-zero"] as const).find((key) =>
    id.endsWith(`/${key}`),
  );
  return settled === undefined ? null : `${settled}-case`;
}
