// The head of the page: title as on an annex, facts of the version, versions, downloads, languages.
import { printedNumber, rational } from "#runtime";
import * as words from "../strings/reading.ts";
import { type Context, day, own, t } from "./context.ts";
import { type Hole, type Html, html, link } from "./html.ts";
import type { Ended, Issued, PageInput } from "./page-input.ts";

export function head(context: Context, input: PageInput): Html {
  const { rules } = context;
  const { issued, links, language } = input;
  const clause = rules.legalBasis[0]?.clause ?? "";
  return html`<header class="page-head"><nav class="languages" aria-label="${t(context, words.LANGUAGE)}"><a href="${link(
    links.vi,
  )}" lang="vi" hreflang="vi"${current(language === "vi")}>Tiếng Việt</a> <a href="${link(links.en)}" lang="en" hreflang="en"${current(
    language === "en",
  )}>English</a></nav>${clause === "" ? null : html`<p class="annex">${own(context, clause)}</p>`}<h1>${own(
    context,
    rules.title,
  )}</h1>${issuedWith(context, issued)}<p class="state"><span class="chip state-${issued.state}">${t(
    context,
    words.STATES[issued.state],
  )}</span> <span>${t(context, words.VERSION)} ${issued.version}</span></p></header>`;
}

const current = (is: boolean): Html | null => (is ? html` aria-current="page"` : null);

/** With what the version was issued, as text; "" where there is no decision. */
export function issuedWithWords(
  context: Context,
  { number, date, by }: Pick<Issued, "number" | "date" | "by">,
): string {
  if (number === "") return "";
  const dated = date === "" ? "" : ` ${t(context, words.DATED, { date: day(context, date) })}`;
  const issuer = by === "" ? "" : ` ${t(context, words.OF)} ${by}`;
  return `(${t(context, words.ISSUED_WITH, { number })}${dated}${issuer})`;
}

/** The same below the title of the page. */
function issuedWith(context: Context, { number, date, by }: Issued): Html | null {
  if (number === "") return null;
  const dated = date === "" ? null : html` ${t(context, words.DATED, { date: day(context, date) })}`;
  const issuer = by === "" ? null : html` ${t(context, words.OF)} ${own(context, by)}`;
  return html`<p class="issued-with">(${t(context, words.ISSUED_WITH, { number })}${dated}${issuer})</p>`;
}

/** Facts, versions and downloads. */
export function about(context: Context, input: PageInput): Html {
  return html`<section class="about" aria-labelledby="ve"><h2 id="ve">${t(context, words.ABOUT)}</h2><dl class="facts">${facts(
    context,
    input,
  ).map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>${versions(context, input)}${downloads(
    context,
    input,
  )}<p class="print-choice"><button type="button" id="in-phu-luc" hidden>${t(context, words.PRINT)}</button> <label><input type="checkbox" id="in-kem-quy-tac" autocomplete="off"> ${t(context, words.PRINT_RULES)}</label></p><p class="print-note">${t(context, words.PRINT_NOTE)}</p></section>`;
}

/** What a print of the words alone says of the rest, at its end. */
export function wordsAlone(context: Context, { hash, issued }: PageInput): Html {
  const said = t(context, words.WORDS_ALONE, { set: context.rules.id, version: issued.version });
  return html`<p class="words-alone">${said} ${t(context, words.HASH)}: <code class="hash">${hash}</code></p>`;
}

function facts(context: Context, { issued, ended, hash }: PageInput): readonly (readonly [string, Hole])[] {
  const { rules } = context;
  const missing = t(context, words.NOT_GIVEN);
  const basis = rules.legalBasis.map(
    ({ number, date, by, clause }) =>
      html`<span class="basis">${own(context, [number, day(context, date), by, clause].filter((x) => x !== "").join(", "))}</span>`,
  );
  const scale =
    rules.scale === null
      ? t(context, words.UNKNOWN)
      : t(context, words.POINTS, { points: printedNumber(rational(rules.scale), context.language) });
  const succession = [
    [words.REPLACES, rules.replaces],
    [words.AMENDS, rules.amends],
  ] as const;
  return [
    [t(context, words.DECISION), issued.number === "" ? missing : issued.number],
    [t(context, words.ISSUED_BY), issued.by === "" ? missing : own(context, issued.by)],
    [t(context, words.ISSUED_ON), issued.date === "" ? missing : day(context, issued.date)],
    [t(context, words.EFFECTIVE), period(context, issued)],
    ...(ended === null ? [] : [[t(context, words.ENDED), endedBy(context, ended)] as const]),
    ...(rules.level === "" ? [] : [[t(context, words.LEVEL), own(context, rules.level)] as const]),
    [t(context, words.SCALE), scale],
    ...(basis.length === 0 ? [] : [[t(context, words.LEGAL_BASIS), basis] as const]),
    ...succession.flatMap(([name, texts]) =>
      texts.map((text) => [t(context, name), own(context, text)] as const),
    ),
    [t(context, words.SET), html`<code>${rules.id}</code>`],
    [t(context, words.HASH), html`<code class="hash">${hash}</code>`],
  ];
}

/** From which day it is not in force, by what and why. */
function endedBy(context: Context, { kind, on, by, reason }: Ended): Html {
  const text = t(context, words.ENDED_BY[kind], { date: day(context, on), by });
  return html`${text}${reason === "" ? null : html`: ${own(context, reason)}`}`;
}

/** From when until when, both inclusive. */
function period(context: Context, { from, until }: Pick<Issued, "from" | "until">): string {
  const values = { from: day(context, from), until: day(context, until) };
  if (from !== "" && until !== "") return t(context, words.FROM_UNTIL, values);
  if (from !== "") return t(context, words.FROM, values);
  return until !== "" ? t(context, words.UNTIL, values) : t(context, words.NOT_GIVEN);
}

function versions(context: Context, { versions: all, issued }: PageInput): Html | null {
  if (all.length === 0) return null;
  const items = all.map(({ version, state, from, until, url }) => {
    const name = `${t(context, words.VERSION)} ${version}`;
    const shown =
      version === issued.version
        ? html`<strong>${name}</strong> (${t(context, words.THIS_PAGE)})`
        : html`<a href="${link(url)}">${name}</a>`;
    return html`<li>${shown}, ${period(context, { from, until })} <span class="chip state-${state}">${t(
      context,
      words.STATES[state],
    )}</span></li>`;
  });
  return html`<h3>${t(context, words.VERSIONS)}</h3><ul class="versions">${items}</ul>`;
}

function downloads(context: Context, { links }: PageInput): Html | null {
  const items = [
    [links.docx, words.ANNEX_DOCX] as const,
    [links.xlsx, words.ANNEX_XLSX] as const,
    [links.sourceVi, words.SOURCE_VI] as const,
    [links.sourceEn, words.SOURCE_EN] as const,
    [links.compiled, words.COMPILED] as const,
  ].filter(([url]) => url !== "");
  if (items.length === 0) return null;
  return html`<h3>${t(context, words.DOWNLOADS)}</h3><ul class="downloads">${items.map(
    ([url, name]) => html`<li><a href="${link(url)}">${t(context, name)}</a></li>`,
  )}</ul>`;
}
