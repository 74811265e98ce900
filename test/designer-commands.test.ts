import { expect, test } from "vitest";
import { makeAnalyst } from "#designer/document/analyst.ts";
import { EMPTY_HISTORY } from "#designer/document/history.ts";
import type { AnalystLine, Told } from "#designer/document/protocol.ts";
import { openStudio, type Studio } from "#designer/document/studio.ts";
import { type Kept, textOf } from "#designer/document/unsaved.ts";

const TEXT = `bộ chỉ số thu/nghiem phiên bản 1.0.0
# Lời dặn
tên "Thử"
chỉ số 1 "A" tối đa 10 {
  tiêu chí 1.1 "B" tối đa 10 {
    không tính điểm
  }
}
`;

/** A studio whose analyst answers a moment later, as a worker does, unless it falls over a question. */
function opened(
  text: string,
  falls: (question: string) => boolean = () => false,
): { readonly studio: Studio; readonly settle: () => Promise<void>; readonly kept: (Kept | null)[] } {
  let isClosed = false;
  const kept: (Kept | null)[] = [];
  const analyst = makeAnalyst();
  let listener: (told: Told) => void = () => {};
  const line: AnalystLine = {
    ask: async (question, ask) => {
      await Promise.resolve();
      if (isClosed) return new Promise(() => {});
      if (falls(question)) throw new Error(`${question} fell`);
      return analyst.answer(question, ask);
    },
    listen: (next) => {
      listener = next;
      return () => {};
    },
    close: () => {
      isClosed = true;
    },
  };
  const studio = openStudio({
    acknowledged: { revision: 0, text },
    unsaved: null,
    history: EMPTY_HISTORY,
    isClosed: false,
    base: null,
    data: { units: [] },
    sample: {
      set: "thu/nghiem",
      opened: () => {},
      at: { id: "s", revision: 0 },
      stored: { units: [] },
      outside: { send: () => new Promise(() => {}), keep: () => {}, later: () => () => {} },
    },
    line,
    outside: {
      send: () => new Promise(() => {}),
      keep: (each) => void kept.push(each),
      later: () => () => {},
    },
    now: () => 0,
    keepHistory: () => {},
    steps: null,
    keepSteps: () => {},
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 30; turn++) {
      await Promise.resolve();
      for (let told = analyst.tell(); told !== null; told = analyst.tell()) listener(told);
    }
  };
  return { studio, settle, kept };
}

test("a criterion is added after what the cursor is at, also when that is not known yet; one undo, and the one before is selected", async () => {
  const { studio, settle } = opened(TEXT);
  await settle();
  studio.selectAt(TEXT.indexOf("không tính điểm"));
  studio.addCriterion();
  await settle();
  expect(studio.state()).toMatchObject({ selected: "1.2", wantsFocus: "1.2/title", notice: null });
  expect(studio.state().form?.at).toBe("1.2");
  expect(studio.open.text()).toContain('  tiêu chí 1.2 "" tối đa chưa rõ {');
  studio.undo();
  await settle();
  expect(studio.open.text()).toBe(TEXT);
  expect(studio.state().selected).toBe("1.1");
  expect(studio.state().form?.at).toBe("1.1");
});

test("what is selected by somebody else takes the wish for the focus away", async () => {
  const { studio, settle } = opened(TEXT);
  await settle();
  studio.addCriterion();
  await settle();
  studio.select("pillar/1");
  expect(studio.state().wantsFocus).toBeNull();
});

test("keywords change language as one step, on the text as it is by then", async () => {
  const { studio, settle } = opened(TEXT);
  await settle();
  studio.changeSurface("en");
  // Typed before the answer is there.
  studio.open.apply([{ span: { start: 0, end: 0 }, text: "# Mới\n" }], "editor", "typing");
  await settle();
  expect(studio.state().surface).toBe("en");
  expect(studio.open.text()).toContain("# Mới\nindicator set thu/nghiem version 1.0.0\n# Lời dặn\n");
  studio.undo();
  expect(studio.open.text()).toBe(`# Mới\n${TEXT}`);
});

test("keywords of a text that cannot be read stay, and that is said", async () => {
  const { studio, settle } = opened(`${TEXT}}\n`);
  await settle();
  studio.changeSurface("en");
  await settle();
  expect(studio.open.text()).toBe(`${TEXT}}\n`);
  expect(studio.state().notice?.vi).toContain("chưa đổi được từ khoá");
  studio.say(null);
  expect(studio.state().notice).toBeNull();
});

