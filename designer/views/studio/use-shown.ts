// What is selected elsewhere is brought into view where it is listed.
import { type RefObject, useEffect } from "react";

/** Scrolls the list as little as it takes when the entry becomes the selected one. */
export function useShown(place: RefObject<HTMLElement | null>, isSelected: boolean): void {
  useEffect(() => {
    // Where one part stands below the other, the page itself would jump.
    if (isSelected && window.matchMedia("(min-width: 901px)").matches)
      place.current?.scrollIntoView({ block: "nearest" });
  }, [place, isSelected]);
}
