// What holds of every screen and state of the designer: axe finds nothing in either theme and at 400 % zoom, where nothing
// sticks out sideways, and in English every word of the frame is English.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axe } from "./browser.ts";

export const WIDE = { width: 1280, height: 1024 };
/** 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

export interface Wanted {
  /** What people wrote, in which Vietnamese stays in English too. */
  readonly written: string;
  /** The screen is made by the server and has no switch of its own. */
  readonly isOutside?: boolean;
}

/** Everything is looked at before it is told, so that one run names all that is wrong. */
export async function checkScreen(
  page: Page,
  name: string,
  { written, isOutside = false }: Wanted,
): Promise<void> {
  const found: Record<string, unknown> = {};
  // What an open dialog covers is a screen of its own.
  const part = (await page.locator("[role=dialog]").count()) > 0 ? "[role=dialog]" : "";
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await still(page);
    const violations = await axe(page, part);
    if (violations.length > 0) found[colorScheme] = violations;
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(ZOOMED);
  await still(page);
  const wide = await beside(page);
  if (wide.length > 0) found["400 %"] = wide;
  const narrow = await axe(page, part);
  if (narrow.length > 0) found["400 %, axe"] = narrow;
  if (!isOutside) {
    await speak(page);
    const english = await beside(page);
    if (english.length > 0) found["400 %, English"] = english;
    const words = foreign(await frameWords(page), written);
    if (words.length > 0) found.words = words;
    await speak(page);
  }
  await page.setViewportSize(WIDE);
  expect.soft(found, name).toEqual({});
}

/** Colours and places have come to rest. */
export const still = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    const next = () => new Promise((done) => requestAnimationFrame(() => done()));
    await next(); await next();
    const ends = document.getAnimations().filter((each) => each.effect.getComputedTiming().iterations !== Infinity);
    await Promise.all(ends.map((each) => each.finished.catch(() => {})));
  })()`);

/** What reaches beyond the window when the page does, the innermost of it. */
const beside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const isOut = (each) => each.getBoundingClientRect().right > innerWidth + 0.5;
    const out = [...document.body.querySelectorAll("*")].filter((each) => isOut(each) && ![...each.children].some(isOut));
    return [scrollWidth + " px", ...out.slice(0, 8).map((each) => each.tagName + " " + each.className + " " + (each.textContent ?? "").slice(0, 40))];
  })()`);

/** Presses the switch of the language, which an open dialog may cover. */
const speak = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    const button = document.querySelector("button[lang]");
    const before = document.documentElement.lang;
    button.click();
    while (document.documentElement.lang === before) await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  })()`);

/** Headings, labels, buttons, heads of columns and the like, as they are seen and spoken. */
const frameWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const frame = "h1, h2, h3, h4, label, legend, button, summary, caption, nav a, dt, th[scope=col], [role=tab], [role=columnheader], [role=dialog], [role=region], section[aria-label]";
    const all = [...document.querySelectorAll(frame)].filter((each) => each.closest(".monaco-editor, button[lang]") === null);
    return [...new Set(all.flatMap((each) => [
      each.matches("[role=dialog], [role=region], section") ? "" : each.innerText,
      each.getAttribute("aria-label") ?? "",
      each.title,
      each.placeholder ?? "",
    ]))];
  })()`);

const VIETNAMESE = /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
const flat = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** Words with Vietnamese letters that nobody wrote: runs of them are looked up as long as they are found. */
export function foreign(labels: readonly string[], written: string): readonly string[] {
  const own = flat(written);
  return labels.filter((label) => {
    const words = flat(label).split(" ");
    for (let at = 0; at < words.length; at += 1) {
      if (!VIETNAMESE.test(words[at] ?? "")) continue;
      let end = at + 1;
      if (!own.includes(bare(words[at] ?? ""))) return true;
      while (end < words.length && own.includes(bare(words.slice(at, end + 1).join(" ")))) end += 1;
      at = end - 1;
    }
    return false;
  });
}

/** Without what a sentence puts around words. */
const bare = (words: string): string => words.replace(/^[“"(:,]+|[”"):;,.…]+$/g, "");
