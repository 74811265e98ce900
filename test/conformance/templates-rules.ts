// Templates of tables.barem, logic.barem, answers.barem and figures.barem: one criterion at a time.
import { grid, type Templates } from "./template.ts";

const MISSING = undefined;
const around = (...edges: readonly number[]): readonly number[] =>
  [...new Set(edges.flatMap((n) => [n - 1, n, n + 1]))].filter((n) => n >= 0);

export const TABLES: Templates = {
  set: "tables",
  scenes: [],
  grids: [
    grid("T1", "above, from … to, below", "1.1", { n: [...around(10, 24, 25, 40, 0), MISSING, "x"] }),
    grid("T2", "a gap between rows", "1.2", { n: [...around(0, 5, 10, 20), MISSING, "x"] }),
    grid("T2", "two rows hold and disagree", "1.3", { n: [...around(5, 10), MISSING, "x"] }),
    grid("T2", "two rows hold and agree", "1.4", { n: [...around(5, 10), MISSING, "x"] }),
    grid("T2", "the upper row first", "1.5", { n: [...around(5, 10), MISSING, "x"] }),
    grid("T1", "otherwise", "1.6", { n: [...around(3, 7, 9, 12), MISSING, "x"] }),
    grid("T1", "A up, to B", "1.7", { n: [...around(3, 12), MISSING, "x"] }),
    grid("T1", "rows of a ratio", "2.1", {
      a: [0, 29, 30, 31, 69, 70, 71, 100, 101, MISSING, "x"],
      b: [100, 0, MISSING],
    }),
    grid("T1", "rows of a ratio, edges between integers", "2.1", { a: [2, 3, 6, 7], b: [10, 9, 11] }),
    grid("T1", "exactly 100%", "2.2", { a: [0, 99, 100, 101, MISSING], b: [100, 0, MISSING, "x"] }),
    grid("T2", "a gap between 69% and 70%", "2.3", { a: [68, 69, 70, 71, MISSING], b: [100, MISSING] }),
    grid("T2", "a gap only ratios reach", "2.3", { a: [9, 7, 139], b: [13, 10, 200] }),
    grid("S3", "rows with conditions", "3.1", { a: [9, 10, MISSING, "x"], b: [9, 10, MISSING, "x"] }),
    grid("T2", "rows that give no points", "3.2", { n: [...around(5, 10), MISSING, "x"] }),
    grid("T1", "edges with decimals", "3.3", {
      x: ["2.24", "2.25", "2.26", "7.49", "7.5", "7.51", 0, 8, MISSING, "7.501"],
    }),
  ],
};

const A = [4, 5, MISSING, "x"];

export const LOGIC: Templates = {
  set: "logic",
  scenes: [],
  grids: [
    grid("S3", "and", "1.1", { a: A, b: A }),
    grid("S3", "or", "1.2", { a: A, b: A }),
    grid("S3", "not", "1.3", { a: A }),
    grid("S7", "special cases, top-down", "1.4", { a: [4, 5, 10, MISSING, "x"], b: [9, 10, MISSING, "x"] }),
    grid("S3", "a branch not taken is not evaluated", "1.5", {
      a: [2, MISSING, "x"],
      b: [0, 4, MISSING, "x"],
    }),
    grid("S3", "a special case that does not apply, or needs a reading", "1.6", {
      a: [5, 6, MISSING, "x"],
      b: [5, 6, MISSING],
    }),
    grid("N1", "=, >, <", "1.7", { a: [2, 3, 4, MISSING], b: [3, MISSING] }),
    grid("N1", "≠, >=, <=", "1.8", { a: [2, 3, 4, MISSING], b: [3, MISSING] }),
    grid("S3", "all of", "1.9", { a: [2, 3, MISSING, "x"], b: [3, MISSING], c: [true, false, MISSING] }),
    grid("T1", "a range as a condition", "1.10", { a: [2, 3, 4, 6, 7, MISSING, "x"] }),
    grid("S9", "a false condition leaves rejected figures rejected", "2.1", {
      a: [2, 9],
      b: [4, 0, MISSING],
      c: [5, 6, MISSING],
    }),
    grid("S3", "an unknown special case that needs a reading", "2.2", {
      a: [1, MISSING],
      b: [2, 0],
      c: [4, 5, MISSING, "x"],
    }),
    grid("S3", "if inside if", "2.3", { a: A, b: A }),
    grid("S3", "or with a zero denominator", "2.4", { a: [1, 3], b: [0, 2, MISSING], c: [1, 2, MISSING] }),
    grid("S7", "requirements against constants", "2.5", {
      a: [4, 10, 11, MISSING],
      b: [4, 5, 20, MISSING],
      c: [7, 8, MISSING],
    }),
    grid("U6", "bounds of an input", "2.6", { a: [1, 2, 4, 6, 7, MISSING] }),
  ],
};

const records = (...rows: readonly (readonly [unknown, unknown])[]): readonly object[] =>
  rows.map(([x, dat]) => ({ ...(x === undefined ? {} : { x }), ...(dat === undefined ? {} : { dat }) }));
const sums = (...rows: readonly (readonly [unknown, unknown])[]): readonly object[] =>
  rows.map(([x, n]) => ({ ...(x === undefined ? {} : { x }), ...(n === undefined ? {} : { n }) }));

