import { describe, expect, test } from "vitest";
import { EMPTY_HISTORY, type History } from "#designer/document/history.ts";
import type { KeptSteps } from "#designer/document/kept-steps.ts";
import type { AnalystLine, Told } from "#designer/document/protocol.ts";
import type { KeptSample, SampleAbout, SampleSent } from "#designer/document/sample.ts";
import type { StoredData } from "#designer/document/stored-sample.ts";
import { openStudio, type Studio } from "#designer/document/studio.ts";
import { hashOf } from "#designer/document/unsaved-sample.ts";
import { tableOf } from "#designer/edits/index.ts";
import { columnsOf } from "#designer/sheet/columns.ts";
import { addRows, removeRows } from "#designer/sheet/rows.ts";
import { setCell } from "#designer/sheet/sheet.ts";
import { analyze, compile, ide } from "#dsl";
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

interface Sent {
  readonly data: StoredData;
  readonly base: number;
  readonly asNew: boolean;
  readonly about: SampleAbout;
}

interface Earlier {
  readonly data: Data;
  readonly history: History;
  readonly text: string;
  readonly steps: KeptSteps | null;
  /** Hash of sample data that were sent and not answered. */
  readonly sent?: string;
  readonly isClosed?: boolean;
}

interface Opened {
  readonly studio: Studio;
  /** Data handed to the analyst, in order. */
  readonly data: Data[];
  readonly sent: Sent[];
  readonly kept: (KeptSample | null)[];
  readonly keptSteps: (KeptSteps | null)[];
  /** The rules are those of this text by now. */
  readonly rulesOf: (text: string) => void;
  /** The table is that of this text by now. */
  readonly rowsOf: (text: string) => void;
  /** Runs what waits for time to pass. */
  readonly rest: () => Promise<void>;
}

const NOTHING_EARLIER: Earlier = { data: DATA, history: EMPTY_HISTORY, text: TEXT, steps: null };

