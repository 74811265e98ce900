import { expect, test } from "vitest";
import { tableOf } from "#designer/edits/index.ts";
import { groupsOf } from "#designer/views/studio/finding-groups.ts";
import { analyze, findings } from "#dsl";
import { sourceOf } from "./support/sets.ts";

const changed = sourceOf("hoa-binh/huyen").replace(/(tiêu chí 1\.2 "[^"]*" tối đa )20/, "$130");
const analysis = analyze(changed);

test("findings of one changed maximum stand with what they are in, the worst first", () => {
  const groups = groupsOf(tableOf(analysis), findings(analysis));
  expect(groups.map(({ path, counts }) => [path, counts.error, counts.warning])).toEqual([
    ["1.2", 3, 0],
    ["", 1, 2],
    ["pillar/1", 1, 1],
  ]);
  expect(groups[1]?.findings.map(({ severity }) => severity)).toEqual(["error", "warning", "warning"]);
  expect(groups[1]?.row).toBeNull();
  expect(groups[0]?.row?.code).toBe("1.2");
});

test("without rows all are of the set; without findings there are no groups", () => {
  expect(groupsOf([], findings(analysis)).map(({ path }) => path)).toEqual([""]);
  expect(groupsOf(tableOf(analysis), [])).toEqual([]);
});
