// A chart as files: its drawing with every colour and font written into it, so that it looks the same without the page, and its
// table as CSV. Texts are written as text by the browser's own serializer.
import { csvText } from "#designer/sheet/csv.ts";
import { bare } from "#dsl";
import type { TableOf } from "./data-table.tsx";

/** A name for the files of a chart: small letters without accents. */
export const fileName = (title: string): string =>
  bare(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The table of a chart as CSV for a Vietnamese spreadsheet. */
export const tableCsv = ({ columns, rows }: TableOf): string =>
  csvText([columns.map(({ title }) => title), ...rows.map(({ cells }) => cells.map(({ text }) => text))]);

/** What a drawing takes from the page's style sheets, and what it is without them. */
const PROPERTIES = {
  "fill-opacity": "1",
  "stroke-width": "1px",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "paint-order": "normal",
  "font-size": "",
  "font-weight": "400",
} as const;

/** Found on every machine, the first that has Vietnamese letters; the page's own font is not in the file. */
const FONTS = "'Noto Sans', 'Segoe UI', Arial, 'DejaVu Sans', sans-serif";

/** The drawing as the text of an SVG file. */
export function standaloneSvg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error("a copy of a drawing is a drawing");
  const { width, height } = drawing.viewBox.baseVal;
  const shown = [drawing, ...drawing.querySelectorAll("*")];
  const copied = [copy, ...copy.querySelectorAll("*")];
  copied.forEach((element, i) => {
    const from = shown[i];
    element.removeAttribute("class");
    element.removeAttribute("style");
    // What is only around others hands nothing down: each has its own.
    if (from === undefined || /^(?:svg|g|title|desc)$/.test(element.localName)) return;
    const style = getComputedStyle(from);
    setColour(element, "fill", style.fill);
    setColour(element, "stroke", style.stroke);
    for (const [name, without] of Object.entries(PROPERTIES)) {
      const value = style.getPropertyValue(name);
      if (value !== "" && value !== without && !element.hasAttribute(name)) element.setAttribute(name, value);
    }
  });
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("font-family", FONTS);
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of [
    ["width", "100%"],
    ["height", "100%"],
  ] as const)
    ground.setAttribute(name, value);
  setColour(ground, "fill", getComputedStyle(document.body).backgroundColor);
  copy.querySelector("desc")?.after(ground);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** Colours as every program reads them: six digits, and how much shows through beside them. */
function setColour(element: Element, name: "fill" | "stroke", value: string): void {
  const colour = plainColour(value);
  element.setAttribute(name, colour.text);
  if (colour.opacity !== 1) element.setAttribute(`${name}-opacity`, String(colour.opacity));
}

/** `rgb(31, 95, 158)` and `color(srgb 0.1 0.4 0.6 / 0.45)` as `#1f5f9e` and an opacity of 0..1. */
export function plainColour(value: string): { readonly text: string; readonly opacity: number } {
  const parts = (value.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const scale = value.startsWith("color(srgb") ? 255 : value.startsWith("rgb") ? 1 : null;
  const [red, green, blue, opacity = 1] = parts;
  if (scale === null || red === undefined || green === undefined || blue === undefined)
    return { text: value, opacity: 1 };
  const digits = [red, green, blue].map((part) =>
    Math.round(Math.min(255, Math.max(0, part * scale)))
      .toString(16)
      .padStart(2, "0"),
  );
  return { text: `#${digits.join("")}`, opacity };
}
