// Paper is white: while the page is printed it has the light colours, whatever the reader's theme.
import { useSyncExternalStore } from "react";

const SCHEME = "data-mantine-color-scheme";
/** Holds, while the page is printed, the scheme that the screen had. */
const PRINTING = "data-printing";

/**
 * Whether the page is being printed. What depends on it stands there before the browser looks: a change of this store is
 * drawn before anything else is done.
 */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, isPrinting);

const isPrinting = (): boolean => document.documentElement.hasAttribute(PRINTING);

function subscribe(changed: () => void): () => void {
  const paper = window.matchMedia("print");
  const begin = (): void => {
    enter();
    changed();
  };
  const end = (): void => {
    leave();
    changed();
  };
  const follow = (): void => (paper.matches ? begin() : end());
  paper.addEventListener("change", follow);
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  return () => {
    leave();
    paper.removeEventListener("change", follow);
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
  };
}

function enter(): void {
  const page = document.documentElement;
  if (isPrinting()) return;
  page.setAttribute(PRINTING, page.getAttribute(SCHEME) ?? "light");
  page.setAttribute(SCHEME, "light");
}

function leave(): void {
  const page = document.documentElement;
  const screen = page.getAttribute(PRINTING);
  if (screen === null) return;
  page.setAttribute(SCHEME, screen);
  page.removeAttribute(PRINTING);
}
