// Keeps the last few of what never changes once it is there.

/** Answers from what is kept, or makes and keeps it; the one longest unused goes first. What throws is not kept. */
export function kept<T>(most: number, make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const values = new Map<string, T>();
  return async (key) => {
    const value = values.get(key) ?? (await make(key));
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    return value;
  };
}
