// Reads a formula as printed. Two operands side by side are a lost plus sign only where nothing else can be meant;
// where a product might be (`(a/b) Điểm tối đa`, `2 a`), the formula is not read at all.
import { operandAt } from "./ends.ts";
import type { Quote, WordsFormula } from "./facts.ts";
import { headAt, quote, type Source } from "./heads.ts";
import { QUANTITY } from "./known-words.ts";
import { isLost, letterName, lostBefore } from "./lost-signs.ts";
import { at, isSign } from "./phrases.ts";
import type { Token } from "./scan.ts";

/** A formula and the index after it. */
export interface Read {
  readonly tree: WordsFormula;
  readonly lost: readonly Quote[];
  readonly end: number;
}

interface State {
  readonly source: Source;
  readonly most: number;
  at: number;
  depth: number;
  readonly lost: Quote[];
}

type Tree = WordsFormula | null;

const MOST_TOKENS = 200;
const DEEPEST = 16;

/** The longest formula that begins at i; null for none, or no sure one: numbers alone, a lone name or letter. */
export function readFormula(source: Source, i: number): Read | null {
  const state: State = { source, most: i + MOST_TOKENS, at: i, depth: 0, lost: [] };
  const tree = sum(state);
  if (tree === null || !("left" in tree || tree.is === "max") || isConstant(tree)) return null;
  return { tree, lost: state.lost, end: state.at };
}

const here = (state: State, ahead = 0): Token => at(state.source.tokens, state.at + ahead);

function sum(state: State): Tree {
  let left = product(state);
  while (left !== null) {
    const is = termSign(state);
    if (is === null) return left;
    const lostAt = is === "lost" ? state.at : 0;
    if (is !== "lost") state.at += 1;
    const right = product(state);
    if (right === null) return null;
    if (is === "lost") {
      if (isConstant(right)) return null;
      state.lost.push(lostBefore(state.source, lostAt));
    }
    left = { is: is === "subtract" ? is : "add", left, right };
  }
  return null;
}

/** What joins the next term; null where the sum ends. */
function termSign(state: State): "add" | "subtract" | "lost" | null {
  const { tokens } = state.source;
  if (isSign(here(state), "+")) return "add";
  if (here(state).kind === "dash") {
    const isMinus = operandAt(tokens, state.at + 1) && !headAt(tokens, state.at + 1);
    return isMinus ? "subtract" : null;
  }
  if (!operandAt(tokens, state.at) || headAt(tokens, state.at)) return null;
  return isLost(state.source, state.at) ? "lost" : null;
}

function product(state: State): Tree {
  let left = operand(state);
  while (left !== null) {
    const is = factorSign(state);
    if (is === null) return left;
    if (is !== "unsigned") state.at += 1;
    const right = operand(state);
    if (right === null) return null;
    left = { is: is === "divide" ? is : "multiply", left, right };
  }
  return null;
}

/** A number directly before `Điểm tối đa` is its factor; x between operands is the sign, where no figure is called x. */
function factorSign(state: State): "multiply" | "divide" | "unsigned" | null {
  const token = here(state);
  if (isSign(token, "*")) return "multiply";
  if (isSign(token, "/")) return "divide";
  if (token.kind === "max" && here(state, -1).kind === "number") return "unsigned";
  const isTimes = token.text === "x" && !state.source.letters.has("x") && !state.source.letters.has("X");
  return isTimes && operandAt(state.source.tokens, state.at + 1) ? "multiply" : null;
}

function operand(state: State): Tree {
  const token = here(state);
  if (state.at >= state.most) return null;
  if (isSign(token, "(")) return group(state);
  if (QUANTITY.has(token.text)) return name(state);
  state.at += 1;
  switch (token.kind) {
    case "number":
      // `10 điểm`: the unit.
      if (here(state).kind === "score" && !token.percent && !headAt(state.source.tokens, state.at))
        state.at += 1;
      return { is: "number", value: token.value, percent: token.percent };
    case "letter":
      return { is: "letter", name: letterName(state.source, token) };
    case "max":
      return { is: "max" };
    case "ratio":
      // `Tỷ lệ (a/b)` is a/b.
      return isSign(here(state), "(") ? group(state) : { is: "ratio" };
    case "item":
    case "part":
      return { is: "item", no: Number(token.text) };
    default:
      return null;
  }
}

function group(state: State): Tree {
  if (state.depth === DEEPEST) return null;
  state.depth += 1;
  state.at += 1;
  const tree = sum(state);
  state.depth -= 1;
  if (!isSign(here(state), ")")) return null;
  state.at += 1;
  return tree;
}

const LONGEST_NAME = 8;

/** `Số kênh`: a quantity called by its words. */
function name(state: State): Tree {
  const start = state.at;
  while (here(state).kind === "word" && state.at < start + LONGEST_NAME) state.at += 1;
  return { is: "name", text: quote(state.source, start, state.at).text };
}

/** A formula of numbers alone. */
const isConstant = (tree: WordsFormula): boolean =>
  "left" in tree ? isConstant(tree.left) && isConstant(tree.right) : tree.is === "number";
