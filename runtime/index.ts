// The door of the runtime: load a compiled set, evaluate, explain, keep a receipt. Nothing else is public.
export { type CompiledSet, type Criterion, FORMAT_VERSION, type Input, type Rules } from "./compiled-set.ts";
export { type Evaluable, evaluate, evaluateAll } from "./evaluate.ts";
export type {
  CriterionResult,
  Data,
  EvaluateOptions,
  Finding,
  FindingCode,
  GroupResult,
  RankResult,
  Reason,
  ReasonCode,
  Status,
  SumResult,
  UnitData,
  UnitResult,
} from "./evaluation.ts";
export { explain } from "./explain.ts";
export { type Language, reasonText } from "./explain-strings.ts";
export { printExplanation } from "./explain-text.ts";
export { verifyExplanation } from "./explain-verify.ts";
export type { CriterionExplanation, ExplainedStep, ExplainedValue, Explanation } from "./explanation.ts";
export { type Loading, type LoadOptions, load } from "./load.ts";
export type { LoadError, LoadErrorCode, LoadedSet } from "./loaded-set.ts";
export { compare, equals, parseRational, type Rational, rational, toDecimal, toExact } from "./number.ts";
export { printedNumber } from "./number-text.ts";
export { ENGINE, type Receipt, type ReceiptField, receipt, verifyReceipt } from "./receipt.ts";
