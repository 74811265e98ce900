// What is kept on this machine by a name, in the browser's storage. It may be full or switched off: then nothing is kept, and
// nothing else fails. What is kept for what is in the files that use this.

/** The text kept under a name; null: none is, or it cannot be read. */
export function keptText(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Keeps a text under a name; null: none any more. */
export function keepText(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), text);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Names under which something is kept: this one, and those of single tabs (`ofTab`); in the order of the alphabet. */
export function keptNames(name: string): readonly string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "")
      .filter((key) => key === keyOf(name) || key.startsWith(`${keyOf(name)}@`))
      .map((key) => key.slice(PREFIX.length))
      .sort();
  } catch (error) {
    if (error instanceof DOMException) return [];
    throw error;
  }
}

/** The name for what only this tab writes: two of them at the same work would take each other's away. */
export const ofTab = (name: string, tab: string): string => `${name}@${tab}`;

/** Another with every loading of the page. */
export const THIS_TAB = crypto.getRandomValues(new Uint32Array(2)).join("-");

/** Keeps under another name what is kept under one; where there is no room for both it stays. */
export function keepAs(name: string, other: string): void {
  const text = keptText(name);
  if (text === null || name === other) return;
  keepText(other, text);
  if (keptText(other) === text) keepText(name, null);
}

/** The value kept as JSON under a name, when it is what it should be; else null. */
export function keptValue<T>(name: string, is: (value: unknown) => value is T): T | null {
  const text = keptText(name);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return is(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const PREFIX = "barem.";
const keyOf = (name: string): string => PREFIX + name;
