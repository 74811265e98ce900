import { describe, expect, test } from "vitest";
import { EMPTY_HISTORY } from "#designer/document/history.ts";
import type { AnalystLine, Told } from "#designer/document/protocol.ts";
import type { SampleSent } from "#designer/document/sample.ts";
import { openStudio, type Studio } from "#designer/document/studio.ts";
import { columnsOf } from "#designer/sheet/columns.ts";
import { addRows, removeRows } from "#designer/sheet/rows.ts";
import { setCell } from "#designer/sheet/sheet.ts";
import { analyze, compile } from "#dsl";
import type { Data, Rules } from "#runtime";
import { sourceOf } from "./support/sets.ts";

const TEXT = sourceOf("hoa-binh/huyen");
const compiled = compile(analyze(TEXT));
if (compiled === null) throw new Error("the set has errors");
const { rules }: { readonly rules: Rules } = compiled;
const columns = columnsOf(rules);
const figure = columns.find((column) => column.is === "figure" && column.kind === "count");
if (figure === undefined) throw new Error("the set has no count");
const DATA: Data = {
  units: [
    { id: "a", values: { [figure.key]: "5", "99.khong_co": "7" } },
    { id: "b", values: { [figure.key]: "chưa rõ" } },
  ],
};

interface Opened {
  readonly studio: Studio;
  /** Data handed to the analyst, in order. */
  readonly data: Data[];
  readonly sent: { readonly data: Data; readonly base: number; readonly asNew: boolean }[];
  readonly kept: unknown[];
  /** Runs what waits for time to pass. */
  readonly rest: () => Promise<void>;
}

