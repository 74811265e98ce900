// Where the focus goes when a line of a form was added, moved or removed. Paths of lines are by their place: a button that
// kept the focus would be of another line by then, and pressing it again would undo the move.
import { type RefObject, useEffect, useRef } from "react";
import type { Edited, Form, Intent } from "#designer/edits/index.ts";
import { useStudio, useStudioState } from "./use-studio.tsx";

/** What takes the focus, looked for in the form as it is then. */
type Find = (within: HTMLElement) => Element | null | undefined;

interface Wish {
  readonly find: Find;
  /** What was pressed: who went on from there meanwhile keeps the focus. */
  readonly pressed: Element | null;
  /** Of the text before. */
  readonly rows: object;
  form: Form | null;
}

/** Asks for a change of the form, and gives the focus to what was changed. Null: pressed again before that was done. */
export function useRowFocus(
  within: RefObject<HTMLElement | null>,
  form: Form,
): (intent: Intent) => Promise<Edited | null> {
  const studio = useStudio();
  const rows = useStudioState((s) => s.rows);
  const isUnderWay = useRef(false);
  const wish = useRef<Wish | null>(null);
  useEffect(() => {
    const { current } = wish;
    if (current === null) return;
    if (rows === current.rows) current.form = form;
    // The form of the new text comes after its rows.
    if (form === current.form) return;
    wish.current = null;
    isUnderWay.current = false;
    const { activeElement, body } = document;
    if (activeElement !== body && activeElement !== current.pressed) return;
    const found = within.current === null ? null : current.find(within.current);
    if (found instanceof HTMLElement) found.focus();
  }, [rows, form, within]);
  return async (intent) => {
    if (isUnderWay.current) return null;
    isUnderWay.current = true;
    const pressed = document.activeElement;
    const edited = await studio.intend(intent);
    const { rows: old, form: shown } = studio.state();
    if (edited.ok)
      wish.current = { find: placeAfter(intent, edited.focus ?? "", form), pressed, rows: old, form: shown };
    else isUnderWay.current = false;
    return edited;
  };
}

const ENABLED = ":is(button, input, textarea, select):enabled";

function placeAfter(intent: Intent, focus: string, { groups }: Form): Find {
  const row = `[data-at="${CSS.escape(focus)}"]`;
  switch (intent.do) {
    case "move": {
      const ways = intent.by < 0 ? ["up", "down"] : ["down", "up"];
      return first(ways.map((way) => `${row} [data-press=${way}]:enabled`));
    }
    case "remove": {
      const group = groups.find((each) => each.rows.some(({ path }) => path === intent.path));
      const index = group?.rows.findIndex(({ path }) => path === intent.path) ?? 0;
      const around = `[data-group="${CSS.escape(group?.id ?? "")}"]`;
      return (within) =>
        within.querySelectorAll(`${around} [data-at]`)[index]?.querySelector("[data-press=remove]:enabled") ??
        first([`${around} [data-press=add]`, `${around} ${ENABLED}`, ENABLED])(within);
    }
    case "add":
      return first([
        `${row} [data-path]`,
        `${row} ${ENABLED}`,
        `[data-group="${CSS.escape(intent.group)}"] ${ENABLED}`,
      ]);
    case "shape":
      return first([`[data-path="${CSS.escape(`${intent.at}/shape`)}"]`]);
    default:
      return () => null;
  }
}

/** The first of these that is there. */
const first =
  (selectors: readonly string[]): Find =>
  (within) =>
    selectors.map((each) => within.querySelector(each)).find((each) => each !== null);
