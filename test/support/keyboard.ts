// Hands on the keyboard only: keys are pressed, and Tab goes on until what is named has the focus. At every stop the focus must
// be seen, and nothing may lie over it (WCAG 2.2: 2.4.7, 2.4.11); what fails is kept in `faults`.
import type { Page } from "playwright-core";

export interface Hands {
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Presses Tab, or another key, until what has the focus has this name; fails with what it passed by. */
  readonly to: (name: RegExp, how?: { readonly key?: string; readonly most?: number }) => Promise<void>;
  /** Waits until what has the focus has this name, and is seen. */
  readonly at: (name: RegExp) => Promise<void>;
  /** Stops whose focus was not seen, or lay behind something. */
  readonly faults: readonly string[];
}

interface Stop {
  readonly name: string;
  readonly fault: string;
}

/** No screen has so many stops between two places that someone wants to go to. */
const MOST = 90;

export function handsOn(page: Page): Hands {
  const faults: string[] = [];
  const stop = async (): Promise<Stop> => {
    const at = (await page.evaluate(STOP)) as Stop;
    if (at.fault !== "") faults.push(`${at.name}: ${at.fault}`);
    return at;
  };
  return {
    faults,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    to: async (name, { key = "Tab", most = MOST } = {}) => {
      const passed: string[] = [];
      for (let i = 0; i < most; i += 1) {
        await page.keyboard.press(key);
        const at = await stop();
        if (name.test(at.name)) return;
        passed.push(at.name);
      }
      throw new Error(`${key} does not reach ${name}; it passed by:\n${passed.join("\n")}`);
    },
    at: async (name) => {
      const end = Date.now() + 15_000;
      for (;;) {
        const { name: found, fault } = (await page.evaluate(STOP)) as Stop;
        if (name.test(found) && fault === "") return;
        if (Date.now() > end) throw new Error(`the focus is at “${found}” ${fault}, not at ${name}`);
        await new Promise((done) => setTimeout(done, 50));
      }
    },
  };
}

// As text, because the browser's own names are not known to a test of the server.
const STOP = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return { name: "the page itself", fault: "" };
  const words = (each) => (each?.textContent ?? "").replace(/\\s+/g, " ").trim();
  const by = (at.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => words(document.getElementById(id))).join(" ");
  const name = at.getAttribute("aria-label") ?? (by.trim() || (at.labels?.length ? words(at.labels[0]) : "") || words(at) || at.title || at.tagName);
  // A radio of a row of choices is drawn by its label; the editor of the text shows where it is by its cursor.
  const editor = at.closest(".monaco-editor");
  const drawn = editor ?? (getComputedStyle(at).opacity === "0" || at.clientWidth < 2 ? at.labels?.[0] ?? at : at);
  const fault = [seen(at, drawn, editor), free(drawn)].filter((each) => each !== "").join(", ");
  return { name: name.slice(0, 120), fault };

  function seen(at, drawn, editor) {
    if (editor !== null) return editor.querySelector(".cursor, .focused") !== null || editor.classList.contains("focused") ? "" : "no cursor";
    const look = (each) => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor, borderWidth, backgroundColor } = getComputedStyle(each);
      return { outline: outlineStyle === "none" || outlineWidth === "0px" ? "" : outlineStyle, rest: [boxShadow, borderColor, borderWidth, backgroundColor].join() };
    };
    const now = look(drawn);
    if (now.outline !== "") return "";
    // The same element without the focus.
    const other = drawn.cloneNode(false);
    drawn.after(other);
    const without = look(other);
    other.remove();
    if (now.rest !== without.rest) return "";
    // The box around a field without one of its own.
    const box = drawn.matches("input") ? drawn.parentElement : null;
    return box !== null && look(box).outline !== "" ? "" : "the focus is not seen";
  }

  function free(drawn) {
    const [box] = drawn.getClientRects();
    if (box === undefined) return "it is not drawn";
    const left = Math.max(0, box.left), right = Math.min(innerWidth, box.right);
    const top = Math.max(0, box.top), bottom = Math.min(innerHeight, box.bottom);
    if (right - left < 1 || bottom - top < 1) return "it is outside of the window";
    // What is larger than the window is seen in part.
    const isLarge = box.height > innerHeight * 0.5 || box.width > innerWidth * 0.9;
    if (!isLarge && (box.top < -1 || box.left < -1 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1)) return "it is cut off by the window";
    if (isLarge) return "";
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (over === null || drawn.contains(over) || over.contains(drawn) && over.closest("label") !== null) return "";
    return "it lies behind " + over.tagName + " " + (over.className || words(over)).slice(0, 60);
  }
})()`;
