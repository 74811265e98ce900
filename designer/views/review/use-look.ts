// Looking through the changes of a review: which one is in hand, which are agreed with, by keys that work while the focus is
// among them (WCAG 2.1.4): J, K, A, C.
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Review } from "#designer/api.ts";
import type { Change } from "#dsl";
import { useMay } from "../app/page.tsx";
import { useSession } from "../app/session.tsx";
import { keepSeen, keptSeen } from "./seen.ts";

export interface Look {
  /** Key of the change in hand; "" none. */
  readonly current: string;
  readonly seen: ReadonlySet<string>;
  /** Changes not agreed with yet; null: they are not known. */
  readonly left: number | null;
  readonly count: number;
  /** The reader may have a say in this review. */
  readonly mayDecide: boolean;
  /** Key of the change whose comment is being written; "" none. */
  readonly writing: string;
  readonly write: (key: string) => void;
  readonly mark: (key: string, isSeen: boolean) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** Who may say something. */
export const useMaySpeak = (): boolean => useMay("author", "reviewer", "approver");

/** `changes` null: not compared yet, or a text could not be read. */
export function useLook(review: Review, changes: readonly Change[] | null): Look {
  const { session } = useSession();
  const maySpeak = useMaySpeak();
  const { id, hash, state, by } = review;
  const [seen, setSeen] = useState(() => keptSeen(id, hash));
  const [current, setCurrent] = useState("");
  const [writing, write] = useState("");
  const mayDecide =
    state === "open" &&
    by.id !== session.user.id &&
    session.user.roles.some((role) => role === "reviewer" || role === "approver");
  const keys = changes?.map(({ key }) => key) ?? [];
  const isFirst = useRef(true);
  const go = (key: string | undefined): void => {
    if (key !== undefined) focusChange(key);
  };
  useEffect(() => {
    if (changes === null || !mayDecide || !isFirst.current) return;
    isFirst.current = false;
    const first = changes.find(({ key }) => !seen.has(key)) ?? changes[0];
    if (first === undefined) return;
    elementOf(first.key)?.focus({ preventScroll: true });
  }, [changes, mayDecide, seen]);
  const mark = (key: string, isSeen: boolean): void => {
    const next = new Set(seen);
    if (isSeen) next.add(key);
    else next.delete(key);
    setSeen(next);
    keepSeen(id, hash, next);
  };
  // The change in hand is the one with the focus, however it came there: a key never agrees with another.
  const onFocus = ({ target }: FocusEvent): void => {
    const key = changeAround(target);
    if (key !== null) setCurrent(key);
  };
  const onKey = (event: KeyboardEvent): void => {
    const { nativeEvent, target, ctrlKey, metaKey, altKey } = event;
    const here = changeAround(target);
    if (nativeEvent.isComposing || ctrlKey || metaKey || altKey || here === null || isForLetters(target))
      return;
    const at = keys.indexOf(here);
    switch (event.key.toLowerCase()) {
      case "j":
        go(keys[at + 1]);
        break;
      case "k":
        go(keys[at - 1]);
        break;
      case "a":
        if (!mayDecide) return;
        mark(here, true);
        // All are agreed with: what is left is the decision.
        if (keys.every((key) => key === here || seen.has(key)))
          document.querySelector<HTMLElement>("[data-verdict=approve]")?.focus();
        break;
      case "c":
        if (!maySpeak) return;
        write(here);
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return {
    ...{ current, seen, mayDecide, writing, write, mark, onKey, onFocus },
    left: changes === null ? null : keys.filter((key) => !seen.has(key)).length,
    count: keys.length,
  };
}

/** Gives the focus to a change of the list. */
export const focusChange = (key: string): void => elementOf(key)?.focus();

const elementOf = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-change="${CSS.escape(key)}"]`);

/** Key of the change that something stands in; null: in none. */
const changeAround = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest("[data-change]")?.getAttribute("data-change") ?? null) : null;

/** Where letters are written they are letters. */
const isForLetters = (target: EventTarget): boolean =>
  target instanceof Element && target.closest("textarea, input:not([type=checkbox])") !== null;
