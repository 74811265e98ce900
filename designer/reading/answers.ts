// Readings (cách hiểu), acceptances and notes, shown where they stand, with their reasons.
import * as words from "../strings/reading.ts";
import { type Context, coded, own, t } from "./context.ts";
import { type Html, html } from "./html.ts";
import type { AcceptItem, AnyItem, ReadingItem } from "./syntax-types.ts";

/** The readings, acceptances and notes among items, in the order of the text. */
export function answers(context: Context, items: readonly AnyItem[]): readonly Html[] {
  return items.flatMap((item) => {
    if (item.kind === "reading") return [reading(context, item)];
    if (item.kind === "accept") return [acceptance(context, item)];
    if (item.kind !== "note") return [];
    return [
      html`<p class="note"><strong>${t(context, words.NOTE)}:</strong> ${own(context, item.text?.value ?? "")}</p>`,
    ];
  });
}

function reading(context: Context, item: ReadingItem): Html {
  const draft = item.draft ? html` <span class="chip draft">${t(context, words.DRAFT)}</span>` : null;
  const by = item.by === null ? null : html` ${t(context, words.BY)} ${own(context, item.by.value)}.`;
  return html`<div class="reading"><p><strong>${t(context, words.READING)}</strong>${draft}${at(context, item)}: ${own(
    context,
    item.text?.value ?? "",
  )}${item.about === null ? null : html` <span class="aside">(${t(context, words.ABOUT_FINDING)} <code>${item.about.text}</code>)</span>`}</p>${because(context, item)}${
    by === null ? null : html`<p>${by}</p>`
  }</div>`;
}

const acceptance = (context: Context, item: AcceptItem): Html =>
  html`<div class="reading accept"><p><strong>${t(context, words.ACCEPTED)}</strong> <code>${
    item.code?.text ?? ""
  }</code>${at(context, item)}</p>${because(context, item)}</div>`;

const at = (context: Context, item: ReadingItem | AcceptItem): Html | null =>
  item.at === null ? null : html` ${t(context, words.AT)} ${coded(context, item.at.span)}`;

const because = (context: Context, item: ReadingItem | AcceptItem): Html | null =>
  item.because === null
    ? null
    : html`<p class="because">${t(context, words.BECAUSE)}: ${own(context, item.because.value)}</p>`;
