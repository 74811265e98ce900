// Paper is white: while the page is printed it has the light colours, whatever the reader's theme.
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

const SCHEME = "data-mantine-color-scheme";

/** Whether the page is being printed. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const page = document.documentElement;
    const paper = window.matchMedia("print");
    let screen: string | null = null;
    const begin = (): void => {
      if (screen !== null) return;
      screen = page.getAttribute(SCHEME) ?? "light";
      page.setAttribute(SCHEME, "light");
      // What is printed must stand there before the browser looks.
      flushSync(() => setPrinting(true));
    };
    const end = (): void => {
      if (screen === null) return;
      page.setAttribute(SCHEME, screen);
      screen = null;
      setPrinting(false);
    };
    const follow = (): void => (paper.matches ? begin() : end());
    paper.addEventListener("change", follow);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      end();
      paper.removeEventListener("change", follow);
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}
