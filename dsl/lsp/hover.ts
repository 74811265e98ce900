// Hovers and help with calls, as the client can show them.
import {
  type Hover,
  MarkupKind,
  type ParameterInformation,
  type Position,
  type SignatureHelp,
} from "vscode-languageserver";
import { type HoverPart, hover, type Signature, signatureHelp } from "../ide/index.ts";
import type { Client, Language } from "./client.ts";
import { code, escaped } from "./markdown.ts";
import type { View } from "./open-text.ts";

export function hoverAt({ document, positions }: View, position: Position, client: Client): Hover | null {
  const found = hover(document.analysis(), positions.offsetOf(position));
  if (found === null) return null;
  const { language, markdownHover } = client;
  const lines = found.parts.map((part) => (markdownHover ? marked(part, language) : plain(part, language)));
  return {
    range: positions.rangeOf(found.span),
    contents: {
      kind: markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: lines.join(markdownHover ? "  \n" : "\n"),
    },
  };
}

/** `**Tiêu chí** `3.5`: Tỷ lệ …`, `**Điểm tối đa:** 10 điểm`. */
function marked({ title, text, code: words }: HoverPart, language: Language): string {
  const name = title[language];
  if (text === null) return `**${name}:** ${code(words)}`;
  const said = escaped(text[language]);
  return words === "" ? `**${name}:** ${said}` : `**${name}** ${code(words)}: ${said}`;
}

function plain({ title, text, code: words }: HoverPart, language: Language): string {
  const name = title[language];
  if (text === null) return `${name}: ${words}`;
  return words === "" ? `${name}: ${text[language]}` : `${name} ${words}: ${text[language]}`;
}

export function signatureAt(
  { document, positions }: View,
  position: Position,
  client: Client,
): SignatureHelp | null {
  const offset = positions.offsetOf(position);
  const { analysis, start } = document.around(offset);
  const found = signatureHelp(analysis, offset - start);
  if (found === null) return null;
  const { language } = client;
  const label = found.label[language];
  const parameters = found.arguments.map((each) => argument(label, each[language], client));
  const signature = { label, parameters, documentation: found.meaning[language] };
  return { signatures: [signature], activeSignature: 0, activeParameter: found.active };
}

const argument = (
  label: string,
  { start, end }: Signature["arguments"][number][Language],
  { labelOffsets }: Client,
): ParameterInformation => ({ label: labelOffsets ? [start, end] : label.slice(start, end) });
