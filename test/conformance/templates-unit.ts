// Templates of whole units: policies of what does not apply, kinds of criteria, undisclosed parts, parameters, rounding,
// lateness, figures missing after the deadline, references between rules.
import type { Data, UnitData } from "#runtime/evaluation.ts";
import { grid, type Scene, scene, type Templates } from "./template.ts";

const MISSING = undefined;

function unit(
  values: Readonly<Record<string, unknown>>,
  more: Omit<Partial<UnitData>, "values"> = {},
): UnitData {
  const given = Object.entries(values).filter(([, v]) => v !== undefined);
  return { id: "u", values: Object.fromEntries(given), ...more };
}

const keyed = (
  suffix: string,
  codes: readonly string[],
  values: readonly unknown[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(codes.map((code, i) => [`${code}.${suffix}`, values[i]]));

const POLICY_CODES = ["1.1", "1.2", "2.1", "2.2", "2.3", "9.1"];
const WHOLE = ["u total", "u total-max", "u percent", "u status", "u grade"];
const POLICY = [
  ...POLICY_CODES.map((c) => `u criterion ${c}`),
  "u max 1.1",
  "u pillar 1",
  "u pillar-max 1",
  "u pillar 2",
  "u pillar-max 2",
  ...WHOLE,
];

const POLICY_DATA: readonly (readonly [string, readonly unknown[], readonly string[]])[] = [
  ["everything applies", [10, 20, 5, 9, 6, 2], []],
  ["the tag does not apply", [10, 20, 5, 9, 6, 2], ["dv"]],
  ["one criterion of the tag does not apply", [10, 20, 5, 9, 6, 2], ["1.1"]],
  ["both criteria of the tag, by their codes", [10, 20, 5, 9, 6, 2], ["1.1", "2.1"]],
  ["the tag and a criterion with full marks outside it", [10, 20, 5, 9, 6, 2], ["dv", "2.2"]],
  ["a criterion without a policy", [10, 20, 5, 9, 6, 2], ["2.3"]],
  ["the tag and a criterion without a policy", [10, 20, 5, 9, 6, 2], ["dv", "2.3"]],
  ["the tag; a figure outside is missing", [MISSING, MISSING, MISSING, 9, 6, 2], ["dv"]],
  ["the tag; a figure outside is rejected", [MISSING, "x", MISSING, 9, 6, 2], ["dv"]],
  ["the tag; figures inside are not looked at", ["x", 20, -1, 9, 6, 2], ["dv"]],
  ["the tag; nothing outside has points", [MISSING, 0, MISSING, 0, 0, 0], ["dv"]],
  ["the tag; all outside is full", [MISSING, 40, MISSING, 15, 15, 5], ["dv"]],
  ["the bonus does not apply", [10, 20, 5, 9, 6, 2], ["9.1"]],
  ["nothing of pillar 1 applies", [10, 20, 5, 9, 6, 2], ["1.1", "1.2"]],
];

const policies = (set: string): Templates => ({
  set,
  grids: [],
  scenes: POLICY_DATA.map(([title, values, notApplicable]) =>
    scene(
      set === "policy-proportional" ? "A3" : "A2",
      title,
      { units: [unit(keyed("n", POLICY_CODES, values), notApplicable.length > 0 ? { notApplicable } : {})] },
      POLICY,
    ),
  ),
});

const SEARCH = ["1.1", "1.2", "1.3", "2.1", "2.2"];
const search = (title: string, co: unknown, n: readonly unknown[], notApplicable: readonly string[]): Scene =>
  scene("A1", title, { units: [unit({ ...keyed("n", SEARCH, n), "chung.co_dv": co }, { notApplicable })] }, [
    ...SEARCH.map((c) => `u criterion ${c}`),
    "u total",
    "u total-max",
    "u percent",
  ]);

const KIND_CODES = ["1.1", "2.1.1", "2.2", "2.3", "9.1", "9.2"];
const KINDS_FACTS = [
  ...["1.1", "1.2", "2.1.1", "2.2", "9.1", "9.2"].map((c) => `u criterion ${c}`),
  "u pillar 1",
  "u pillar 2",
  "u pillar 2.1",
  "u pillar-max 2",
  ...WHOLE,
];
const kind = (title: string, n: readonly unknown[], x: unknown): Scene =>
  scene("K1", title, { units: [unit({ ...keyed("n", KIND_CODES, n), "1.2.x": x })] }, KINDS_FACTS);

const KINDS: Templates = {
  set: "kinds",
  grids: [
    grid("K1", "points the appraiser enters", "1.2", {
      x: [0, "2.5", 10, "10.000001", 11, -1, MISSING, "x", "0.1234567"],
    }),
    grid("S8", "a bonus over its cap needs a reading unless bounded", "9.1", {
      n: [0, 1, 3, 4, MISSING, "x"],
    }),
    grid("K1", "a penalty and its cap", "9.2", { n: [0, 3, 4, 5, MISSING, "x"] }),
    grid("S8", "above the maximum", "2.2", { n: [0, 5, 6, MISSING] }),
  ],
  scenes: [
    kind("everything is in", [10, 12, 4, 7, 2, 1], 8),
    kind("full marks and a bonus pass 100%", [10, 15, 5, 0, 3, 0], 10),
    kind("a penalty lowers the total", [0, 0, 0, 0, 0, 4], 0),
    kind("the appraiser has not scored yet", [10, 12, 4, 7, 2, 1], MISSING),
    kind("the bonus is missing", [10, 12, 4, 7, MISSING, 1], 8),
    kind("the penalty is missing", [10, 12, 4, 7, 2, MISSING], 8),
    kind("what is only collected is missing", [10, 12, 4, MISSING, 2, 1], 8),
    kind("what is only collected is wrong", [10, 12, 4, "x", 2, 1], 8),
    kind("a nested criterion is missing", [10, MISSING, 4, 7, 2, 1], 8),
    kind("a rejected criterion", [10, "x", 4, 7, 2, 1], 8),
    kind("a criterion above its maximum", [11, 12, 4, 7, 2, 1], 8),
    kind("rejected and missing", ["x", MISSING, 4, 7, 2, 1], 8),
    kind("nothing is in", [MISSING, MISSING, MISSING, MISSING, MISSING, MISSING], MISSING),
  ],
};

const undisclosed = (
  title: string,
  values: Readonly<Record<string, unknown>>,
  rest: Omit<Data, "units">,
): Scene =>
  scene("P1", title, { ...rest, units: [unit(values)] }, [
    "u criterion 1",
    "u criterion 2",
    "u criterion 3.1",
    "u criterion 3.2",
    "u max 2",
    "u pillar 1",
    "u pillar 2",
    "u pillar-max 2",
    "u total",
    "u total-max",
    "u percent",
    "u rank Một",
    "u rank Hai",
  ]);

const UNWRITTEN: Templates = {
  set: "unwritten",
  grids: [
    grid("K1", "points of an undisclosed pillar", "1", { x: [0, "33.5", 50, 51, -1, MISSING, "x"] }),
    grid(
      "P1",
      "a maximum that is a parameter",
      "2",
      { x: [0, 30, 31, MISSING, "x"] },
      { parameters: { toi_da: 30, he_so: 100 } },
    ),
    grid(
      "P1",
      "a maximum that is not set",
      "2",
      { x: [0, 30, MISSING, "x"] },
      { parameters: { he_so: 100 } },
    ),
    grid(
      "P1",
      "a factor that is a parameter",
      "3.2",
      { n: [0, 4, 9, MISSING] },
      { parameters: { toi_da: 30, he_so: "150" } },
    ),
    grid(
      "P1",
      "a factor that is not set",
      "3.2",
      { n: [0, 4, MISSING, "x"] },
      { parameters: { toi_da: 30 } },
    ),
    grid(
      "P1",
      "a factor outside its bounds",
      "3.2",
      { n: [4, MISSING] },
      { parameters: { toi_da: 30, he_so: 201 } },
    ),
  ],
  scenes: [
    undisclosed(
      "all is given",
      { "1.x": 40, "2.x": 20, "3.2.n": 3 },
      { parameters: { toi_da: 30, he_so: 100 } },
    ),
    undisclosed("no parameter is set", { "1.x": 40, "2.x": 20, "3.2.n": 3 }, {}),
    undisclosed(
      "the maximum is 0",
      { "1.x": 40, "2.x": 0, "3.2.n": 3 },
      { parameters: { toi_da: 0, he_so: 100 } },
    ),
    undisclosed(
      "points above the parameter",
      { "1.x": 40, "2.x": 31, "3.2.n": 3 },
      { parameters: { toi_da: 30, he_so: 100 } },
    ),
  ],
};

const ROUND_CODES = ["1.1", "1.2", "2.1"];
const rounding = (title: string, pairs: readonly (readonly [unknown, unknown])[]): Scene =>
  scene(
    "N6",
    title,
    {
      units: [
        unit(
          Object.fromEntries(
            ROUND_CODES.flatMap((c, i) => [
              [`${c}.a`, pairs[i]?.[0]],
              [`${c}.b`, pairs[i]?.[1]],
            ]),
          ),
        ),
      ],
    },
    [
      ...ROUND_CODES.map((c) => `u criterion ${c}`),
      "u pillar 1",
      "u pillar 2",
      "u total",
      "u percent",
      "u grade",
    ],
  );

const ROUNDING: Templates = {
  set: "rounding",
  grids: [
    grid("N5", "each criterion to 2 places", "1.1", {
      a: [1, 2, 5, 333, 2001, MISSING],
      b: [3, 6, 2000, 1999, MISSING],
    }),
  ],
  scenes: [
    rounding("thirds", [
      [1, 3],
      [2, 3],
      [2, 3],
    ]),
    rounding("pillars are cut", [
      [199, 200],
      [177, 200],
      [2, 3],
    ]),
    rounding("the total is exactly a half: to the even side", [
      [1, 2],
      [1, 2],
      [19, 20],
    ]),
    rounding("the total is exactly a half, the other way", [
      [1, 2],
      [1, 2],
      [17, 20],
    ]),
    rounding("a grade is decided after rounding the total", [
      [1, 1],
      [96, 100],
      [0, 5],
    ]),
    rounding("a figure is missing", [
      [1, 3],
      [MISSING, 3],
      [2, 3],
    ]),
    rounding("a zero denominator gives 0 points", [
      [1, 0],
      [2, 3],
      [2, 3],
    ]),
  ],
};

const late = (
  title: string,
  submitted: string | null | undefined,
  rest: Omit<Data, "units"> = { year: 2023 },
): Scene =>
  scene(
    "R4",
    title,
    {
      ...rest,
      units: [
        { id: "A", values: { "1.1.n": 5, "1.2.n": 5 }, ...(submitted === undefined ? {} : { submitted }) },
        { id: "B", values: { "1.1.n": 4, "1.2.n": 4 }, submitted: "2023-10-01" },
      ],
    },
    ["* excluded", "* rank Chung", "* status"],
  );

const OVERDUE_FACTS = [
  "u criterion 1.1",
  "u criterion 1.2",
  "u reason 1.1",
  "u total",
  "u status",
  "u excluded",
  "u rank Chung",
];
const overdue = (values: readonly unknown[], closed: boolean): Scene =>
  scene(
    "S5",
    `${values.map((v) => v ?? "missing").join(" and ")}${closed ? ", after the deadline" : ""}`,
    {
      ...(closed ? { closed } : {}),
      units: [unit(keyed("n", ["1.1", "1.2"], values))],
    },
    OVERDUE_FACTS,
  );
const OVERDUE = [
  [4, 5],
  [MISSING, 5],
  [MISSING, MISSING],
  ["x", MISSING],
  [11, MISSING],
].flatMap((values) => [overdue(values, false), overdue(values, true)]);

const LATE: Templates = {
  set: "late",
  grids: [],
  scenes: [
    ...["2023-10-24", "2023-10-25", "2023-10-26", "2023-10-30", "2023-10-31", "2024-01-01"].map((d) =>
      late(`submitted ${d}`, d),
    ),
    late("not submitted", null),
    late("no date", undefined),
    ...OVERDUE,
  ],
};

const exact = (title: string, ...pairs: readonly (readonly [unknown, unknown])[]): Scene =>
  scene(
    "N6",
    title,
    {
      units: [
        unit(
          Object.fromEntries(
            ["1.1", "1.2", "1.3"].flatMap((c, i) => [
              [`${c}.a`, pairs[i]?.[0]],
              [`${c}.b`, pairs[i]?.[1]],
            ]),
          ),
        ),
      ],
    },
    ["u total", "u percent", "u grade"],
  );

const EXACT: Templates = {
  set: "exact",
  grids: [],
  scenes: [
    exact("850 of 1000 from ninths and sevenths", [8, 9], [6, 7], [101, 126]),
    exact("one part in a million below, from ninths and sevenths", [8, 9], [6, 7], [100999999, 126000000]),
    exact("one part in 10^12 below 850", [1, 1], [1, 1], ["499999999999", "1000000000000"]),
    exact("850 exactly", [1, 1], [1, 1], [1, 2]),
    exact("700 exactly", [1, 1], [1, 1], [0, 2]),
    exact("thirds, sevenths and elevenths", [1, 3], [3, 7], [5, 11]),
    exact(
      "wide denominators",
      ["123456789012345", "999999999999989"],
      ["98765432109876", "999999999999947"],
      ["1", "999999999999883"],
    ),
    exact("1/3 · 20 · 3 = 20, scaled", [1, 15], [0, 1], [0, 1]),
  ],
};

const REF_CODES = ["1.1", "1.2", "1.3"];
const refer = (title: string, n: readonly unknown[], notApplicable: readonly string[] = []): Scene =>
  scene(
    "K2",
    title,
    { units: [unit(keyed("n", REF_CODES, n), notApplicable.length > 0 ? { notApplicable } : {})] },
    ["u criterion 1.3", "u criterion 1.4", "u criterion 2.1", "u criterion 2.2", "u pillar 1", "u total"],
  );

const REFERENCES: Templates = {
  set: "references",
  grids: [],
  scenes: [
    refer("all is in", [10, 4, 6]),
    refer("the pillar just reaches 20", [8, 2, 10]),
    refer("a referenced criterion is missing", [10, MISSING, 6]),
    refer("a referenced criterion is missing, as a percent", [MISSING, 4, 6]),
    refer("a referenced criterion is rejected", ["x", 4, 6]),
    refer("a referenced criterion is above its maximum", [11, 4, 6]),
    refer("a referenced criterion does not apply and has 0 points", [10, 4, 6], ["1.2"]),
    refer("a referenced criterion does not apply and has no policy", [10, 4, 6], ["1.1"]),
  ],
};

export const UNITS: readonly Templates[] = [
  ...["full", "zero", "removed", "rescaled", "appraiser", "proportional"].map((p) => policies(`policy-${p}`)),
  {
    set: "policy-search",
    grids: [],
    scenes: [
      search("everything applies", true, [1, 2, 3, 4, 5], []),
      search("the tag does not apply by the unit's own answer", false, [1, 2, 3, 4, 5], []),
      search("the answer is missing", MISSING, [1, 2, 3, 4, 5], []),
      search("the answer is rejected", "x?", [1, 2, 3, 4, 5], []),
      search("each criterion by its own code", true, [1, 2, 3, 4, 5], SEARCH),
      search("the tag is declared", true, [1, 2, 3, 4, 5], ["dv"]),
      search("a special case says it does not apply", true, [1, 2, 3, 4, 7], []),
      search("a special case that is not known yet", true, [1, 2, 3, 4, MISSING], []),
      search("a code that is not in the set", true, [1, 2, 3, 4, 5], ["7.7"]),
    ],
  },
  KINDS,
  UNWRITTEN,
  ROUNDING,
  LATE,
  { set: "overdue", grids: [], scenes: OVERDUE },
  EXACT,
  REFERENCES,
];
