// A page read as a list of its tags and texts, strictly enough to see what text in it became markup.

export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

export interface Page {
  readonly tags: readonly Tag[];
  /** Text between tags, unescaped, script data left out. */
  readonly text: string;
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*>/y;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;
const VOID = new Set(["meta", "link", "input", "br", "hr", "img"]);

/** Throws where the text is not plain HTML as this product writes it: unknown `<`, tags left open or crossed. */
export function readHtml(html: string): Page {
  const tags: Tag[] = [];
  const open: string[] = [];
  let text = "";
  let at = html.toLowerCase().startsWith("<!doctype html>") ? 15 : 0;
  while (at < html.length) {
    const next = html.indexOf("<", at);
    const end = next < 0 ? html.length : next;
    if (open.at(-1) !== "script") text += unescaped(html.slice(at, end));
    if (next < 0) break;
    TAG.lastIndex = next;
    const match = TAG.exec(html);
    if (match === null) throw new Error(`no tag at ${next}: ${html.slice(next, next + 60)}`);
    const [whole, slash, name = "", attributes = ""] = match;
    tags.push({ name, closes: slash === "/", attributes: attributesOf(attributes) });
    if (slash === "/" && open.pop() !== name) throw new Error(`</${name}> crosses at ${next}`);
    if (slash !== "/" && !VOID.has(name)) open.push(name);
    at = next + whole.length;
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(" ")}`);
  return { tags, text };
}

const attributesOf = (written: string): Tag["attributes"] =>
  [...written.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, unescaped(value)]);

/** Tags and the names of their attributes: what text may never change. */
export const shapeOf = ({ tags }: Page): readonly string[] =>
  tags.map(
    ({ name, closes, attributes }) =>
      `${closes ? "/" : ""}${name} ${attributes.map(([each]) => each).join(" ")}`,
  );

/** Values of `id`; each may stand once. */
export const idsOf = ({ tags }: Page): readonly string[] =>
  tags.flatMap(({ attributes }) => attributes.filter(([name]) => name === "id").map(([, value]) => value));

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
