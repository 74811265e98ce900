// HTML by one tagged template: whatever is put into it is escaped, unless this file made it. What the page says is elsewhere.

const MADE: unique symbol = Symbol("html");

/** A piece of HTML that `html` or `jsonData` made; nothing read from JSON or typed by a user can be one. */
export interface Html {
  readonly [MADE]: string;
}

/** What may stand in a hole: text is escaped, pieces stand as they are, null is nothing. */
export type Hole = Html | string | number | null | readonly Hole[];

/** HTML with its holes escaped for text and for attributes in double quotes; holes stand nowhere else. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  return made(parts.map((part, i) => part + (i < holes.length ? written(holes[i] ?? null) : "")).join(""));
}

/** The text of a piece. */
export const textOf = (piece: Html): string => piece[MADE];

/** Data for a script of the page, which reads it with JSON.parse: a block that nothing in it can close. */
export function jsonData(id: string, value: unknown): Html {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return made(`<script type="application/json" id="${escaped(id)}">${json}</script>`);
}

/** An address as it may stand in a link: of this page's own host, or http(s); anything else leads nowhere. */
export const link = (url: string): string =>
  /^(https?:\/\/|[./#?]|[\w%-]+([/?#.]|$))/i.test(url) ? url : "#";

const made = (text: string): Html => ({ [MADE]: text });

function written(hole: Hole): string {
  if (hole === null) return "";
  if (typeof hole === "string" || typeof hole === "number") return escaped(String(hole));
  if (MADE in hole) return hole[MADE];
  return hole.map(written).join("");
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
