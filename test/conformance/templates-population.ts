// Templates over several units: cohort functions, rankings, grades, quotas, awards, exclusions.
import type { UnitData } from "#runtime/evaluation.ts";
import { column, type Scene, scene, type Templates, units } from "./template.ts";

const MISSING = undefined;

const columns: readonly (readonly unknown[])[] = [
  [10, 20, 30],
  [10, 10, 30],
  [7],
  [7, 7, 7],
  [0, 0],
  [0, 5],
  [3, 1, 2, 3],
  [10, MISSING, 30],
  [MISSING, MISSING],
  [10, "x", 30],
  [5, MISSING],
];

/** One criterion of cohort.barem over every column of figures. */
const over = (spec: string, title: string, code: string, name: string): readonly Scene[] =>
  columns.map((values) =>
    scene(
      spec,
      `${title}: ${values.map((v) => v ?? "missing").join(", ")}`,
      { units: column(`${code}.${name}`, values) },
      [`* criterion ${code}`, `A reason ${code}`],
    ),
  );

const ratio = (...pairs: readonly (readonly [unknown, unknown])[]): readonly UnitData[] =>
  units(...pairs.map(([a, b]) => ({ "1.5.a": a, ...(b === undefined ? {} : { "1.5.b": b }) })));

export const COHORT: Templates = {
  set: "cohort",
  grids: [],
  scenes: [
    ...over("C4", "min-max", "1.1", "x"),
    ...over("C4", "min-max, silent when all are equal", "1.2", "x"),
    ...over("C4", "x over the highest", "1.3", "n"),
    ...over("C4", "x over the highest, silent when all are 0", "1.4", "n"),
    ...over("C3", "not below the mean", "1.6", "n"),
    ...over("C3", "points by rank", "1.7", "n"),
    ...over("C3", "share of the sum", "1.8", "n"),
    ...over("C3", "the lowest", "1.9", "n"),
    ...over("C3", "sum over the number of units", "1.10", "n"),
    ...over("C1", "over all units", "1.11", "n"),
    scene("C4", "min-max of ratios", { units: ratio([1, 2], [1, 3], [2, 3]) }, ["* criterion 1.5"]),
    scene("C4", "ratios that are equal", { units: ratio([1, 2], [2, 4], [3, 6]) }, ["* criterion 1.5"]),
    scene("C2", "a member without a denominator", { units: ratio([1, 2], [0, 0], [2, 3]) }, [
      "* criterion 1.5",
    ]),
    scene("C2", "a member whose figures are rejected", { units: ratio([1, 2], [5, 3], [2, 3]) }, [
      "* criterion 1.5",
    ]),
    scene("C2", "a member whose figure is missing", { units: ratio([1, 2], [1, MISSING], [2, 3]) }, [
      "* criterion 1.5",
    ]),
    ...["1.1", "1.3", "1.6", "1.7", "1.8", "1.10"].map((code) =>
      scene(
        "C1",
        `a member to whom ${code} does not apply is left out`,
        {
          units: [
            { id: "A", values: { [`${code}.${code === "1.1" ? "x" : "n"}`]: 10 } },
            { id: "B", values: { [`${code}.${code === "1.1" ? "x" : "n"}`]: 90 }, notApplicable: [code] },
            { id: "C", values: { [`${code}.${code === "1.1" ? "x" : "n"}`]: 20 } },
          ],
        },
        [`A criterion ${code}`, `B criterion ${code}`, `C criterion ${code}`],
      ),
    ),
    ...["1.1", "1.11"].map((code) =>
      scene(
        "C1",
        `groups and ${code}`,
        {
          units: ["g", "g", "h", "h", ""].map((group, i) => ({
            id: String.fromCharCode(65 + i),
            values: { [`${code}.${code === "1.1" ? "x" : "n"}`]: 10 * i },
            ...(group === "" ? {} : { group }),
          })),
        },
        [`* criterion ${code}`],
      ),
    ),
  ],
};

/** A unit of ranking.barem. */
const ranked = (id: string, a: unknown, b: unknown, n: unknown, m: unknown, more: object = {}): UnitData => ({
  id,
  values: Object.fromEntries(
    Object.entries({ "1.1.a": a, "1.1.b": b, "1.2.n": n, "2.1.n": m }).filter(([, v]) => v !== undefined),
  ),
  ...more,
});

const RANKS = ["Trong nhóm", "Mọi đơn vị", "Có phân định", "Chỉ số 2", "Tiêu chí 1.1"].map(
  (r) => `* rank ${r}`,
);

