// What a browser keeps, for tests without one.
import { vi } from "vitest";

/** Puts an empty storage in place of the browser's and hands over its content; `vi.unstubAllGlobals` takes it away. */
export function withStorage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
  return kept;
}
