// The keys under which the page keeps answers: two shapes never share one.
import { expect, test } from "vitest";
import type { DraftHead } from "#designer/api.ts";
import type { Answered } from "#designer/document/asking.ts";
import { asks, KEYS } from "#designer/views/app/query-keys.ts";

test("no two keys are the same, whatever they are about", () => {
  const all = Object.values(KEYS).map((each) =>
    typeof each === "function" ? (each as (...about: readonly unknown[]) => unknown)("a", 2, 3) : each,
  );
  const written = all.map((each) => JSON.stringify(each));
  expect(new Set(written).size).toBe(written.length);
  expect(new Set(all.map((each) => JSON.stringify((each as unknown[])[0]))).size).toBe(written.length - 1);
});

test("nothing of another shape is kept under a key", () => {
  const drafts = (): Promise<Answered<DraftHead[]>> => Promise.reject(new Error("not asked"));
  expect(asks(KEYS.drafts, drafts)).toEqual({ queryKey: KEYS.drafts, queryFn: drafts });
  // @ts-expect-error drafts are no sets: the check of types is what is tested
  expect(asks(KEYS.sets, drafts).queryKey).toBe(KEYS.sets);
});