test("a pasted annex is one step through the same door as every edit", async () => {
  const { studio, settle } = opened(TEXT);
  await settle();
  const rows = [
    ["STT", "Tiêu chí", "Điểm tối đa"],
    ["2.1", "Mới", "5"],
  ];
  const look = await studio.line.ask("annex", { rows, renumber: false });
  expect(look).toMatchObject({ refusal: null, taken: [] });
  const edited = await studio.intend({ do: "insert-annex", rows, renumber: false });
  expect(edited).toMatchObject({ ok: true, focus: "2.1" });
  studio.undo();
  expect(studio.open.text()).toBe(TEXT);
});

test("a place that a problem names: its field in the form, or the text where that is shown", async () => {
  const { studio, settle } = opened(TEXT);
  await settle();
  const at = TEXT.indexOf("10 {\n    không");
  studio.goTo({ start: at, end: at + 2 });
  await settle();
  expect(studio.state()).toMatchObject({ selected: "1.1/max", wantsFocus: "1.1/max", goesTo: null });
  studio.setView("both");
  studio.goTo({ start: at, end: at + 2 });
  await settle();
  expect(studio.state().goesTo).toEqual({ start: at, end: at + 2 });
  studio.setView("text");
  expect(studio.state().goesTo).toBeNull();
});

test("a fault of the analyst refuses the intent and is shown; the next one is done", async () => {
  let isFaulty = true;
  const { studio, settle } = opened(TEXT, (question) => isFaulty && question === "intend");
  await settle();
  const refused = await studio.intend({ do: "set", path: "1.1/max", value: "5" });
  expect([refused.ok, studio.state().fault]).toEqual([false, "intend fell"]);
  expect(studio.open.text()).toBe(TEXT);
  isFaulty = false;
  expect((await studio.intend({ do: "set", path: "1.1/max", value: "5" })).ok).toBe(true);
  expect(studio.open.text()).toContain('tiêu chí 1.1 "B" tối đa 5 {');
});

test("a quick fix fits the text it was found in only: pressed twice, or after a key, it does nothing more", async () => {
  const { studio, settle } = opened(TEXT);
  await settle();
  const { findings, findingsOf } = studio.state();
  const edits = findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits)).slice(0, 1);
  expect(edits).toHaveLength(1);
  studio.apply(edits, findingsOf);
  const mended = studio.open.text();
  expect(mended).not.toBe(TEXT);
  studio.apply(edits, findingsOf);
  expect(studio.open.text()).toBe(mended);
  await settle();
  expect(studio.state().findingsOf).toBe(studio.open.version());
  studio.undo();
  expect(studio.open.text()).toBe(TEXT);
});

test("what was typed last is not lost when the studio is left before the analyst has answered", async () => {
  const { studio, settle, kept } = opened(TEXT);
  await settle();
  void studio.intend({ do: "set", path: "1.1/title", value: "B" });
  void studio.intend({ do: "set", path: "1.1/title", value: "Bảo" });
  let isSettled = false;
  void studio.settled().then(() => {
    isSettled = true;
  });
  studio.close();
  expect([studio.open.text(), isSettled]).toEqual([TEXT, false]);
  await settle();
  expect(isSettled).toBe(true);
  const last = kept.at(-1) ?? null;
  expect(last && textOf(TEXT, last)).toBe(TEXT.replace('"B"', '"Bảo"'));
});

test("a criterion that is being added is waited for as well", async () => {
  const { studio, settle } = opened(TEXT);
  await settle();
  studio.addCriterion();
  await studio.settled();
  expect(studio.open.text()).toContain("tiêu chí 1.2");
});

const WITH_INPUT = TEXT.replace(
  "    không tính điểm",
  '    số liệu a: tỷ lệ "Hồ sơ"\n    điểm = a * điểm tối đa',
);

test("a renaming that is overtaken by typing is done on the text as it is by then", async () => {
  const { studio, settle } = opened(WITH_INPUT);
  await settle();
  const renaming = studio.rename(WITH_INPUT.indexOf("a: tỷ"), "ho_so");
  studio.open.apply([{ span: { start: 0, end: 0 }, text: "# Mới\n" }], "editor", "typing");
  expect(await renaming).toMatchObject({ ok: true });
  const changed = WITH_INPUT.replace("số liệu a:", "số liệu ho_so:").replace("= a", "= ho_so");
  expect(studio.open.text()).toBe(`# Mới\n${changed}`);
});

test("a name that is touched while it is renamed is left, and that is said", async () => {
  const { studio, settle } = opened(WITH_INPUT);
  await settle();
  const at = WITH_INPUT.indexOf("a: tỷ");
  const renaming = studio.rename(at, "ho_so");
  studio.open.apply([{ span: { start: at + 1, end: at + 1 }, text: "b" }], "editor", "typing");
  expect(await renaming).toMatchObject({ ok: false, code: "nothing-here" });
  expect(studio.open.text()).toBe(WITH_INPUT.replace("a: tỷ", "ab: tỷ"));
});
