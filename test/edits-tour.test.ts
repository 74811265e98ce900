import { describe, expect, test } from "vitest";
import { slotForm, slotsOf } from "#designer/edits/form.ts";
import { edit, type Field, formOf } from "#designer/edits/index.ts";
import { placed } from "#designer/edits/paths.ts";
import { sourceOf } from "#designer/edits/source.ts";
import { analyze } from "#dsl";
import { SETS, sourceOf as textOf } from "./support/sets.ts";

const fieldsOf = (
  groups: readonly {
    readonly fields: readonly Field[];
    readonly rows: readonly { readonly fields: readonly Field[] }[];
  }[],
) => groups.flatMap(({ fields, rows }) => [...fields, ...rows.flatMap((row) => row.fields)]);

describe("a tour over every field of every form", () => {
  test.each(SETS)("%s: setting each to its own value changes no byte", (id) => {
    const analysis = analyze(textOf(id));
    const source = sourceOf(analysis);
    const forms = ["", ...placed(analysis.syntax).map(({ path }) => path)];
    const seen = new Set<string>();
    for (const at of forms) {
      const form = formOf(analysis, at);
      expect(form).not.toBeNull();
      for (const field of fieldsOf(form?.groups ?? [])) {
        expect(seen.has(field.path), field.path).toBe(false);
        seen.add(field.path);
        expect(edit(analysis, { do: "set", path: field.path, value: field.value })).toEqual({
          ok: true,
          edits: [],
          focus: field.path,
        });
        const { start, end } = field.span;
        if (
          field.value !== "" &&
          field.kind !== "text" &&
          field.kind !== "long-text" &&
          field.kind !== "choice" &&
          field.kind !== "yes-no"
        )
          expect(analysis.file.text.slice(start, end)).toBe(field.value);
      }
      const slots = slotForm(source, at);
      expect(slots && slotsOf(slots).length).toBeGreaterThan(0);
    }
    expect(seen.size).toBeGreaterThan(20);
  });
});