export const ANSWERS: Templates = {
  set: "answers",
  scenes: [],
  grids: [
    grid("S10", "yes or no", "1.1", {
      co: [true, false, MISSING, null, "", "có", "không", "yes", "no", 1, "x?"],
    }),
    grid("S10", "two answers", "1.2", { co1: [true, false, MISSING], co2: [true, false, MISSING, 3] }),
    grid("T4", "one option", "1.3", {
      muc: ["truong", "pho", "khong", "", MISSING, "TRUONG", "khac", 1, ["pho"]],
    }),
    grid("T4", "an option as a condition", "1.4", {
      muc: ["mot", "hai", "ba", MISSING, "bon"],
      n: [0, 7, 12, MISSING, "x"],
    }),
    grid("S3", "an answer without points as a condition", "1.5", {
      co: [true, false, MISSING, 1],
      n: [0, 7, 12, MISSING, "x"],
    }),
    grid("S10", "a checklist", "2.1", {
      dm: [
        [],
        ["hop"],
        ["hop", "van_ban"],
        ["giam_sat", "van_ban", "hop"],
        MISSING,
        null,
        ["khac"],
        "hop",
        [1],
      ],
    }),
    grid("S10", "the share of a checklist", "2.2", {
      dm: [[], ["mot"], ["mot", "ba"], ["ba", "hai", "mot"], MISSING, ["bon"]],
    }),
    grid("S11", "records counted under a condition", "2.3", {
      ds: [
        [],
        records([1, true]),
        records([1, true], [2, false], [3, true]),
        records([1, true], [2, true], [3, true], [4, true], [5, true], [6, true]),
        records([1, MISSING], [2, true]),
        records([MISSING, true]),
        records([1, "x?"], [2, true]),
        MISSING,
        "ds",
        [3],
      ],
    }),
    grid("S11", "records summed under a condition", "2.4", {
      ds: [
        [],
        sums([5, 2], [7, 1]),
        sums(["2.5", 3], [4, 2]),
        sums([5, MISSING], [4, 2]),
        sums([MISSING, 1], [4, 2]),
        sums([MISSING, 2], [4, 2]),
        sums([-1, 2]),
        MISSING,
      ],
      t: [20, 0, MISSING],
    }),
    grid("U7", "before a day", "3.1", {
      d: [
        "2023-11-14",
        "2023-11-15",
        "2023-11-16",
        "2023-11-30",
        "2023-12-01",
        MISSING,
        "15/11/2023",
        "2023-02-29",
        20231115,
      ],
    }),
    grid("U7", "days from a day to another", "3.2", {
      d: ["2024-02-26", "2023-02-26", MISSING],
      e: [
        "2024-02-25",
        "2024-03-02",
        "2024-03-03",
        "2023-03-03",
        "2023-03-04",
        "2024-03-08",
        MISSING,
        "2024-02-30",
      ],
    }),
    grid("S10", "text", "3.3", { t: ["Sơn La", "Hòa Bình", "", MISSING, 3] }),
  ],
};

const BIG = ["999999999999999", "1000000000000000", "1234567890123456", 999999999999999, 1234567890123456];

export const FIGURES: Templates = {
  set: "figures",
  scenes: [],
  grids: [
    grid("U6", "a count", "1.1", {
      n: [
        0,
        1,
        10,
        11,
        -1,
        "3",
        "3.0",
        "3.5",
        3.5,
        "-0",
        "+3",
        "1e1",
        "3,5",
        "1 000",
        "03",
        true,
        [],
        {},
        " 3",
        ...BIG,
        MISSING,
        null,
        "",
      ],
    }),
    grid("U2", "two decimal places", "1.2", {
      x: [0, 1.25, "1.25", "1.250", "1.255", 1.255, "-1", 0.1, 0.3, "10", "10.01", MISSING],
    }),
    grid("N1", "0.1 + nothing is one tenth", "1.2", { x: [0.1, "0.1", 0.7, "0.70", 4.35, 8.2] }),
    grid("U2", "triệu đồng over tỷ đồng", "1.3", {
      x: [0, 500, "0.5", "999.999999", "0.0000001"],
      y: [1, "0.5", 0, MISSING],
    }),
    grid("U3", "a percent is entered as the number before %", "1.4", {
      p: [0, 1, 50, "33.3", 100, 101, -1, "50%", MISSING],
    }),
    grid("U6", "below and above the bounds", "1.5", { n: [1, 2, 3, 8, 9, "2.5", MISSING] }),
    grid("S10", "what is yes, what is no, what is neither", "1.6", {
      co: [true, false, "có", "Có", "không", "yes", "no", "true", "1", 0, 1, "x", "", null, MISSING, []],
    }),
    grid("T4", "keys of options", "1.7", { muc: ["cao", "thap", "Cao", "", MISSING, true] }),
    grid("T4", "keys of items", "1.8", {
      dm: [[], ["mot"], ["hai"], ["mot", "hai"], ["mot", "mot"], ["ba"], "mot", {}, MISSING],
    }),
    grid("U7", "days of the calendar", "1.9", {
      d: [
        "2024-02-29",
        "2023-02-29",
        "2024-03-01",
        "2024-02-30",
        "2024-13-01",
        "2024-00-10",
        "1900-02-29",
        "2000-02-29",
        "29/02/2024",
        "2024-2-9",
        MISSING,
      ],
    }),
    grid("S8", "a failed requirement rejects the common figure too", "1.10", {
      a: [3, 9, MISSING],
      "chung.dan_so": [0, 5, 9, MISSING, "x"],
    }),
    grid("S8", "a common figure rejected elsewhere", "1.11", {
      n: [4, 7],
      "1.10.a": [3, 9, MISSING],
      "chung.dan_so": [5, MISSING],
    }),
  ],
};