export const RANKING: Templates = {
  set: "ranking",
  grids: [],
  scenes: [
    scene(
      "R1",
      "three different totals",
      { units: [ranked("A", 1, 2, 3, 4), ranked("B", 1, 1, 3, 4), ranked("C", 0, 2, 3, 4)] },
      ["* total", ...RANKS],
    ),
    scene(
      "R1",
      "1-2-2-4",
      {
        units: [
          ranked("A", 2, 2, 5, 5),
          ranked("B", 1, 2, 5, 5),
          ranked("C", 2, 4, 5, 5),
          ranked("D", 0, 1, 1, 1),
        ],
      },
      RANKS,
    ),
    scene(
      "R1",
      "a tie that floats would break: 1/3 · 10 three times",
      { units: [ranked("A", 1, 3, 3, 2), ranked("B", 2, 6, 2, 3), ranked("C", 3, 9, 4, 1)] },
      ["* total", ...RANKS],
    ),
    scene(
      "R1",
      "a tie broken by a further key",
      { units: [ranked("A", 5, 10, 4, 3), ranked("B", 5, 10, 3, 4), ranked("C", 5, 10, 4, 3)] },
      RANKS,
    ),
    scene(
      "R1",
      "one part in 10^12 decides",
      {
        units: [
          ranked("A", "333333333333", "999999999999", 1, 1),
          ranked("B", "333333333332", "999999999999", 1, 1),
        ],
      },
      ["* total", ...RANKS],
    ),
    scene(
      "R2",
      "a unit that is open has possible ranks",
      { units: [ranked("A", 1, 2, 3, 4), ranked("B", 1, 2, undefined, 4), ranked("C", 0, 2, 3, 4)] },
      ["* total", "* status", ...RANKS],
    ),
    scene(
      "R2",
      "two units that are open",
      {
        units: [
          ranked("A", 1, 2, 9, 9),
          ranked("B", undefined, 2, 0, 0),
          ranked("C", undefined, 5, 8, 9),
          ranked("D", 0, 2, 0, 0),
        ],
      },
      ["* total", ...RANKS],
    ),
    scene(
      "R2",
      "a rejected figure keeps a unit open",
      { units: [ranked("A", 3, 2, 3, 4), ranked("B", 1, 2, 3, 4)] },
      ["* total", "* status", ...RANKS],
    ),
    scene(
      "R2",
      "a zero denominator keeps a unit open",
      { units: [ranked("A", 0, 0, 3, 4), ranked("B", 1, 2, 3, 4)] },
      ["* total", "* status", ...RANKS],
    ),
    scene(
      "R1",
      "groups are ranked apart, and together",
      {
        units: [
          ranked("A", 1, 2, 3, 4, { group: "g" }),
          ranked("B", 2, 2, 3, 4, { group: "h" }),
          ranked("C", 0, 2, 3, 4, { group: "g" }),
          ranked("D", 1, 2, 3, 4, { group: "h" }),
        ],
      },
      RANKS,
    ),
    scene(
      "R1",
      "units without a group are one group",
      { units: [ranked("A", 1, 2, 3, 4), ranked("B", 2, 2, 3, 4, { group: "h" }), ranked("C", 0, 2, 3, 4)] },
      RANKS,
    ),
    scene(
      "R3",
      "a criterion removed for one unit changes its percent base",
      { units: [ranked("A", 1, 2, 3, 4, { notApplicable: ["2.1"] }), ranked("B", 1, 2, 3, 4)] },
      ["* total", "* total-max", "* percent", "* pillar 2", "* pillar-max 2", ...RANKS],
    ),
    scene("R1", "one unit alone", { units: [ranked("A", 1, 2, 3, 4)] }, RANKS),
    scene(
      "R1",
      "the order of the units does not matter",
      { units: [ranked("C", 0, 2, 3, 4), ranked("B", 1, 2, undefined, 4), ranked("A", 1, 2, 3, 4)] },
      RANKS,
    ),
  ],
};

const graded = (id: string, a: unknown, b: unknown, n: unknown, more: object = {}): UnitData => ({
  id,
  values: Object.fromEntries(
    Object.entries({ "1.1.a": a, "1.1.b": b, "2.1.n": n }).filter(([, v]) => v !== undefined),
  ),
  ...more,
});

const GRADE = ["* total", "* percent", "* grade", "* awards", "* rank Chung", "* status", "* excluded"];
/** Totals n + 80·a/b around every edge, with the vetoes of both grades. */
const edges: readonly (readonly [number, number, number])[] = [
  [65, 80, 20],
  [64, 80, 20],
  [66, 80, 20],
  [70, 80, 15],
  [71, 80, 14],
  [70, 80, 14],
  [80, 80, 4],
  [80, 80, 5],
  [50, 80, 20],
  [49, 80, 20],
  [55, 80, 15],
  [66, 80, 4],
  [65, 80, 5],
  [30, 80, 20],
  [29, 80, 20],
  [46, 80, 4],
  [45, 80, 4],
  [0, 80, 0],
  [80, 80, 20],
];

