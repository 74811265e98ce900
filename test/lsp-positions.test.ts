// Between the client's text and the normal one: exact for every Unicode form, line end and BOM.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { applyEdits, sourceFile, type TextEdit } from "#dsl";
import { OpenText } from "#dsl/lsp/open-text.ts";
import { type Positions, positionsOf } from "#dsl/lsp/positions.ts";
import { afterChange, rawOffset, rawPosition, rawText } from "#dsl/lsp/raw-text.ts";

const at = (line: number, character: number) => ({ line, character });

function both(raw: string): { readonly normal: string; readonly positions: Positions } {
  const file = sourceFile(raw);
  return { normal: file.text, positions: positionsOf(rawText(raw), file) };
}

/** The client's text after an edit of the normal one, by the official text document. */
function applied(raw: string, edits: readonly TextEdit[]): string {
  const { positions } = both(raw);
  return TextDocument.applyEdits(TextDocument.create("x:", "barem", 1, raw), edits.map(positions.editOf));
}

/** The edit that replaces the first place of words in the normal text. */
function replacing(raw: string, words: string, text: string): TextEdit {
  const start = both(raw).normal.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { span: { start, end: start + words.length }, text };
}

const DECOMPOSED = "điểm = tỷ lệ\n  ví dụ a\n".normalize("NFD");

describe("a text that is normal already", () => {
  it("has the same places, in UTF-16", () => {
    const { positions } = both('tên "a😀b"\nđiểm = 1\n');
    expect(positions.offsetOf(at(0, 8))).toBe(8);
    expect(positions.positionOf(11)).toEqual(at(1, 0));
    expect(positions.rangeOf({ start: 6, end: 8 })).toEqual({ start: at(0, 6), end: at(0, 8) });
  });
});

describe("decomposed letters", () => {
  it("are one in the normal text", () => {
    const { positions, normal } = both(DECOMPOSED);
    const raw = DECOMPOSED.indexOf("=");
    expect(raw).toBe(normal.indexOf("=") + 2);
    expect(positions.positionOf(normal.indexOf("="))).toEqual(at(0, raw));
    expect(positions.offsetOf(at(0, raw))).toBe(normal.indexOf("="));
  });
  it("have no place inside them: a cursor is behind, a range holds all of it", () => {
    // i + dot below + circumflex: three code units, one letter.
    const { positions } = both("ệ".normalize("NFD"));
    expect(positions.offsetOf(at(0, 1))).toBe(1);
    expect(positions.spanOf({ start: at(0, 1), end: at(0, 2) })).toEqual({ start: 0, end: 1 });
  });
  it("stay decomposed in what is written, where all of the text is", () => {
    expect(applied(DECOMPOSED, [replacing(DECOMPOSED, "tỷ lệ", "số điểm")])).toBe(
      "điểm = số điểm\n  ví dụ a\n".normalize("NFD"),
    );
  });
  it("beside composed ones, what is written is composed", () => {
    const mixed = `${"điểm".normalize("NFD")} = tỷ lệ\n`;
    expect(applied(mixed, [replacing(mixed, "lệ", "số")])).toBe(`${"điểm".normalize("NFD")} = tỷ số\n`);
  });
  it("an edit inside a letter takes all of it", () => {
    // Two marks that do not compose with each other nor the letter: the normal form has them in another order.
    const raw = "x\u0323\u0302y".replace("\u0323\u0302", "\u0302\u0323");
    const { normal } = both(raw);
    expect(normal).toBe("x\u0323\u0302y");
    expect(applied(raw, [{ span: { start: 1, end: 2 }, text: "" }]).normalize("NFC")).toBe("x\u0302y");
  });
  it("of Hangul compose too", () => {
    const raw = "\u1112\u1161\u11ab = 1";
    const { positions, normal } = both(raw);
    expect(normal).toBe("한 = 1");
    expect(positions.positionOf(2)).toEqual(at(0, 4));
  });
});

describe("line ends", () => {
  it.each(["\r\n", "\r", "\n"])("%j stay as they are", (end) => {
    const raw = ["a", "bộ", "c"].join(end);
    const { positions } = both(raw);
    expect(positions.positionOf(2)).toEqual(at(1, 0));
    expect(positions.offsetOf(at(2, 1))).toBe(6);
    expect(applied(raw, [replacing(raw, "bộ\n", "")])).toBe(`a${end}c`);
    expect(applied(raw, [replacing(raw, "bộ", "x\ny")])).toBe(["a", "x", "y", "c"].join(end));
  });
  it("the end of a line is before its line end, whatever is asked", () => {
    expect(both("ab\r\nc").positions.offsetOf(at(0, 99))).toBe(2);
    expect(both("ab\r\nc").positions.offsetOf(at(99, 0))).toBe(4);
    expect(both("ab\r\nc").positions.offsetOf(at(0, -3))).toBe(0);
  });
});

