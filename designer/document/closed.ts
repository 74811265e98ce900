// A draft that was issued or put away: it is read, and every edit is refused with the reason, before anything is typed into it.
import type { DraftState } from "#designer/api.ts";
import type { Edited } from "#designer/edits/index.ts";
import type { Studio } from "./studio-shape.ts";

/** Whether the server takes no more edits of a draft in this state. */
export const isClosedState = (state: DraftState): boolean => state === "issued" || state === "archived";

const REASON = {
  vi: "Bản này đã ban hành hoặc đã cất đi nên không sửa được nữa. Bấm “Soạn bản mới từ bản này” để sửa tiếp.",
  en: "This draft was issued or put away and cannot be changed any more. Press “New draft from this one” to go on.",
};

/** What a closed draft answers to whoever would change it. */
export const REFUSED: Edited = { ok: false, reason: REASON };

/** The commands that would change the text, each saying why it does not. */
export const closedCommands = (
  say: Studio["say"],
): Pick<Studio, "addCriterion" | "addPillar" | "changeSurface" | "apply" | "rename"> => ({
  addCriterion: () => void say(REASON),
  addPillar: () => void say(REASON),
  changeSurface: () => void say(REASON),
  apply: () => void say(REASON),
  rename: () => Promise.resolve({ ok: false, code: "nothing-here", message: REASON }),
});
