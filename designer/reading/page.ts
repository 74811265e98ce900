// The public page of one issued version as a complete HTML document: it reads and prints without its script.

import * as words from "../strings/reading.ts";
import { calculatorForm } from "./calculator-form.ts";
import { checkSection } from "./check-section.ts";
import { contextOf, t } from "./context.ts";
import { general } from "./general.ts";
import { about, head, wordsAlone } from "./head.ts";
import { html, jsonData, link, textOf } from "./html.ts";
import type { PageData, PageInput } from "./page-input.ts";
import { contents, pillars } from "./pillars.ts";

/** Id of the data block that the page's script reads. */
export const DATA_ID = "du-lieu";

/** The page as text. Pure: the same input gives the same bytes; every text in it is escaped (html.ts). */
export function readingPage(input: PageInput): string {
  const { compiled, language, links, hash, signature, publicKey, issued } = input;
  const context = contextOf(input.set, compiled, language);
  const data: PageData = { language, compiled, hash, signature, publicKey, issued };
  const title = `${compiled.rules.title} (${compiled.rules.id} ${issued.version})`;
  return textOf(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${link(links.style)}">
<script type="module" src="${link(links.script)}"></script>
</head>
<body>
<a class="skip" href="#noi-dung">${t(context, words.SKIP)}</a>
${head(context, input)}
<main id="noi-dung">
${about(context, input)}
${contents(context)}
${pillars(context)}
${general(context)}
${calculatorForm(context)}
${issued.state === "draft" ? null : checkSection(context, input)}
${wordsAlone(context, input)}
</main>
${jsonData(DATA_ID, data)}
</body>
</html>
`);
}
