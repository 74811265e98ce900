// A page of docs/diagnostics: what a code says and why, texts in which it is found with the checker's own words and repairs,
// texts that are in order. Vietnamese first, English after it.
import { type Code, sentence } from "#dsl";
import type { Examples } from "#dsl/check/rule.ts";
import { RULES } from "#dsl/check/rules.ts";
import { CATALOG, type Entry } from "#dsl/source/catalog.ts";
import { EXAMPLES } from "./examples.ts";
import { type FoundIn, foundIn, shownOf } from "./found.ts";
import { THEMES } from "./themes.ts";

type Language = "vi" | "en";

const SEVERITY: Readonly<Record<Entry["severity"], Readonly<Record<Language, string>>>> = {
  error: { vi: "lỗi", en: "error" },
  warning: { vi: "cảnh báo", en: "warning" },
  info: { vi: "lưu ý", en: "note" },
};

const entryOf = (code: Code): Entry => CATALOG[code];

/** Holes of a sentence are filled by the text at hand. */
const plain = (words: string): string => words.replace(/\{\w+\}/g, "…").replace(/…\./g, "…");

function examplesOf(code: Code): Examples | null {
  const rule = RULES.find((each) => each.code === code);
  const short = EXAMPLES[code];
  return rule?.examples ?? (short === undefined ? null : { of: short.of, ok: [], bad: [short.bad] });
}

/** The whole page of a code, with a line end. */
export function pageOf(code: Code): string {
  const examples = examplesOf(code);
  const found = examples?.bad.map((bad) => foundIn(code, examples.of, bad)) ?? [];
  const ok = examples?.ok.map((each) => shownOf(examples.of, each)) ?? [];
  return `${[
    `# ${code}`,
    "<!-- Made by node scripts/diagnostics.mjs; do not edit. -->",
    ...saidIn(code, "vi"),
    ...found.flatMap((each, i) => [
      numbered("## Ví dụ bị báo", i, found.length),
      block(each.shown),
      ...toldIn(each, "vi"),
      ...(each.after === null ? [] : ["Sau cách sửa thứ nhất:", block(each.after)]),
    ]),
    ...ok.flatMap((each, i) => [numbered("## Ví dụ đúng", i, ok.length), block(each)]),
    "## In English",
    ...saidIn(code, "en"),
    ...found.flatMap((each, i) => [
      ...(found.length > 1 ? [`Of the ${ORDINAL[i] ?? `${i + 1}th`} text above:`] : []),
      ...toldIn(each, "en"),
    ]),
    "[← Các phát hiện · Findings](README.md)",
  ].join("\n\n")}\n`;
}

const ORDINAL = ["first", "second", "third", "fourth", "fifth"];

const numbered = (title: string, i: number, count: number): string =>
  count > 1 ? `${title} ${i + 1}` : title;

const block = (text: string): string => `\`\`\`barem\n${text}\n\`\`\``;

/** What the code says at all, and why it matters. */
function saidIn(code: Code, language: Language): readonly string[] {
  const { severity, why, [language]: words } = entryOf(code);
  const label = SEVERITY[severity][language];
  const reason = language === "vi" ? "Vì sao cần xem" : "Why it matters";
  return [
    `**${label.charAt(0).toUpperCase()}${label.slice(1)}.** ${plain(words)}`,
    ...(why === undefined ? [] : [`**${reason}.** ${why[language]}`]),
  ];
}

const TOLD = {
  vi: { at: "Tại", here: "Ở đây", says: "báo", repairs: "Cách sửa được đề nghị:" },
  en: { at: "At", here: "Here", says: "says", repairs: "Repairs offered:" },
} as const;

/** What is said of one text, where, and the repairs offered. */
function toldIn({ finding, place }: FoundIn, language: Language): readonly string[] {
  const { at, here, says, repairs } = TOLD[language];
  const where = place.trim() === "" ? here : `${at} ${code(place)}`;
  return [
    `${where}, \`barem check\` ${says}:`,
    `> ${sentence(finding, language)}`,
    ...(finding.fixes.length === 0
      ? []
      : [[repairs, "", ...finding.fixes.map(({ title }, i) => `${i + 1}. ${title[language]}`)].join("\n")]),
  ];
}

/** Words of a text on one line, cut where they go on. */
function code(words: string): string {
  const [first = "", ...more] = words.trim().split("\n");
  return `\`${first.trim().replace(/\s+/g, " ")}${more.length > 0 ? " …" : ""}\``;
}

/** The list of all codes by theme. */
export function indexPage(): string {
  const section = ({ title, codes }: (typeof THEMES)[number]): readonly string[] => [
    `## ${title.vi} · ${title.en}`,
    [
      "| Mã · Code | Mức · Severity | Nội dung | Sentence |",
      "|---|---|---|---|",
      ...codes.map((each) => {
        const { severity, vi, en } = entryOf(each);
        const { vi: level, en: weight } = SEVERITY[severity];
        return `| [${each}](${each}.md) | ${level} · ${weight} | ${cell(vi)} | ${cell(en)} |`;
      }),
    ].join("\n"),
  ];
  return `${[
    "# Các phát hiện · Findings",
    "<!-- Made by node scripts/diagnostics.mjs; do not edit. -->",
    "Mỗi điều `barem check` báo có một mã trong ngoặc vuông. Trang của mã nói vì sao cần xem, cho ví dụ bị báo, cách sửa và ví dụ đúng.",
    "*Every finding of `barem check` has a code in brackets. The page of the code says why it matters, with texts in which it is found, repairs, and texts that are in order.*",
    ...THEMES.flatMap(section),
  ].join("\n\n")}\n`;
}

const cell = (words: string): string => plain(words).replaceAll("|", "\\|");
