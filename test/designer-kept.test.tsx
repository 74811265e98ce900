import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askServer } from "#designer/document/ask-server.ts";
import { compareTexts } from "#designer/document/compare.ts";
import { keptOf, textOf } from "#designer/document/unsaved.ts";
import { hashOf } from "#designer/document/unsaved-sample.ts";
import { APP } from "#designer/strings/app.ts";
import { COMPARE } from "#designer/strings/compare.ts";
import { LanguageProvider } from "#designer/views/app/language.tsx";
import { ComparisonView } from "#designer/views/compare/comparison.tsx";
import { sampleOf } from "#designer/views/compare/use-sample.tsx";
import { forget, keepDifference, keepSample, leftBehind } from "#designer/views/studio/kept.ts";
import { sampleStart } from "#designer/views/studio/sample-start.ts";
import { sourceOf } from "./support/sets.ts";
import { withStorage } from "./support/storage.ts";

let storage = new Map<string, string>();
beforeEach(() => {
  storage = withStorage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const AT = (revision: number, text: string) => ({ revision, text });
const UNSAVED = (revision: number, text: string, next: string) => keptOf(AT(revision, text), next, null);

test("two tabs of one draft: what one saves takes nothing of the other's away, and that is offered when it is opened again", () => {
  keepDifference("d", UNSAVED(1, "tối đa 10", "tối đa 15"), "b");
  keepDifference("d", UNSAVED(2, "tối đa 20", "tối đa 22"), "a");
  keepDifference("d", null, "a");
  const now = AT(3, "tối đa 22");
  const { found, name } = leftBehind("d", now, "c");
  expect(found).toMatchObject({ is: "older", kept: { revision: 1 } });
  forget(name);
  expect(leftBehind("d", now, "c").found).toEqual({ is: "nothing" });
});

test("every tab's unsaved letters are offered, one after the other; what has arrived is forgotten", () => {
  for (const tab of ["a", "b", "c"]) keepDifference("d", UNSAVED(1, "x", `x${tab}`), tab);
  keepDifference("other", UNSAVED(1, "x", "xo"), "a");
  expect(leftBehind("d", AT(1, "x"), "new").found).toMatchObject({ is: "unsaved", text: "xa" });
  // It is this tab's now: when it is saved, nothing is left of it.
  keepDifference("d", null, "new");
  const next = leftBehind("d", AT(2, "xa"), "newer");
  expect(next.found.is === "older" && textOf("x", next.found.kept)).toBe("xb");
  forget(next.name);
  expect(leftBehind("d", AT(2, "xc"), "newer").found.is).toBe("nothing");
  expect([...storage.keys()]).toEqual(["barem.unsaved.other@a"]);
});

test("what an older page kept under the name of the draft alone is found too", () => {
  storage.set("barem.unsaved.d", JSON.stringify(UNSAVED(1, "x", "xa")));
  expect(leftBehind("d", AT(1, "x")).found).toMatchObject({ is: "unsaved", text: "xa" });
  keepDifference("d", null);
  expect([...storage]).toEqual([]);
});

const THEIRS = { units: [{ id: "a", values: { "1.x": "5" } }] };
const OWN = { units: [{ id: "a", values: { "1.x": "6" } }] };

const HEAD = {
  id: "s",
  set: "a/b",
  title: "Mẫu",
  shared: false,
  owner: { id: "an", displayName: "An" },
  revision: 3,
  updatedAt: "2026-01-01T00:00:00.000Z",
};
const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const refusal = (status: number): Response =>
  json(status, { error: { code: "x", message: { vi: "x", en: "x" } } });

const answering = (list: () => Response, one: () => Response) =>
  askServer(async (path) => (String(path).includes("?set=") ? list() : one()));

const LISTED = (): Response => json(200, [HEAD]);
const FOUND = (): Response => json(200, { ...HEAD, data: THEIRS });

test.each([
  ["the list", () => refusal(502), FOUND, 502],
  ["the data", LISTED, () => refusal(502), 502],
  ["an answer that breaks off", LISTED, () => new Response("{", { status: 200 }), 0],
])("sample data that cannot be had are no sample that is not there: %s", async (_, list, one, status) => {
  const server = answering(list, one);
  expect(await sampleStart(server, "a/b", "")).toMatchObject({ ok: false, status });
  const refused = { data: { units: [] }, refused: { status } };
  const [heads, asked] = [await server.samples("a/b"), await server.sample("s")];
  expect(sampleOf(heads, asked)).toMatchObject(refused);
});

test("only a sample that is gone, or a set that has none, is opened as an empty sheet", async () => {
  const none = { data: { units: [] }, sample: { at: { id: null, revision: 0 } } };
  const gone = answering(LISTED, () => refusal(404));
  expect(await sampleStart(gone, "a/b", "")).toMatchObject({ ok: true, value: none });
  const empty = answering(() => json(200, []), FOUND);
  expect(await sampleStart(empty, "a/b", "")).toMatchObject({ ok: true, value: none });
  expect(sampleOf(await gone.samples("a/b"), await gone.sample("s"))).toEqual({
    data: { units: [] },
    refused: null,
  });
  expect(sampleOf(undefined, undefined)).toEqual({ data: null, refused: null });
});

test("sample data: what one tab saves takes nothing of the other's away, and what was sent is known over a reload", async () => {
  keepSample("a/b", { id: "s", revision: 2, data: OWN, sent: "0" }, "b");
  keepSample("a/b", { id: "s", revision: 3, data: THEIRS, sent: "" }, "a");
  keepSample("a/b", null, "a");
  const opened = await sampleStart(answering(LISTED, FOUND), "a/b", "");
  expect(opened).toMatchObject({
    ok: true,
    value: { data: OWN, sample: { at: { id: "s", revision: 2 }, sent: "0", stored: THEIRS } },
  });
});

test("sample data that arrived although nobody was told are one's own", async () => {
  keepSample("a/b", { id: null, revision: 0, data: OWN, sent: hashOf(THEIRS) });
  const opened = await sampleStart(answering(LISTED, FOUND), "a/b", "");
  expect(opened).toMatchObject({ ok: true, value: { data: OWN, sample: { at: { id: "s", revision: 3 } } } });
  storage.clear();
  keepSample("a/b", { id: "s", revision: 2, data: THEIRS, sent: "" }, "b");
  await sampleStart(answering(LISTED, FOUND), "a/b", "");
  expect([...storage]).toEqual([]);
});

const TEXT = sourceOf("hoa-binh/huyen");

test("where the impact would be it is said that the data cannot be had, not that there are none", () => {
  const failure = { error: { code: "x", message: { vi: "Máy chủ bận.", en: "Busy." } } };
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <LanguageProvider>
        <ComparisonView
          comparing={{
            is: "compared",
            compared: compareTexts({ before: TEXT, after: TEXT, data: { units: [] } }),
            found: null,
          }}
          tab="impact"
          onTab={() => undefined}
          units={[]}
          chooser={{ choice: null, refused: { ok: false, status: 502, failure }, again: () => undefined }}
          of="x"
        />
      </LanguageProvider>
    </MantineProvider>,
  );
  expect(markup).toContain("Máy chủ bận.");
  expect(markup).toContain(APP.again.vi);
  expect(markup).not.toContain(COMPARE.noSample.vi);
});
