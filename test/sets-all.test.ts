// Every set of indicator-sets: read without an error, the same bytes there and back, loaded, its sample scored.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { analyze, compile, findings, format } from "#dsl";
import { type Data, evaluateAll, load } from "#runtime";

const ROOT = fileURLToPath(new URL("../indicator-sets/", import.meta.url));

const folders = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
const SETS = folders(ROOT).flatMap((province) =>
  folders(`${ROOT}${province}`).map((set) => `${province}/${set}`),
);

const source = (id: string): string => readFileSync(`${ROOT}${id}/1.0.0.barem`, "utf8");

it("there are the thirteen sets of the five decisions", () => {
  expect(SETS).toEqual([
    ...["ben-tre/huyen", "ben-tre/tinh", "ben-tre/xa"],
    ...["binh-thuan/huyen", "binh-thuan/so", "binh-thuan/xa"],
    ...["hoa-binh/huyen", "hoa-binh/so", "hoa-binh/xa"],
    ...["mo-duc/huyen", "mo-duc/xa", "son-la/huyen", "son-la/tinh"],
  ]);
});

describe.each(SETS)("%s", (id) => {
  it("has no finding that nothing answers", () => {
    const open = findings(analyze(source(id), id));
    expect(open.map((d) => `${d.code} at ${d.span.start}`)).toEqual([]);
  });

  it("is formatted; vi → en → vi gives the same bytes and the same meaning", () => {
    const vi = source(id);
    expect(format(vi).text === vi, "not in the formatter's form").toBe(true);
    const en = format(vi, { surface: "en" }).text;
    expect(en === vi).toBe(false);
    expect(format(en, { surface: "vi" }).text === vi, "other bytes after vi → en → vi").toBe(true);
    expect(compile(analyze(en))?.hash).toBe(compile(analyze(vi))?.hash);
  });

  it("compiles to a set that loads, and scores its sample", () => {
    const compiled = compile(analyze(source(id), id));
    const loading = load(JSON.parse(JSON.stringify(compiled)));
    if (!loading.ok) throw new Error(JSON.stringify(loading.errors));
    expect(loading.set.rules.id).toBe(id);
    const data = JSON.parse(readFileSync(`${ROOT}${id}/sample.json`, "utf8")) as Data;
    const { units } = evaluateAll(loading.set, data);
    expect(units.map((u) => u.id)).toEqual(data.units.map((u) => u.id));
    // Some units are open on purpose; a sample that scores nobody would show nothing.
    const scored = units.filter((u) => u.status === "scored");
    expect(scored.length).toBeGreaterThan(0);
    for (const { total } of scored) expect(total.points).toEqual(total.low);
    expect(scored.some((u) => u.total.points !== null && u.total.points.n > 0)).toBe(true);
  });
});
