// A repair takes the button away that had the focus: then the finding that stands in its place has it.
import { type FocusEvent, type RefObject, useEffect, useRef } from "react";
import type { FindingGroup } from "./finding-groups.ts";

/** Where the focus was: which group, and which of its findings. */
interface Held {
  readonly element: HTMLElement;
  path: string;
  group: number;
  finding: number;
}

/** Follows the focus among findings in `list`; to be called with the groups that it shows. */
export function useNextFinding(list: RefObject<HTMLElement | null>, groups: readonly FindingGroup[]) {
  const held = useRef<Held | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other groups may have taken the button away
  useEffect(() => {
    const { current } = held;
    if (list.current === null || current === null) return;
    if (current.element.isConnected) {
      held.current = placeOf(list.current, current.element);
      return;
    }
    held.current = null;
    if (document.activeElement === document.body) (placeAfter(list.current, current) ?? list.current).focus();
  }, [list, groups]);
  return {
    onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>): void => {
      held.current = placeOf(currentTarget, target);
    },
    // Nothing is told of a blur that comes from taking the button away.
    onBlur: (): void => {
      held.current = null;
    },
  };
}

const sectionsOf = (list: HTMLElement): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>("[data-problems]"),
];
const findingsOf = (section: HTMLElement): readonly HTMLElement[] => [
  ...section.querySelectorAll<HTMLElement>("[data-finding]"),
];

function placeOf(list: HTMLElement, element: HTMLElement): Held | null {
  const finding = element.closest<HTMLElement>("[data-finding]");
  const section = finding?.closest<HTMLElement>("[data-problems]");
  if (!finding || !section) return null;
  return {
    element,
    path: section.dataset.problems ?? "",
    group: sectionsOf(list).indexOf(section),
    finding: findingsOf(section).indexOf(finding),
  };
}

/** A button of the finding that is now in this place, else of the group after; null: there is none. */
function placeAfter(list: HTMLElement, { path, group, finding }: Held): HTMLElement | null {
  const sections = sectionsOf(list);
  const same = sections.findIndex((each) => each.dataset.problems === path);
  const here = same < 0 ? undefined : findingsOf(sections[same] ?? list)[finding];
  const next = here ?? sections[same < 0 ? group : same + 1];
  return next?.querySelector("button") ?? null;
}
