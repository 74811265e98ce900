// The two languages of the command line and how holes in its sentences are filled. The sentences are in strings.ts
// and problem-strings.ts.

export type Language = "vi" | "en";

/** Values for the holes of a sentence: names and figures of the user, never prose of ours. */
export type Holes = Readonly<Record<string, string | number>>;

/** `{name}` of the sentence replaced by the value; an unknown name leaves nothing. */
export function fill(sentence: string, holes: Holes): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(holes, name) ? String(holes[name]) : "",
  );
}

/** The names of the holes of a sentence, as a type. */
export type HolesOf<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | HolesOf<Rest>
  : never;
