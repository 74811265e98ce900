// docs/language.md is the true reference: every block on it is read without a finding and converts there and back.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Surface } from "#dsl/syntax/ast.ts";
import { KEYWORDS } from "#dsl/syntax/keywords.ts";
import { checkRoundTrip, criterionWith, read, ruleWith, setWith } from "./support/parse.ts";

const PAGE = readFileSync(new URL("../docs/language.md", import.meta.url), "utf8");

interface Block {
  readonly kind: string;
  readonly surface: Surface;
  readonly text: string;
  readonly line: number;
}

const BLOCKS: readonly Block[] = [
  ...PAGE.matchAll(/^```barem(?: (criterion|set|expression))?(?: (en))?\n([\s\S]*?)^```$/gm),
].map((match) => ({
  kind: match[1] ?? "file",
  surface: match[2] === "en" ? "en" : "vi",
  text: match[3] ?? "",
  line: PAGE.slice(0, match.index).split("\n").length,
}));

function framed(block: Block): readonly string[] {
  switch (block.kind) {
    case "file":
      return [block.text];
    case "set":
      return [setWith(block.text, block.surface)];
    case "criterion":
      return [criterionWith(block.text, block.surface)];
    default:
      return block.text
        .trim()
        .split("\n")
        .map((line) => ruleWith(line, block.surface));
  }
}

describe("the language page", () => {
  it("has blocks of every kind, and no block the test does not see", () => {
    expect(new Set(BLOCKS.map((block) => block.kind))).toEqual(
      new Set(["file", "set", "criterion", "expression"]),
    );
    expect(BLOCKS.length).toBe(PAGE.match(/^```barem/gm)?.length);
  });

  for (const block of BLOCKS) {
    it(`line ${block.line}: ${block.kind} ${block.surface}`, () => {
      for (const text of framed(block)) checkRoundTrip(text);
    });
  }

  it("uses every keyword but the reserved one", () => {
    const used = new Set(
      BLOCKS.flatMap(framed).flatMap((text) => read(text).tokens.map((token) => token.keyword)),
    );
    const unused = KEYWORDS.filter(({ id }) => !used.has(id)).map(({ id }) => id);
    expect(unused).toEqual(["process"]);
  });
});
