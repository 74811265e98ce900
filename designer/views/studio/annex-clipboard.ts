// The table on the clipboard, as Word and Excel put it there: as HTML, else as tabs. It is read as words only: the document
// made of it is never shown, runs nothing and loads nothing.
import { readClipboard } from "#designer/sheet/clipboard.ts";
import { ANNEX_PASTE } from "#designer/strings/annex.ts";
import type { Words } from "#designer/strings/words.ts";

export type Rows = readonly (readonly string[])[];

export type Clipboard =
  | {
      readonly ok: true;
      readonly rows: Rows;
      /** Parts that are hidden, or no words: they were left out. */
      readonly dropped: number;
    }
  | { readonly ok: false; readonly reason: Words };

const MOST_CHARACTERS = 4_000_000;
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 60;

/** The rows of the table on a clipboard, or why there are none. */
export function tableOn(clipboard: DataTransfer | null): Clipboard {
  const html = clipboard?.getData("text/html") ?? "";
  const text = clipboard?.getData("text/plain") ?? "";
  if (html.length + text.length > MOST_CHARACTERS) return { ok: false, reason: ANNEX_PASTE.tooLarge };
  const { rows, dropped } = /<table/i.test(html) ? rowsOfHtml(html) : { rows: [], dropped: 0 };
  const found = rows.length > 0 ? rows : readClipboard(text);
  if (found.length > MOST_ROWS) return { ok: false, reason: ANNEX_PASTE.tooLarge };
  return found.length > 1 && found.some((row) => row.length > 1)
    ? { ok: true, rows: found, dropped }
    : { ok: false, reason: ANNEX_PASTE.noTable };
}

const NO_WORDS = "script, style, template, noscript, iframe, object, embed, svg, math, link, meta, title";
const ACTIVE = "script, iframe, object, embed, template";
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

function rowsOfHtml(html: string): { readonly rows: Rows; readonly dropped: number } {
  let handlers = 0;
  // The browser would refuse to run them, and complain of each.
  const still = html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/\son\w+\s*=/gi, () => {
      handlers += 1;
      return " data-was=";
    }),
  );
  const page = new DOMParser().parseFromString(still, "text/html");
  const all = [...page.querySelectorAll("*")];
  const hidden = all.filter(
    (each) => each.hasAttribute("hidden") || HIDDEN.test(each.getAttribute("style") ?? ""),
  );
  const dropped = handlers + hidden.length + page.querySelectorAll(ACTIVE).length;
  for (const each of [...hidden, ...page.querySelectorAll(NO_WORDS)]) each.remove();
  const tables = [...page.querySelectorAll("table")].filter(
    (table) => table.parentElement?.closest("table") == null,
  );
  return { rows: tables.flatMap(rowsOfTable), dropped };
}

/** Rows of equal columns: a merged cell has its words in its first place, the others are empty. */
function rowsOfTable(table: HTMLTableElement): readonly (readonly string[])[] {
  /** How many rows more a column belongs to a cell above. */
  const held: number[] = [];
  return [...table.rows].map((line) => {
    const row: string[] = [];
    const skipHeld = (): void => {
      while ((held[row.length] ?? 0) > 0 && row.length < MOST_COLUMNS) {
        held[row.length] = (held[row.length] ?? 0) - 1;
        row.push("");
      }
    };
    for (const cell of line.cells) {
      skipHeld();
      const width = Math.min(cell.colSpan, MOST_COLUMNS - row.length);
      for (let at = 0; at < width; at++) {
        held[row.length] = cell.rowSpan - 1;
        row.push(at === 0 ? wordsOf(cell) : "");
      }
    }
    skipHeld();
    return row;
  });
}

const BLOCKS = new Set("ADDRESS DIV DL DD DT H1 H2 H3 H4 H5 H6 LI OL P PRE TABLE TR UL".split(" "));

/** The words of a cell, a paragraph a line. */
const wordsOf = (cell: Element): string =>
  inner(cell)
    .split("\n")
    .map((line) => line.replace(/ +/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");

const inner = (node: Node): string => [...node.childNodes].map(shown).join("");

function shown(node: Node): string {
  if (node instanceof Text) return node.data.replace(/[\s\u00a0]+/g, " ");
  if (!(node instanceof Element)) return "";
  if (node.tagName === "BR") return "\n";
  if (node.tagName === "TD" || node.tagName === "TH") return ` ${inner(node)} `;
  return BLOCKS.has(node.tagName) ? `\n${inner(node)}\n` : inner(node);
}
