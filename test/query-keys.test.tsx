// The keys under which the page keeps answers: two shapes never share one.
import { expect, test } from "vitest";
import { isReview, KEYS } from "#designer/views/app/query-keys.ts";

test("no two keys are the same, whatever they are about", () => {
  const all = Object.values(KEYS).map((each) =>
    typeof each === "function" ? (each as (...about: readonly unknown[]) => unknown)("a", 2, 3) : each,
  );
  const written = all.map((each) => JSON.stringify(each));
  expect(new Set(written).size).toBe(written.length);
  expect(new Set(all.map((each) => JSON.stringify((each as unknown[])[0]))).size).toBe(written.length - 1);
});

test("one review is told from the list of them", () => {
  expect([isReview(KEYS.review("r")), isReview(KEYS.reviews)]).toEqual([true, false]);
});
