// Conditions: comparison, ranges, and, or, not, if (SPEC S3). A condition cuts a cell into where it holds and where not.
import type { Expr, Range } from "#runtime/compiled-set.ts";
import { flatMap } from "../../source/flat-map.ts";
import { type Cell, changed, type Signs, taking } from "./cell.ts";
import { decide } from "./divisor.ts";
import { type Form, subtract } from "./form.ts";
import {
  type Branch,
  NOTHING,
  one,
  type Result,
  SIGNS,
  strict,
  strongest,
  truth,
  unfollowed,
  type Walker,
  walkAll,
} from "./walker.ts";

type Of<K extends Expr["op"]> = Expr & { readonly op: K };

/** The parts of a cell where left − right has the signs wanted, and where not. */
function bySign(w: Walker, cell: Cell, difference: Form, signs: Signs): readonly Branch[] {
  const { yes, no } = decide(w.atoms, cell, difference, signs);
  return [
    ...yes.map((c) => ({ cell: c, result: truth(true) })),
    ...no.map((c) => ({ cell: c, result: truth(false) })),
  ];
}

export function comparison(w: Walker, expr: Of<"compare">, cell: Cell): readonly Branch[] {
  return flatMap(walkAll(w, [expr.left, expr.right], cell), ({ cell: c, results }): readonly Branch[] => {
    const state = strongest(results);
    if (state !== null) return one(c, state);
    const [a, b] = results;
    if (a?.is === "number" && b?.is === "number")
      return bySign(w, c, subtract(a.form, b.form), SIGNS[expr.by]);
    if (a === undefined || b === undefined || (expr.by !== "=" && expr.by !== "!="))
      return one(c, unfollowed(expr));
    return alike(w, c, a, b, expr).map((branch) =>
      branch.result.is === "truth" && expr.by === "!="
        ? { ...branch, result: truth(!branch.result.value) }
        : branch,
    );
  });
}

/** Whether an answer is a word: cuts the answers that are possible. */
function alike(w: Walker, cell: Cell, a: Result, b: Result, at: object): readonly Branch[] {
  if (a.is === "word" && b.is === "word") return one(cell, truth(a.text === b.text));
  const [given, word] = a.is === "answer" ? [a, b] : [b, a];
  if (given.is !== "answer" || word.is !== "word") return one(cell, unfollowed(at));
  const possible = optionsOf(w, cell, given.answer);
  const without = possible.filter((option) => option !== word.text);
  return [
    ...(possible.includes(word.text) ? one(answering(cell, given.answer, [word.text]), truth(true)) : []),
    ...(without.length > 0 ? one(answering(cell, given.answer, without), truth(false)) : []),
  ];
}

/** The answers that a cell leaves possible. */
export const optionsOf = (w: Walker, cell: Cell, answer: number): readonly string[] => {
  const all = w.atoms.answers[answer]?.options ?? [];
  const allowed = cell.answers.get(answer);
  return allowed === undefined ? all : all.filter((option) => allowed.has(option));
};

export const answering = (cell: Cell, answer: number, options: readonly string[]): Cell =>
  changed(cell, { answers: new Map(cell.answers).set(answer, new Set(options)) });

/** `từ A đến dưới B` after a value. */
export function within(w: Walker, expr: Of<"within">, cell: Cell): readonly Branch[] {
  return strict(w, [expr.value], cell, expr, ([value = NOTHING], c) =>
    inRange(w, c, value, expr.range, expr),
  );
}

/** Whether a value lies in a range whose bounds are constants of the set (SPEC T1). */
export function inRange(w: Walker, cell: Cell, value: Form, range: Range, at: object): readonly Branch[] {
  const sides = [
    [range.low, range.lowIncluded ? ">=" : ">"],
    [range.high, range.highIncluded ? "<=" : "<"],
  ] as const;
  let branches = one(cell, truth(true));
  for (const [bound, by] of sides) {
    if (bound === null) continue;
    branches = flatMap(branches, (b): readonly Branch[] =>
      b.result.is !== "truth" || !b.result.value
        ? [b]
        : flatMap(w.walk(bound, b.cell), ({ cell: c, result }) =>
            result.is === "number"
              ? bySign(w, c, subtract(value, result.form), SIGNS[by])
              : one(c, result.is === "open" ? result : unfollowed(at)),
          ),
    );
  }
  return branches;
}

/** Kleene and; with `or`, its dual: one operand that decides is enough, wherever it stands. */
export function and(w: Walker, exprs: readonly Expr[], cell: Cell, or: boolean): readonly Branch[] {
  interface State {
    readonly cell: Cell;
    readonly open: readonly Result[];
    readonly decided: boolean;
  }
  let states: readonly State[] = [{ cell, open: [], decided: false }];
  for (const expr of exprs)
    states = flatMap(states, (state): readonly State[] =>
      state.decided
        ? [state]
        : w
            .walk(expr, state.cell)
            .map(({ cell: c, result }) =>
              result.is === "truth"
                ? { ...state, cell: c, decided: result.value === or }
                : { ...state, cell: c, open: [...state.open, result] },
            ),
    );
  return states.map((state) => ({
    cell: state.cell,
    result: state.decided
      ? truth(or)
      : (strongest(state.open) ?? (state.open.length > 0 ? unfollowed(state) : truth(!or))),
  }));
}

export function not(w: Walker, expr: Of<"not">, cell: Cell): readonly Branch[] {
  return w.walk(expr.value, cell).map((b) => ({
    ...b,
    result: b.result.is === "truth" ? truth(!b.result.value) : b.result,
  }));
}

/** A branch not taken is not evaluated; a condition without answer is the state of the whole (SPEC S3). */
export function branching(
  w: Walker,
  when: Expr,
  cell: Cell,
  then: (cell: Cell) => readonly Branch[],
  other: (cell: Cell) => readonly Branch[],
): readonly Branch[] {
  return flatMap(w.walk(when, cell), ({ cell: c, result }): readonly Branch[] => {
    if (result.is === "truth") return result.value ? then(c) : other(c);
    return one(c, result.is === "open" ? result : unfollowed(when));
  });
}

/** Marks the arm taken. */
export const choice = (w: Walker, expr: Of<"if">, cell: Cell): readonly Branch[] =>
  branching(
    w,
    expr.when,
    cell,
    (c) => w.walk(expr.then, taking(c, expr.then)),
    (c) => w.walk(expr.else, taking(c, expr.else)),
  );