export const GRADES: Templates = {
  set: "grades",
  grids: [],
  scenes: [
    ...edges.map(([a, b, n]) =>
      scene("G2", `total ${a} + ${n}`, { units: [graded("A", a, b, n)] }, ["A total", "A grade"]),
    ),
    scene(
      "G1",
      "85% from thirds and sevenths, exactly",
      { units: [graded("A", 13, 16, 20), graded("B", 812499, 1000000, 20)] },
      ["* percent", "* grade"],
    ),
    scene("G2", "the points of 2.1 are missing", { units: [graded("A", 70, 80, undefined)] }, [
      "A total",
      "A grade",
      "A status",
    ]),
    scene(
      "G2",
      "the ratio is missing",
      { units: [graded("A", undefined, 80, 20), graded("B", undefined, 80, 4)] },
      ["* total", "* grade"],
    ),
    scene("G2", "a rejected figure leaves the grade open", { units: [graded("A", 81, 80, 14)] }, [
      "A total",
      "A grade",
      "A status",
    ]),
    scene(
      "G4",
      "awards need grade and rank",
      {
        units: [
          graded("A", 80, 80, 20),
          graded("B", 79, 80, 20),
          graded("C", 78, 80, 20),
          graded("D", 10, 80, 20),
        ],
      },
      GRADE,
    ),
    scene(
      "G4",
      "fewer qualified, fewer awards",
      { units: [graded("A", 40, 80, 20), graded("B", 30, 80, 20)] },
      GRADE,
    ),
    scene(
      "G4",
      "a shared rank shares the award",
      { units: [graded("A", 70, 80, 20), graded("B", 70, 80, 20), graded("C", 70, 80, 20)] },
      GRADE,
    ),
    scene(
      "G4",
      "an open unit: no award yet",
      { units: [graded("A", undefined, 80, 20), graded("B", 70, 80, 20)] },
      GRADE,
    ),
    ...["2023-10-29", "2023-10-30", "2023-10-31", "2023-12-31"].map((submitted) =>
      scene(
        "R4",
        `submitted ${submitted}, year given`,
        {
          year: 2023,
          units: [
            graded("A", 70, 80, 20, { submitted }),
            graded("B", 60, 80, 20, { submitted: "2023-10-01" }),
          ],
        },
        GRADE,
      ),
    ),
    scene(
      "R4",
      "said not to have submitted",
      {
        year: 2023,
        units: [
          graded("A", 70, 80, 20, { submitted: null }),
          graded("B", 60, 80, 20, { submitted: "2023-10-01" }),
        ],
      },
      GRADE,
    ),
    scene(
      "R4",
      "one unit has no date",
      { year: 2023, units: [graded("A", 70, 80, 20), graded("B", 60, 80, 20, { submitted: "2023-10-01" })] },
      GRADE,
    ),
    scene(
      "R4",
      "nobody has a date: the rule cannot be examined",
      { year: 2023, units: [graded("A", 70, 80, 20), graded("B", 60, 80, 20)] },
      [...GRADE],
    ),
    scene(
      "R4",
      "the year is inferred from the dates",
      {
        units: [
          graded("A", 70, 80, 20, { submitted: "2024-10-30" }),
          graded("B", 60, 80, 20, { submitted: "2024-10-31" }),
        ],
      },
      [...GRADE],
    ),
    scene(
      "R4",
      "dates of two years: the year is unknown",
      {
        units: [
          graded("A", 70, 80, 20, { submitted: "2024-10-30" }),
          graded("B", 60, 80, 20, { submitted: "2023-10-31" }),
        ],
      },
      ["* status", "* excluded", "* rank Chung"],
    ),
    scene(
      "R2",
      "an excluded unit takes no place",
      {
        year: 2023,
        units: [
          graded("A", 80, 80, 20, { submitted: "2023-11-01" }),
          graded("B", 60, 80, 20, { submitted: "2023-10-01" }),
          graded("C", 50, 80, 20, { submitted: "2023-10-01" }),
        ],
      },
      GRADE,
    ),
  ],
};

const quota = (...n: readonly unknown[]): readonly UnitData[] => column("1.1.n", n);
const QUOTA = ["* grade", "* rank Chung"];

export const QUOTAS: Templates = {
  set: "quota",
  grids: [],
  scenes: [
    scene("G3", "five units, one place", { units: quota(90, 85, 60, 55, 10) }, QUOTA),
    scene("G3", "ten units, two places", { units: quota(99, 98, 97, 96, 70, 60, 55, 52, 20, 10) }, QUOTA),
    scene("G3", "fewer qualify than places", { units: quota(90, 70, 60, 20, 10) }, QUOTA),
    scene("G3", "four units: floor(0.8) is no place", { units: quota(90, 70, 40, 20) }, QUOTA),
    scene("G3", "a tie across the cut", { units: quota(90, 90, 60, 55, 10) }, QUOTA),
    scene("G3", "a tie inside the places", { units: quota(90, 90, 60, 55, 40, 40, 40, 40, 40, 40) }, QUOTA),
    scene(
      "G3",
      "those cut compete one grade below",
      { units: quota(95, 94, 93, 92, 91, 90, 89, 88, 87, 86) },
      QUOTA,
    ),
    scene("G3", "an open unit near the cut", { units: quota(90, undefined, 60, 55, 10) }, QUOTA),
    scene("G3", "one unit alone", { units: quota(90) }, QUOTA),
  ],
};
