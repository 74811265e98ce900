// The checker's most usual step: looking at each of a list and putting together what is found.

/**
 * `list.flatMap(of)`. The engine's own method takes a slow path for every single element, which was a tenth of the time that
 * all findings of a set take.
 */
export function flatMap<T, U>(list: readonly T[], of: (each: T, index: number) => U | readonly U[]): U[] {
  const out: U[] = [];
  for (let i = 0; i < list.length; i++) {
    const found = of(list[i] as T, i);
    if (isList(found)) for (let k = 0; k < found.length; k++) out.push(found[k] as U);
    else out.push(found);
  }
  return out;
}

const isList = <U>(found: U | readonly U[]): found is readonly U[] => Array.isArray(found);