function opened(answers: readonly SampleSent[] = []): Opened {
  const data: Data[] = [];
  const sent: { data: Data; base: number; asNew: boolean }[] = [];
  const kept: unknown[] = [];
  const waiting: (() => void)[] = [];
  let listener: (told: Told) => void = () => {};
  const line: AnalystLine = {
    ask: (question, ask) => {
      if (question === "data") data.push(ask as Data);
      // It never gets to the text as it is.
      const old = { version: -1, edited: { ok: true, edits: [], focus: null } };
      return Promise.resolve(question === "intend" ? old : null) as never;
    },
    listen: (next) => {
      listener = next;
      return () => {};
    },
    close: () => {},
  };
  const studio = openStudio({
    acknowledged: { revision: 0, text: TEXT },
    unsaved: null,
    history: EMPTY_HISTORY,
    base: null,
    data: DATA,
    sample: {
      at: { id: "s", revision: 3 },
      stored: DATA,
      outside: {
        send: (at, what, asNew) => {
          sent.push({ data: what, base: at.revision, asNew });
          return Promise.resolve(
            answers[sent.length - 1] ?? { is: "saved", id: asNew ? "mine" : "s", revision: at.revision + 1 },
          );
        },
        keep: (what) => void kept.push(what),
        later: (_, run) => {
          waiting.push(run);
          return () => {
            const at = waiting.indexOf(run);
            if (at >= 0) waiting.splice(at, 1);
          };
        },
      },
    },
    line,
    outside: { send: () => new Promise(() => {}), keep: () => {}, later: () => () => {} },
    now: () => 0,
    keepHistory: () => {},
  });
  const result = { units: [], findings: [] } as never;
  listener({
    told: "scores",
    version: 0,
    scores: { hash: "", rules, spans: {} as never, result },
  });
  const rest = async (): Promise<void> => {
    for (const run of waiting.splice(0)) run();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  return { studio, data, sent, kept, rest };
}

const sheetOf = (studio: Studio) => {
  const { sheet } = studio.state();
  if (sheet === null) throw new Error("there is no sheet yet");
  return sheet;
};
const type = (studio: Studio, at: number, text: string): void =>
  studio.open.apply([{ span: { start: at, end: at }, text }], "editor", "typing");
const put = (studio: Studio, row: number, text: string): void =>
  studio.changeSheet(setCell(sheetOf(studio), row, figure, { is: "text", text }));
const units = (studio: Studio): readonly string[] => studio.data().units.map((unit) => unit.id);
const first = (studio: Studio): unknown => studio.data().units[0]?.values[figure.key];

describe("one undo for the text and the sheet", () => {
  test("steps of both are taken back and done again in the order they were made", () => {
    const { studio } = opened();
    type(studio, 0, "#");
    put(studio, 0, "6");
    type(studio, 1, "x");
    put(studio, 0, "7");
    const seen: (readonly [unknown, string])[] = [];
    const look = (): void => void seen.push([first(studio), studio.open.text().slice(0, 2)]);
    const head = TEXT.slice(0, 2);
    look();
    while (studio.state().canUndo) {
      studio.undo();
      look();
    }
    const back = [
      ["7", "#x"],
      ["6", "#x"],
      ["6", `#${head[0]}`],
      ["5", `#${head[0]}`],
      ["5", head],
    ];
    expect(seen).toEqual(back);
    seen.length = 0;
    look();
    while (studio.state().canRedo) {
      studio.redo();
      look();
    }
    expect(seen).toEqual([...back].reverse());
  });

  test("letters of one word are one step, also between steps of the sheet", () => {
    const { studio } = opened();
    put(studio, 0, "6");
    for (const [i, letter] of [..."abc"].entries()) type(studio, i, letter);
    put(studio, 0, "7");
    studio.undo();
    expect([first(studio), studio.open.text().slice(0, 3)]).toEqual(["6", "abc"]);
    studio.undo();
    expect([first(studio), studio.open.text()]).toEqual(["6", TEXT]);
    studio.undo();
    expect([first(studio), studio.state().canUndo]).toEqual(["5", false]);
  });

  test("a new step of one leaves nothing of the other to do again", () => {
    const { studio } = opened();
    type(studio, 0, "#");
    studio.undo();
    put(studio, 0, "6");
    expect(studio.state().canRedo).toBe(false);
    studio.redo();
    expect(studio.open.text()).toBe(TEXT);
    studio.undo();
    type(studio, 0, "#");
    expect(studio.state().canRedo).toBe(false);
  });

  test("rows that were removed come back with what the set has no column for", async () => {
    const { studio, sent, rest } = opened();
    studio.changeSheet(removeRows(sheetOf(studio), [0]));
    expect(units(studio)).toEqual(["b"]);
    expect(studio.state().unit).toBe("b");
    studio.undo();
    studio.changeSheet(addRows(sheetOf(studio), 2, 1));
    await rest();
    expect(sent.at(-1)?.data.units[0]?.values).toEqual({ [figure.key]: "5", "99.khong_co": "7" });
  });
});

describe("what the analyst and the server get", () => {
  test("what is no figure is missing for the analyst and stored as it was typed", async () => {
    const { studio, data, sent, kept, rest } = opened();
    put(studio, 0, "6");
    expect(data.at(-1)?.units[1]?.values).toEqual({});
    expect(kept.at(-1)).toMatchObject({ id: "s", revision: 3 });
    await rest();
    expect(sent).toMatchObject([{ base: 3, asNew: false }]);
    expect(sent[0]?.data.units[1]?.values).toEqual({ [figure.key]: "chưa rõ" });
    expect(kept.at(-1)).toBe(null);
    expect(studio.state().sampleSave).toEqual({ is: "saved" });
  });

  const THEIRS: Data = { units: [{ id: "c", values: { [figure.key]: "9" } }] };

  test("somebody else was first: theirs can be taken, and undo brings one's own back", async () => {
    const { studio, sent, rest } = opened([{ is: "moved-on", revision: 8, data: THEIRS }]);
    put(studio, 0, "6");
    await rest();
    expect(studio.state().sampleSave).toMatchObject({ is: "moved-on", revision: 8 });
    expect(first(studio)).toBe("6");
    studio.settleSample("theirs");
    expect([units(studio), first(studio)]).toEqual([["c"], "9"]);
    studio.undo();
    expect([units(studio), first(studio)]).toEqual([["a", "b"], "6"]);
    await rest();
    expect(sent.at(-1)).toMatchObject({ base: 8 });
  });

  test("or one's own is kept as a new sample", async () => {
    const { studio, sent, rest } = opened([{ is: "moved-on", revision: 8, data: THEIRS }]);
    put(studio, 0, "6");
    await rest();
    studio.settleSample("mine-as-new");
    await rest();
    expect(sent.at(-1)).toMatchObject({ asNew: true, data: { units: [{ id: "a" }, { id: "b" }] } });
    expect(studio.state().sampleSave).toEqual({ is: "saved" });
  });
});

test("an analyst that no longer follows the text does not hold a form up for ever", async () => {
  const { studio } = opened();
  const edited = await studio.intend({ do: "set", path: "1.2/max", value: "30" });
  expect(edited.ok).toBe(false);
  expect(studio.open.text()).toBe(TEXT);
});
