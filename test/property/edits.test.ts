import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Edited,
  edit,
  type Field,
  type Form,
  formOf,
  type Intent,
  type Reading,
  type RuleShape,
  reread,
} from "#designer/edits/index.ts";
import { placed } from "#designer/edits/paths.ts";
import { analyze, ide } from "#dsl";
import { checkEdit, checkSet, fieldsOf } from "../support/edits.ts";
import { SETS, sourceOf as textOf } from "../support/sets.ts";

/** Edits of each set; 13 sets. */
const RUNS = 180;

const NASTY = [
  ...[
    '"',
    '"""',
    "\\",
    '\\"',
    "}",
    "{",
    "# không phải ghi chú",
    "\n",
    "\r\n",
    "“",
    "”",
    "\t",
    "\u0000",
    "\ud800",
  ],
  ...['tiêu chí 9.9 "x" tối đa 1 { }', "<b>", "=1+1", "a\u0323", "\u2028", " ", ""],
];
const text = fc.array(
  fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 6 }), fc.constantFrom("Số hộ", "đã ban hành")),
  {
    maxLength: 5,
  },
);
const TYPED: Readonly<Record<string, readonly string[]>> = {
  number: [
    "10",
    "12,5",
    "1.234,5",
    "1.234",
    "1 234",
    "85 %",
    "-3",
    "",
    "abc",
    "1e3",
    "1.234.567",
    "0,05",
    "10 }",
    "7 # x",
  ],
  points: [
    "10",
    "5 điểm",
    "12,5",
    "1/2 * điểm tối đa",
    "0 điểm }",
    "1 điểm; b = 2",
    "",
    "5 # x",
    "không có điểm",
    "1.000",
  ],
  expression: [
    "85%",
    "85 %",
    "a + 1",
    "20",
    "1.234,5",
    "a }",
    "a # x",
    "(",
    '"',
    "",
    "thiếu",
    "a, không quá 5 điểm",
  ],
  date: ["1/6/2023", "2023-06-01", "31/02/2023", "hôm nay", "", "01/06/2023 đến ngày 01/07/2023"],
  code: ["3.5", "99.1", "x", "", "1; 2", "2.0.0"],
  name: ["a", "so_ho_moi", "hai từ", "điểm", "", "1a", "ten-khac", "a}", "x # y", "table-gap"],
  measure: ["hộ", "người", "%", "triệu đồng", "", 'x "y"', "văn bản giấy", "a {"],
};

const typedFor = ({ kind, choices }: Field): fc.Arbitrary<string> => {
  if (kind === "text" || kind === "long-text") return text.map((parts) => parts.join(""));
  const known = choices?.map(({ value }) => value) ?? [];
  if (kind === "choice" || kind === "yes-no") return fc.constantFrom(...known);
  return fc.constantFrom(...(TYPED[kind] ?? []), ...known.slice(0, 5));
};

const SHAPES: readonly RuleShape[] = [
  ...(["ratio", "ratio-cap", "table", "yes-no", "choice", "checklist", "list", "parts", "min-max"] as const),
  ...(["appraiser", "undisclosed", "collected", "not-expressible"] as const),
];

/** Something to do with the lines of a form, or with a whole criterion. */
function intentsOf({ at, groups }: Form): fc.Arbitrary<Intent> {
  const rows = groups.flatMap((group) => group.rows);
  const adds = groups.flatMap(({ id, adds, rows: own }) =>
    adds.flatMap(({ what }): Intent[] => [
      { do: "add", at, group: id, what },
      ...(own[0] ? [{ do: "add" as const, at, group: id, what, before: own[0].path }] : []),
    ]),
  );
  const moves = rows.flatMap(({ path, canMoveUp, canMoveDown }): Intent[] => [
    { do: "remove", path },
    ...(canMoveUp ? [{ do: "move" as const, path, by: -1 as const }] : []),
    ...(canMoveDown ? [{ do: "move" as const, path, by: 1 as const }] : []),
  ]);
  const blocks: Intent[] = at.startsWith("pillar/")
    ? [
        { do: "add-criterion", pillar: at, after: null, title: 'Tên "mới"', max: "12,5" },
        { do: "remove-criterion", path: at },
        { do: "add-pillar", title: "Mới", max: "10" },
      ]
    : at === ""
      ? [
          {
            do: "decide",
            number: "1/QĐ",
            date: "1/2/2025",
            by: "UBND",
            clause: "",
            from: "2025-03-01",
            until: "",
            version: "2.0.0",
          },
        ]
      : [
          { do: "move-criterion", path: at, by: 1 },
          { do: "move-criterion", path: at, by: -1 },
          { do: "remove-criterion", path: at },
          ...SHAPES.map((shape): Intent => ({ do: "shape", at, shape })),
        ];
  return fc.constantFrom(...adds, ...moves, ...blocks);
}

/** What an edit is, or that it is refused; of several reasons, the part and the whole may name another first. */
const outcome = (edited: Edited): unknown => (edited.ok ? edited : "refused");

describe("random edits of forms", () => {
  let done = 0;
  let written = 0;
  let lines = 0;
  let refused = 0;
  let parts = 0;
  test.each(SETS)("%s", (id) => {
    const analysis = analyze(textOf(id));
    const forms = ["", ...placed(analysis.syntax).map(({ path }) => path)];
    const fields = new Map<string, { readonly form: Form; readonly fields: readonly Field[] }>();
    const formAt = (at: string) => {
      const known = fields.get(at);
      if (known) return known;
      const form = formOf(analysis, at);
      if (!form) throw new RangeError(`no form ${at}`);
      const made = { form, fields: fieldsOf(form) };
      fields.set(at, made);
      return made;
    };
    const one = fc.constantFrom(...forms).chain((at) => {
      const { form, fields: own } = formAt(at);
      const set = fc
        .constantFrom(...own)
        .chain((field) => typedFor(field).map((value) => ({ field, value, intent: null })));
      const other = intentsOf(form).map((intent) => ({ field: null, value: "", intent }));
      return fc.oneof({ weight: 3, arbitrary: set }, { weight: 1, arbitrary: other });
    });
    const document = ide.openDocument(textOf(id));
    // As in the studio: findings are asked for first, then a criterion can be read by itself.
    expect(document.checked).toBeDefined();
    const reading: Reading = (change) => {
      const made = reread(document, change);
      if (made.start > 0) parts++;
      return made;
    };
    fc.assert(
      fc.property(one, ({ field, value, intent }) => {
        done++;
        if (field) {
          const set: Intent = { do: "set", path: field.path, value };
          expect(outcome(edit(analysis, set, reading)), `${field.path} := ${JSON.stringify(value)}`).toEqual(
            outcome(edit(analysis, set)),
          );
        }
        const isWritten = field ? checkSet(analysis, field, value) : checkEdit(analysis, intent) !== null;
        if (isWritten) written++;
        if (!field) lines++;
        if (!field && !isWritten) refused++;
      }),
      { numRuns: RUNS },
    );
  });

  test("at least 2,000 were tried, and most of them were written", () => {
    expect(done).toBeGreaterThanOrEqual(2000);
    expect(written).toBeGreaterThan(done / 2);
    // Only a block at the end of its neighbours cannot move further.
    expect(refused).toBeLessThan(lines / 10);
    // Many were set without the whole text being read again.
    expect(parts).toBeGreaterThan(100);
  });
});
