// The example of docs/vi-du-tich-hop, run as it is printed there.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { analyze, compile } from "#dsl";
import { chamDiem } from "../docs/vi-du-tich-hop/cham-diem.ts";
import { ROOT } from "./support/root.ts";
import { sourceOf } from "./support/sets.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "barem-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const COMPILED = JSON.stringify(compile(analyze(sourceOf("hoa-binh/huyen"))));

function fileOf(text: string): string {
  const path = join(FOLDER, "compiled.json");
  writeFileSync(path, text);
  return path;
}

const README = readFileSync(`${ROOT}docs/vi-du-tich-hop/README.md`, "utf8");
const CODE = readFileSync(`${ROOT}docs/vi-du-tich-hop/cham-diem.ts`, "utf8");

describe("the example app", () => {
  test("scores a unit from a file, and says what is still open", async () => {
    const shown = await chamDiem(fileOf(COMPILED), { "1.1.muc": "truong", "3.5.a": 84, "3.5.b": 100 });
    expect(README).toContain(`// "${shown}"`);
  });

  test("scores from an address", async () => {
    const server = createServer((_, response) => response.end(COMPILED));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    const shown = await chamDiem(`http://127.0.0.1:${port}/compiled.json`, {});
    server.close();
    expect(shown).toBe("chờ: từ 0 đến 1.000 điểm");
  });

  test("a unit with every figure has points", async () => {
    const set = 'bộ chỉ số thu/mot phiên bản 1.0.0\ntên "Một"\nthang điểm 10\nmẫu số bằng 0: 0 điểm\n';
    const criterion =
      'chỉ số 1 "Một" tối đa 10 { tiêu chí 1.1 "Một" tối đa 10 { có/không co "Có": điểm tối đa } }\n';
    const compiled = compile(analyze(set + criterion));
    expect(await chamDiem(fileOf(JSON.stringify(compiled)), { "1.1.co": true })).toBe("10 điểm");
  });

  test("a set that was changed is refused", async () => {
    const changed = COMPILED.replace('"max":"20"', '"max":"21"');
    await expect(chamDiem(fileOf(changed), {})).rejects.toThrow("wrong-hash");
  });

  test("it has ten lines", () => {
    const lines = CODE.split("\n").filter((line) => line.trim() !== "" && !/^(\/\/|\})/.test(line));
    expect(lines).toHaveLength(9);
  });
});
