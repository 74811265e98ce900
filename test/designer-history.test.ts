import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openText } from "#designer/document/open-text.ts";
import { applyEdits, type TextEdit } from "#dsl";

const insert = (at: number, text: string): TextEdit => ({ span: { start: at, end: at }, text });
const remove = (start: number, end: number): TextEdit => ({ span: { start, end }, text: "" });

/** Types letters one after the other at an offset, `gap` ms apart. */
function typing(text: string, letters: string, at: number, gap = 50) {
  let now = 0;
  const open = openText(text, () => now);
  [...letters].forEach((letter, i) => {
    now += gap;
    open.apply([insert(at + i, letter)], "editor", "typing");
  });
  return open;
}

describe("one undo", () => {
  test("a word typed is one step, the next word another", () => {
    const open = typing("", "chỉ số", 0);
    expect(open.undo()).toBe(true);
    expect(open.text()).toBe("chỉ");
    expect(open.undo()).toBe(true);
    expect(open.text()).toBe("");
    expect(open.undo()).toBe(false);
    open.redo();
    open.redo();
    expect(open.text()).toBe("chỉ số");
  });

  test("after a pause typing begins a new step", () => {
    const open = typing("", "ab", 0, 2_000);
    open.undo();
    expect(open.text()).toBe("a");
  });

  test("a tone mark put on by replacing the letter belongs to the word", () => {
    const open = typing("", "diem", 0);
    open.apply([{ span: { start: 0, end: 4 }, text: "điểm" }], "editor", "typing");
    open.undo();
    expect(open.text()).toBe("");
  });

  test("letters taken away by backspace come back together", () => {
    let now = 0;
    const open = openText("điểm", () => now);
    for (const at of [3, 2, 1]) {
      now += 10;
      open.apply([remove(at, at + 1)], "editor", "typing");
    }
    expect(open.text()).toBe("đ");
    open.undo();
    expect(open.text()).toBe("điểm");
  });

  test("a field and typing are steps of one stack", () => {
    const open = openText("tối đa 10", () => 0);
    open.apply([{ span: { start: 7, end: 9 }, text: "15" }], "form", "field 2.3/max");
    open.apply([insert(0, "x")], "editor", "typing");
    open.undo();
    expect(open.text()).toBe("tối đa 15");
    open.undo();
    expect(open.text()).toBe("tối đa 10");
  });

  test("a history that does not fit the text is not used", () => {
    const open = typing("", "abc", 0);
    expect(openText("abc", () => 0, open.history()).undo()).toBe(true);
    expect(openText("abd", () => 0, open.history()).undo()).toBe(false);
    expect(openText("", () => 0, open.history()).undo()).toBe(false);
  });

  test("listeners are told every change, with who made it", () => {
    const open = openText("a", () => 0);
    const seen: string[] = [];
    const leave = open.listen(({ text, origin }) => seen.push(`${origin}: ${text}`));
    open.apply([insert(1, "b")], "form");
    open.undo();
    leave();
    open.redo();
    expect(seen).toEqual(["form: ab", "history: a"]);
  });
});

/** Edits of a text that do not overlap, from numbers 0..1. */
function editsOf(text: string, places: readonly number[], put: string): readonly TextEdit[] {
  const offsets = [...new Set(places.map((p) => Math.floor(p * (text.length + 1))))].sort((a, b) => a - b);
  const edits: TextEdit[] = [];
  for (let i = 0; i + 1 < offsets.length; i += 2) {
    const [start = 0, end = 0] = [offsets[i], offsets[i + 1]];
    if ((edits.at(-1)?.span.end ?? -1) < start) edits.push({ span: { start, end }, text: put });
  }
  return edits;
}

test("undoing all gives the first text, doing all again the last one", () => {
  const place = fc.double({ min: 0, max: 0.999, noNaN: true });
  const steps = fc.array(
    fc.record({
      places: fc.array(place, { minLength: 2, maxLength: 6 }),
      put: fc.string({ maxLength: 4 }),
      group: fc.constantFrom("", "typing", "field"),
      pause: fc.constantFrom(10, 5_000),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), steps, (text, all) => {
      let now = 0;
      const open = openText(text, () => now);
      let copy = text;
      open.listen(({ edits, text: after }) => {
        copy = applyEdits(copy, edits);
        expect(copy).toBe(after);
      });
      for (const { places, put, group, pause } of all) {
        now += pause;
        open.apply(editsOf(open.text(), places, put), "form", group);
      }
      const last = open.text();
      while (open.undo());
      expect(open.text()).toBe(text);
      while (open.redo());
      expect(open.text()).toBe(last);
    }),
  );
});
