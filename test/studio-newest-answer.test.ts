import { expect, test } from "vitest";
import type { Edited } from "#designer/edits/index.ts";
import { newestAnswer } from "#designer/views/studio/newest-answer.ts";

const TAKEN: Edited = { ok: true, edits: [], focus: null };
const WHY = { vi: "Không phải số.", en: "Not a number." };
const REFUSED: Edited = { ok: false, reason: WHY };

/** A field, and answers that come when they are let come. */
function field() {
  const told: unknown[] = [];
  const shown: { typed: string | null } = { typed: null };
  const answers = newestAnswer((reason) => told.push(reason));
  const type = (value: string): ((edited: Edited) => Promise<void>) => {
    shown.typed = value;
    let come: (edited: Edited) => void = () => {};
    const answer = new Promise<Edited>((done) => {
      come = done;
    });
    answers.typed(value, answer);
    return async (edited) => {
      come(edited);
      for (let i = 0; i < 5; i += 1) await Promise.resolve();
    };
  };
  const leave = (): void =>
    void answers.whenTaken(() => {
      shown.typed = null;
    });
  return { told, shown, answers, type, leave };
}

test("a field that is left before the refusal has come keeps what was typed, with the reason", async () => {
  const { told, shown, type, leave } = field();
  const come = type("12x");
  leave();
  expect(shown.typed).toBe("12x");
  await come(REFUSED);
  expect([shown.typed, told]).toEqual(["12x", [WHY]]);
});

test("what was taken is shown as the text has it, once it is known to be", async () => {
  const { told, shown, answers, type, leave } = field();
  const come = type("12");
  leave();
  await Promise.resolve();
  expect([shown.typed, answers.isOwn("12")]).toEqual(["12", true]);
  await come(TAKEN);
  expect([shown.typed, told, answers.isOwn("12")]).toEqual([null, [null], false]);
});

test("an older answer says nothing about what is typed by now", async () => {
  const { told, shown, type, leave } = field();
  const first = type("12x");
  leave();
  const second = type("12");
  await first(REFUSED);
  expect([shown.typed, told]).toEqual(["12", []]);
  await second(TAKEN);
  expect([shown.typed, told]).toEqual(["12", [null]]);
});

test("what is given up is told of no more", async () => {
  const { told, answers, type } = field();
  const come = type("12x");
  answers.forget();
  await come(REFUSED);
  expect([told, answers.isOwn("12x")]).toEqual([[null], false]);
});
