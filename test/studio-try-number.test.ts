// A number of the text as steps of a slider: what is written again is what was read, to the letter; nothing is rounded.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { triedOf } from "#designer/views/studio/try-number.ts";

const numbers = fc
  .tuple(
    fc.nat(9999),
    fc.constantFrom("", ",5", ".5", ",05", ".25", ",0"),
    fc.constantFrom("", "%", " %", " điểm", " points"),
  )
  .map((parts) => parts.join(""));

describe("trying a number", () => {
  test("where it stands is written as it was", () => {
    fc.assert(
      fc.property(numbers, (value) => {
        const tried = triedOf(value);
        expect(tried === null ? null : tried.written(tried.at)).toBe(value);
        expect(tried?.at).toBeLessThanOrEqual(tried?.most ?? -1);
      }),
    );
  });

  test.each([
    ["20", 20, 40, 21, "21"],
    ["1", 1, 10, 0, "0"],
    ["85%", 85, 100, 90, "90%"],
    ["120%", 120, 120, 7, "7%"],
    ["0,5", 5, 100, 12, "1,2"],
    ["12.50 điểm", 1250, 2500, 3, "0.03 điểm"],
  ])("%s stands at %d of %d; %d steps are %s…", (value, at, most, steps, written) => {
    const tried = triedOf(value);
    expect([tried?.at, tried?.most, tried?.written(steps)]).toEqual([at, most, written]);
  });

  test.each(["", "a/b", "-1", "1.234.567", "tỷ lệ * 5", "1234567", "10 người", "từ 5 đến 7"])(
    "%s is not for sliding",
    (value) => {
      expect(triedOf(value)).toBeNull();
    },
  );
});