function opened(answers: readonly SampleSent[] = [], earlier: Earlier = NOTHING_EARLIER): Opened {
  const data: Data[] = [];
  const sent: Sent[] = [];
  const keptSteps: (KeptSteps | null)[] = [];
  let analysis = analyze(earlier.text);
  const kept: (KeptSample | null)[] = [];
  const waiting: (() => void)[] = [];
  let listener: (told: Told) => void = () => {};
  const line: AnalystLine = {
    ask: (question, ask) => {
      if (question === "data") data.push(ask as Data);
      // It never gets to the text as it is.
      const old = { version: -1, edited: { ok: true, edits: [], focus: null } };
      if (question === "rename") {
        const { offset, name } = ask as { offset: number; name: string };
        return Promise.resolve(ide.rename(analysis, offset, name)) as never;
      }
      return Promise.resolve(question === "intend" ? old : null) as never;
    },
    listen: (next) => {
      listener = next;
      return () => {};
    },
    close: () => {},
  };
  const studio = openStudio({
    acknowledged: { revision: 0, text: earlier.text },
    unsaved: null,
    history: earlier.history,
    isClosed: earlier.isClosed ?? false,
    base: null,
    data: earlier.data,
    sample: {
      set: "hoa-binh/huyen",
      at: { id: "s", revision: 3 },
      stored: earlier.data,
      sent: earlier.sent ?? "",
      opened: () => {},
      outside: {
        send: (at, what, { asNew, about }) => {
          sent.push({ data: what, base: at.revision, asNew, about });
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
    steps: earlier.steps,
    keepSteps: (each) => void keptSteps.push(each),
  });
  const result = { units: [], findings: [] } as never;
  const rulesOf = (text: string): void => {
    analysis = analyze(text);
    const now = compile(analysis);
    if (now === null) throw new Error("the text has errors");
    const scores = { hash: "", rules: now.rules, spans: {} as never, result };
    listener({ told: "scores", version: studio.open.version(), scores });
  };
  rulesOf(earlier.text);
  const rowsOf = (text: string): void => {
    const version = studio.open.version();
    listener({ told: "rows", version, rows: tableOf(analyze(text)), surface: "vi" });
  };
  const rest = async (): Promise<void> => {
    for (const run of waiting.splice(0)) run();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  return { studio, data, sent, kept, keptSteps, rulesOf, rowsOf, rest };
}

/** Where an input is declared: its name first stands there. */
const spanOfInput = (text: string, key: string): number => text.indexOf(key.slice(key.lastIndexOf(".") + 1));

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
    expect(sent[0]?.data.units[1]?.values).toEqual({});
    expect(sent[0]?.data.unread).toEqual([{ unit: 1, key: figure.key, typed: "chưa rõ" }]);
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

describe("what is kept of sample data while they are saved", () => {
  test("what was sent and not answered yet is known by its hash, also when more is typed meanwhile; then it is let go", async () => {
    const { studio, kept, sent, rest } = opened();
    put(studio, 0, "6");
    await rest();
    const [first] = sent;
    if (first === undefined) throw new Error("nothing was sent");
    const own = kept.filter((each) => each?.sent === hashOf(first.data));
    expect(own.length).toBeGreaterThan(0);
    expect(kept.at(-1)).toBeNull();
    put(studio, 0, "7");
    expect(kept.at(-1)?.sent).toBe("");
  });
});

describe("sample data whose save was not answered", () => {
  const valuesOf = (sent: readonly Sent[]): readonly unknown[] =>
    sent.map(({ base, data }) => [base, data.units[0]?.values[figure.key]]);

  test("more typed meanwhile is no conflict with oneself: the same is sent again, then the rest", async () => {
    const answers: SampleSent[] = [{ is: "unreachable" }];
    const { studio, sent, kept, rest } = opened(answers);
    put(studio, 0, "6");
    await rest();
    const [first] = sent;
    if (first === undefined) throw new Error("nothing was sent");
    answers.push({ is: "moved-on", revision: 4, data: first.data });
    put(studio, 0, "67");
    await rest();
    await rest();
    expect(studio.state().sampleSave).toEqual({ is: "saved" });
    expect(valuesOf(sent)).toEqual([
      [3, "6"],
      [3, "6"],
      [4, "67"],
    ]);
    expect(kept.at(-1)).toBeNull();
  });

  test("nor is what an earlier visit had sent", async () => {
    const earlier: Data = { units: [{ id: "a", values: { [figure.key]: "5" } }] };
    const { studio, sent, rest } = opened([{ is: "moved-on", revision: 4, data: earlier }], {
      ...NOTHING_EARLIER,
      sent: hashOf(earlier),
    });
    put(studio, 0, "6");
    await rest();
    await rest();
    expect(studio.state().sampleSave).toEqual({ is: "saved" });
    expect(valuesOf(sent)).toEqual([
      [3, "6"],
      [4, "6"],
    ]);
  });

  test("what another saved on top of it is a conflict", async () => {
    const { studio, rest } = opened([{ is: "unreachable" }, { is: "moved-on", revision: 5, data: DATA }]);
    put(studio, 0, "6");
    await rest();
    put(studio, 0, "67");
    await rest();
    expect(studio.state().sampleSave).toMatchObject({ is: "moved-on", revision: 5 });
  });

  test("signed out: it is said so, and saved when the author is back", async () => {
    const { studio, sent, rest } = opened([{ is: "signed-out" }, { is: "signed-out" }]);
    put(studio, 0, "6");
    await rest();
    expect(studio.state().sampleSave).toEqual({ is: "signed-out" });
    expect(await studio.saved()).toBe(false);
    studio.saveNow();
    await rest();
    expect([studio.state().sampleSave, sent.length]).toEqual([{ is: "saved" }, 3]);
  });
});

describe("which sample is open", () => {
  const OTHER: Data = { units: [{ id: "x", values: { [figure.key]: "1" } }] };

  test("another one is opened when this one is saved; undo goes back on the text alone", async () => {
    const { studio, sent, rest } = opened();
    type(studio, 0, "#");
    put(studio, 0, "6");
    const opening = studio.openSample({ id: "o", revision: 1 }, OTHER);
    await rest();
    expect(await opening).toBe(true);
    expect(sent.map(({ base, data }) => [base, data.units[0]?.values[figure.key]])).toEqual([[3, "6"]]);
    expect([studio.state().sample, units(studio), studio.state().sampleSave.is]).toEqual([
      "o",
      ["x"],
      "saved",
    ]);
    studio.undo();
    expect([units(studio), first(studio), studio.open.text()]).toEqual([["x"], "1", TEXT]);
    expect(studio.state().canUndo).toBe(false);
  });

  test("what cannot be saved is not left", async () => {
    const { studio, rest } = opened([{ is: "unreachable" }]);
    put(studio, 0, "6");
    const opening = studio.openSample({ id: "o", revision: 1 }, OTHER);
    await rest();
    expect(await opening).toBe(false);
    expect([studio.state().sample, first(studio)]).toEqual(["s", "6"]);
  });

  test("a deleted one is left without saving", async () => {
    const { studio, sent } = opened();
    put(studio, 0, "6");
    expect(await studio.openSample({ id: null, revision: 0 }, { units: [] }, true)).toBe(true);
    expect([sent.length, studio.state().sample, units(studio)]).toEqual([0, null, []]);
  });

  test("a title is saved with the data", async () => {
    const { studio, sent, rest } = opened();
    studio.describeSample({ title: "Số liệu 2024" });
    await rest();
    expect(sent).toMatchObject([{ base: 3, about: { title: "Số liệu 2024" } }]);
    put(studio, 0, "6");
    await rest();
    expect(sent[1]).toMatchObject({ base: 4, about: {} });
  });
});

describe("renaming", () => {
  test("text and data change in one step of undo, and the analyst gets no data of old rules", async () => {
    const { studio, data, rulesOf } = opened();
    const span = spanOfInput(TEXT, figure.key);
    const renaming = await studio.rename(span, "so_moi");
    expect(renaming.ok).toBe(true);
    const key = `${figure.key.slice(0, figure.key.lastIndexOf("."))}.so_moi`;
    expect(Object.keys(sheetOf(studio).units[0]?.cells ?? {})).toContain(key);
    const asked = data.length;
    rulesOf(studio.open.text());
    expect(data.slice(asked).map(({ units: [unit] }) => unit?.values)).toEqual([{ [key]: "5" }]);
    expect(studio.state().strangers.map((each) => each.key)).toEqual(["99.khong_co"]);
    expect(studio.state().renamed?.dataKeys).toEqual([{ from: figure.key, to: key }]);
    studio.undo();
    rulesOf(studio.open.text());
    expect([studio.open.text(), first(studio), studio.state().canUndo]).toEqual([TEXT, "5", false]);
    studio.redo();
    rulesOf(studio.open.text());
    expect(studio.data().units[0]?.values).toEqual({ [key]: "5" });
  });

  test("a name changed in the text alone leaves keys that the set does not know, and they fit again when it is back", () => {
    const { studio, rulesOf } = opened();
    const span = spanOfInput(TEXT, figure.key);
    const renamed = ide.rename(analyze(TEXT), span, "so_moi");
    if (!renamed.ok) throw new Error(renamed.code);
    studio.open.apply(renamed.edits, "editor");
    rulesOf(studio.open.text());
    expect(studio.state().strangers).toContainEqual({ key: figure.key, of: "units", count: 2 });
    expect(first(studio)).toBe(undefined);
    studio.undo();
    rulesOf(studio.open.text());
    expect([first(studio), studio.state().strangers.length]).toEqual(["5", 1]);
  });
});

describe("undo across a reload", () => {
  const reopened = ({ studio, keptSteps }: Opened, data: Data): Opened => {
    studio.saveNow();
    const steps = keptSteps.at(-1) ?? null;
    const kept = JSON.parse(JSON.stringify(steps)) as KeptSteps | null;
    return opened([], { data, history: studio.open.history(), text: studio.open.text(), steps: kept });
  };

  test("steps of both go on in their order", async () => {
    const before = opened();
    type(before.studio, 0, "#");
    put(before.studio, 0, "6");
    before.studio.changeSheet(removeRows(sheetOf(before.studio), [1]));
    before.studio.undo();
    await before.rest();
    const stored = before.sent.at(-1)?.data;
    if (stored === undefined) throw new Error("nothing was saved");
    const { studio } = reopened(before, stored);
    studio.redo();
    expect(units(studio)).toEqual(["a"]);
    studio.undo();
    studio.undo();
    expect([units(studio), first(studio), studio.open.text().slice(0, 1)]).toEqual([["a", "b"], "5", "#"]);
    studio.undo();
    expect([studio.open.text(), studio.state().canUndo]).toEqual([TEXT, false]);
  });

  test("steps that do not fit the data are left out", async () => {
    const before = opened();
    type(before.studio, 0, "#");
    put(before.studio, 0, "6");
    await before.rest();
    const { studio } = reopened(before, { units: [{ id: "z", values: {} }] });
    studio.undo();
    expect([units(studio), studio.open.text(), studio.state().canUndo]).toEqual([["z"], TEXT, false]);
  });
});

test("an analyst that no longer follows the text does not hold a form up for ever", async () => {
  const { studio } = opened();
  const edited = await studio.intend({ do: "set", path: "1.2/max", value: "30" });
  expect(edited.ok).toBe(false);
  expect(studio.open.text()).toBe(TEXT);
});

test("a criterion that came and went before the table was told of it leaves what was selected before", () => {
  const { studio, rowsOf } = opened();
  rowsOf(TEXT);
  studio.select("2.5");
  studio.select("2.6");
  studio.select("2.7");
  rowsOf(TEXT);
  expect(studio.state().selected).toBe("2.5");
});

test("a closed draft refuses every edit with the reason, and its sample data go on", async () => {
  const { studio, rowsOf } = opened([], { ...NOTHING_EARLIER, isClosed: true });
  rowsOf(TEXT);
  const edited = await studio.intend({ do: "set", path: "1.2/max", value: "30" });
  expect(edited.ok ? "" : edited.reason.vi).toContain("không sửa được nữa");
  type(studio, 0, "#");
  studio.apply([{ span: { start: 0, end: 0 }, text: "#" }], studio.open.version());
  const renamed = await studio.rename(spanOfInput(TEXT, columns[0]?.key ?? ""), "khac");
  expect(renamed.ok).toBe(false);
  for (const ask of [studio.addCriterion, studio.addPillar, () => studio.changeSurface("en")]) {
    studio.say(null);
    ask();
    expect(studio.state().notice?.vi).toContain("không sửa được nữa");
  }
  put(studio, 0, "6");
  expect([studio.open.text(), studio.state().save.is, first(studio)]).toEqual([TEXT, "saved", "6"]);
  studio.undo();
  expect([studio.open.text(), first(studio), studio.state().canUndo]).toEqual([TEXT, "5", false]);
});