describe("a BOM", () => {
  it("is before everything and stays there", () => {
    const raw = "\ufeffab";
    const { positions } = both(raw);
    expect(positions.positionOf(0)).toEqual(at(0, 1));
    expect([positions.offsetOf(at(0, 0)), positions.offsetOf(at(0, 2))]).toEqual([0, 1]);
    expect(applied(raw, [{ span: { start: 0, end: 1 }, text: "x" }])).toBe("\ufeffxb");
  });
});

// --- any text ---

const piece = fc.oneof(
  fc.constantFrom("\n", "\r\n", "\r", " ", "=", "a", "đ", '"', "{", "}", "😀", "\ud83d", "\ufeff", "한"),
  fc.constantFrom(..."ếộẶĐ".normalize("NFD").split("")),
  fc
    .constantFrom("tiêu chí", "điểm", "tỷ lệ", "Phụ lục")
    .chain((word) => fc.constantFrom(word, word.normalize("NFD"))),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("any text", () => {
  it("every place of the normal text is found again", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { positions, normal } = both(raw);
        for (let offset = 0; offset <= normal.length; offset++) {
          const { start, end } = positions.rangeOf({ start: offset, end: offset });
          const isInside = JSON.stringify(start) !== JSON.stringify(end);
          if (!isInside) expect(positions.offsetOf(start)).toBe(offset);
          else expect(positions.spanOf({ start, end }).start).toBeLessThan(offset);
        }
      }),
    );
  });
  it("an edit of the normal text does to the client's what it does to the normal one", () => {
    fc.assert(
      fc.property(text, share, share, text, (raw, a, b, word) => {
        const { normal } = both(raw);
        const ends = [a, b].map((x) => Math.round(x * normal.length)).sort((x, y) => x - y);
        const edit = { span: { start: ends[0] ?? 0, end: ends[1] ?? 0 }, text: sourceFile(word).text };
        // New text must not compose with what is before it, as no edit of ours does.
        fc.pre(/^[\n =a"{}]/.test(`${edit.text}${normal.slice(edit.span.end)}=`));
        fc.pre(/^[\n =a"{}]/.test(`${normal.slice(edit.span.end)}=`));
        const mixed = /\r(?!\n)/.test(raw) && /\r\n|\n/.test(raw);
        fc.pre(!mixed);
        expect(sourceFile(applied(raw, [edit])).text).toBe(sourceFile(applyEdits(normal, [edit])).text);
      }),
      { numRuns: 300 },
    );
  });
  it("changes of the client are those of the official text document, and the document read is the text", () => {
    const change = fc.record({ from: share, to: share, text });
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 6 }), (raw, changes) => {
        let official = TextDocument.create("x:", "barem", 1, raw);
        const open = new OpenText({ uri: "x:", languageId: "barem", version: 1, text: raw });
        changes.forEach(({ from, to, text: word }, i) => {
          const { length } = official.getText();
          const ends = [from, to].map((x) => official.positionAt(Math.round(x * length)));
          const [start = at(0, 0), end = at(0, 0)] = ends.sort(
            (a, b) => official.offsetAt(a) - official.offsetAt(b),
          );
          const event = { range: { start, end }, text: word };
          official = TextDocument.update(official, [event], i + 2);
          open.change(i + 2, [event]);
          if (i % 2 === 0) expect(open.view().document.file.text).toBe(sourceFile(official.getText()).text);
        });
        expect(open.raw.text).toBe(official.getText());
        expect(open.view().document.file).toEqual(sourceFile(official.getText(), "x:"));
      }),
    );
  });
  it("positions are those of the official text document", () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 40 }),
        (raw, line, character) => {
          const official = TextDocument.create("x:", "barem", 1, raw);
          const own = rawText(raw);
          expect(rawOffset(own, { line, character })).toBe(official.offsetAt({ line, character }));
          for (let offset = 0; offset <= raw.length; offset++) {
            if (raw[offset - 1] === "\r" && raw[offset] === "\n") continue;
            expect(rawPosition(own, offset)).toEqual(official.positionAt(offset));
          }
        },
      ),
    );
  });
  it("a change without a range is the whole text", () => {
    expect(afterChange(rawText("abc"), { text: "x" })).toEqual(rawText("x"));
  });
});
