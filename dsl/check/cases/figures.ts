// What a unit reports, in the order in which it is asked and as an example writes it.
import type { Answer, Input } from "#runtime/compiled-set.ts";
import type { Both } from "../../source/diagnostic.ts";
import type { Surface } from "../../syntax/ast.ts";
import { answerText, both } from "../say.ts";
import type { CriterionView } from "../view.ts";
import type { Values } from "./wish.ts";
import { ofOthers } from "./words.ts";

/** Figures of the criterion first, as it asks for them; then common ones, then those of other rules. */
export function inOrderOfInputs({ criterion, rules }: CriterionView, values: Values): Values {
  const keys = [
    ...criterion.inputs.map(({ name }) => `${criterion.code}.${name}`),
    ...rules.common.map(({ name }) => `chung.${name}`),
    ...rules.criteria.flatMap(({ code, inputs }) => inputs.map(({ name }) => `${code}.${name}`)),
  ];
  const known = [...new Set(keys)].filter((key) => Object.hasOwn(values, key));
  const rest = Object.keys(values).filter((key) => !known.includes(key));
  return Object.fromEntries([...known, ...rest].map((key) => [key, values[key]]));
}

/** So many figures of other criteria are named. */
const MOST_NAMED = 12;

/** `a = 7; b = 10; co = có`; figures of other rules and parameters by their full names, unless they are many. */
export function figuresText(view: CriterionView, values: Values): Both {
  const foreign = Object.keys(values).filter((key) => isForeign(view, key));
  const isMany = foreign.length > MOST_NAMED;
  const named = Object.entries(values).filter(([key]) => !isMany || !foreign.includes(key));
  const scopes = new Set(foreign.map((key) => key.slice(0, key.lastIndexOf("."))));
  const rest = isMany ? [ofOthers(foreign.length, scopes.size)] : [];
  return both((s) =>
    [
      ...named.map(([key, value]) => `${nameOf(view, key)} = ${valueText(inputOf(view, key), value, s)}`),
      ...rest.map((each) => each[s]),
    ].join("; "),
  );
}

/** Whether a key is of another criterion. */
const isForeign = ({ criterion }: CriterionView, key: string): boolean =>
  key.includes(".") && !key.startsWith("chung.") && !key.startsWith(`${criterion.code}.`);

function nameOf({ criterion }: CriterionView, key: string): string {
  const own = [`${criterion.code}.`, "chung."].find((start) => key.startsWith(start));
  return own === undefined ? key : key.slice(own.length);
}

function inputOf({ criterion, rules }: CriterionView, key: string): Input | undefined {
  const at = key.lastIndexOf(".");
  const [scope, name] = [key.slice(0, Math.max(at, 0)), key.slice(at + 1)];
  const among =
    at < 0
      ? rules.parameters
      : scope === "chung"
        ? rules.common
        : scope === criterion.code
          ? criterion.inputs
          : (rules.criteria.find(({ code }) => code === scope)?.inputs ?? []);
  return among.find((input) => input.name === name);
}

function valueText(input: Input | undefined, value: unknown, s: Surface): string {
  if (input?.kind !== "list" || !Array.isArray(value)) return answerText(input, value as Answer, s);
  const records: readonly Values[] = value;
  return records.length === 0
    ? "{ }"
    : records.map((record) => `{ ${fieldsText(input, record, s)} }`).join(" ");
}

const fieldsText = ({ fields }: Input, record: Values, s: Surface): string =>
  fields.map((field) => `${field.name} = ${valueText(field, record[field.name], s)}`).join("; ");
