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

const keyOf = (name: string): string => `barem.${name}`;
