// Keys for lists whose items may say the same.

/** Each item with a key of its own: its place and its text. */
export const keyed = <T>(items: readonly T[], textOf: (item: T) => string = String): readonly Keyed<T>[] =>
  items.map((item, i) => ({ item, key: `${i} ${textOf(item)}` }));

export interface Keyed<T> {
  readonly item: T;
  readonly key: string;
}
