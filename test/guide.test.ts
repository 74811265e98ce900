// What the user guide shows of the commands is what they print.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { barem } from "./support/cli.ts";
import { ROOT } from "./support/root.ts";

const GUIDE = readFileSync(join(ROOT, "docs", "huong-dan-dong-lenh.md"), "utf8");

/** Blocks that begin with a command: its words and the lines under it; `…` stands for lines left out. */
const shown = [...GUIDE.matchAll(/```text\n\$ npx barem (.+)\n([\s\S]*?)```/g)].map(
  ([, words = "", lines = ""]) =>
    [words, lines.split("\n").filter((line) => line !== "" && line !== "…")] as const,
);

test("there are blocks of commands", () => expect(shown.length).toBeGreaterThanOrEqual(2));

test.each(shown)("barem %s prints every line shown, in this order", (words, lines) => {
  const { out } = barem(words.split(" "));
  const printed = out.split("\n");
  const places = lines.map((line) => printed.indexOf(line));
  expect(lines.filter((_, i) => (places[i] ?? -1) < 0)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
