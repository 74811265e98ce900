// Where a visit to sample data goes on, with and without what was left unsaved.
import { expect, test } from "vitest";
import { goneOn } from "#designer/document/sample.ts";

const there = { at: { id: "s", revision: 4 }, data: { units: [{ id: "a", values: { "1.x": "5" } }] } };
const other = { units: [{ id: "a", values: { "1.x": "6" } }] };

test("nothing was left: what the server has", () => {
  expect(goneOn(null, there)).toEqual(there);
});

test("what was left begins at the revision it was left at, so that another's save in between is a conflict", () => {
  const kept = { id: "s", revision: 3, data: other };
  expect(goneOn(kept, there)).toEqual({ at: { id: "s", revision: 3 }, data: other });
});

test("what was left has reached the server as the page was closed: no conflict with oneself", () => {
  expect(goneOn({ id: "s", revision: 3, data: there.data }, there)).toEqual(there);
});

test("what was left of a sample that is gone becomes a new one", () => {
  expect(goneOn({ id: "gone", revision: 3, data: other }, there)).toEqual({
    at: { id: null, revision: 0 },
    data: other,
  });
});
