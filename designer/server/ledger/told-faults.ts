// What does not hold in an export, with a sentence for people.
import { FAULTS } from "#designer/strings/faults.ts";
import { say, type Words } from "#designer/strings/words.ts";
import type { Fault } from "./verify.ts";

/** A fault with its sentence, which names the row. */
export interface ToldFault extends Fault {
  readonly message: Words;
}

/** The faults, each with its sentence. */
export const toldFaults = (faults: readonly Fault[]): ToldFault[] =>
  faults.map((fault) => {
    const row = `${fault.table} ${fault.key}`;
    const words = FAULTS[fault.code];
    return { ...fault, message: { vi: say(words, "vi", { row }), en: say(words, "en", { row }) } };
  });
