// Inputs: figures, dates, texts, yes/no, choices, checklists, lists.
import type { CstNode } from "chevrotain";
import { span } from "../source/span.ts";
import type { InputItem, OptionSyntax, Word } from "./ast.ts";
import { wordedRangeOf } from "./build-range.ts";
import { strange } from "./build-shared.ts";
import { nodeOf, tokenOf, tokens } from "./cst.ts";
import { type Reader, read } from "./reader.ts";
import { asStarter } from "./statements.ts";
import { type Line, spanOf } from "./tokens.ts";
import { codeOf, strOf, wordOf } from "./words.ts";

export type InputStarter = "input" | "date-input" | "text-input" | "yes-no" | "choice" | "checklist" | "list";

/** One line that declares inputs. */
export function inputItem(reader: Reader, line: Line, starter: InputStarter): InputItem {
  switch (starter) {
    case "input":
      return figureItem(reader, line);
    case "date-input":
      return plainItem(reader, line, "date");
    case "text-input":
      return plainItem(reader, line, "text");
    case "yes-no":
      return yesNoItem(reader, line);
    default:
      return blockItem(reader, line, starter);
  }
}

const empty = (line: Line, form: InputItem["form"]): InputItem => ({
  kind: "input",
  form,
  code: null,
  names: [],
  measure: null,
  label: null,
  bounds: null,
  evidence: null,
  points: null,
  options: [],
  fields: [],
  span: span(line.start, line.end),
});

const words = (node: CstNode | null, name: string): readonly Word[] =>
  tokens(node, name).map((each) => ({ span: spanOf(each), text: each.image }));

/** `số liệu a, b: người "…" từ 0 đến 10 kiểm chứng "…"`, also the declaration of a parameter. */
export function figureItem(reader: Reader, line: Line): InputItem {
  const node = read(reader, line, "figure");
  const measure = nodeOf(node, "measure");
  const points = tokenOf(measure, "Points");
  const unit = points
    ? { span: spanOf(points), text: "điểm" }
    : wordOf(tokenOf(measure, "Measure") ?? tokenOf(measure, "Percent"));
  return { ...empty(line, "figure"), ...named(reader, node), measure: unit };
}

const plainItem = (reader: Reader, line: Line, form: "date" | "text"): InputItem => ({
  ...empty(line, form),
  ...named(reader, read(reader, line, "plainInput")),
});

function named(
  reader: Reader,
  node: CstNode | null,
): Pick<InputItem, "code" | "names" | "label" | "bounds" | "evidence"> {
  const tail = nodeOf(node, "inputTail");
  const bounds = nodeOf(tail, "wordedRange");
  return {
    code: codeOf(reader, nodeOf(node, "code")),
    names: words(nodeOf(node, "names"), "Name"),
    label: strOf(tokenOf(tail, "Str")),
    bounds: bounds ? wordedRangeOf(reader, bounds) : null,
    evidence: strOf(tokenOf(tail, "evidence")),
  };
}

function yesNoItem(reader: Reader, line: Line): InputItem {
  const node = read(reader, line, "yesNo");
  return {
    ...empty(line, "yes-no"),
    code: codeOf(reader, nodeOf(node, "code")),
    names: words(node, "Name"),
    label: strOf(tokenOf(node, "Str")),
    points: reader.expression(nodeOf(node, "expression")),
    evidence: strOf(tokenOf(node, "evidence")),
  };
}

function blockItem(reader: Reader, line: Line, form: "choice" | "checklist" | "list"): InputItem {
  const node = read(reader, line, "choice");
  const lines = tokenOf(node, "Block")?.block?.lines ?? [];
  return {
    ...empty(line, form),
    code: codeOf(reader, nodeOf(node, "code")),
    names: words(node, "Name"),
    label: strOf(tokenOf(node, "Str")),
    options: form === "list" ? [] : optionsOf(reader, lines),
    fields: form === "list" ? inputsOf(reader, lines) : [],
  };
}

function optionsOf(reader: Reader, lines: readonly Line[]): readonly OptionSyntax[] {
  const options: OptionSyntax[] = [];
  for (const line of lines) {
    const node = read(reader, line, "optionRow", 0);
    const key = wordOf(tokenOf(node, "Name"));
    if (!key) continue;
    const label = strOf(tokenOf(node, "Str"));
    options.push({
      key,
      label,
      points: reader.expression(nodeOf(node, "expression")),
      span: span(line.start, line.end),
    });
  }
  return options;
}

/** The inputs in the braces of `danh sách` or `thông tin chung`. */
export function inputsOf(reader: Reader, lines: readonly Line[]): readonly InputItem[] {
  const inputs: InputItem[] = [];
  for (const line of lines) {
    const starter = line.tokens[0] ? asStarter(line.tokens[0], line.tokens[1]) : null;
    if (isInput(starter)) inputs.push(inputItem(reader, line, starter));
    else strange(reader, line);
  }
  return inputs;
}

const isInput = (id: string | null): id is InputStarter =>
  id === "input" ||
  id === "date-input" ||
  id === "text-input" ||
  id === "yes-no" ||
  id === "choice" ||
  id === "checklist" ||
  id === "list";
