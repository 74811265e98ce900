// Templates of numbers.barem: ratios, caps, functions, zero denominators, and every state through each of them.
import { grid, type Templates } from "./template.ts";

const MISSING = undefined;
/** A good figure, 0, a missing one and a rejected one. */
const STATES = [6, 0, MISSING, "x"];

export const ARITHMETIC: Templates = {
  set: "numbers",
  scenes: [],
  grids: [
    grid("N2", "a/b · 10 with a <= b", "1.1", {
      a: [0, 1, 6, 7, 8, MISSING, "x"],
      b: [0, 1, 7, 9, MISSING, "x"],
    }),
    grid("N2", "a/b · 10 without a requirement", "1.2", {
      a: [0, 3, 8, MISSING],
      b: [0, 1, 7, 8, MISSING, "x"],
    }),
    grid("N4", "full from 85%", "1.3", {
      a: [0, 1, 84, 85, 86, 100, 101, MISSING],
      b: [100, 0, MISSING, "x"],
    }),
    grid("N4", "full from 85%, edge between integers", "1.3", { a: [169, 170, 171], b: [200, 201, 199] }),
    grid("N4", "full from 20, a count", "1.4", { n: [0, 1, 19, 20, 21, 999999, MISSING, "x"] }),
    grid("S4", "parts add their bounds", "1.5", {
      a: [3, MISSING],
      b: [4, 0, MISSING],
      c: [1, MISSING],
      d: [3, MISSING],
    }),
    grid("S2", "a rejected part", "1.5", { a: [3, 5], b: [4], c: [1, 9], d: [3, "x", MISSING] }),
    grid("N4", "at most 5 points", "1.6", { n: [0, 1, 4, 5, 6, 40, MISSING, "x"] }),
    grid("N4", "at least 0 points", "1.7", { n: [0, 1, 9, 10, 11, 40, MISSING, "x"] }),
    grid("S8", "nothing holds a score at 0", "1.8", { n: [0, 9, 10, 11, MISSING, "x"] }),
    grid("S8", "nothing holds a score at the maximum", "1.9", { n: [0, 3, 4, MISSING, "x"] }),
    grid("N1", "thirds are exact", "1.10", { n: [0, 1, 2, 3, 59, 60, 61, MISSING] }),
    grid("S11", "least and greatest", "2.1", { a: [...STATES, 12], b: STATES, c: [4, MISSING, "x"] }),
    grid("S11", "sum", "2.2", { a: STATES, b: [2, MISSING], c: [1, MISSING, "x"] }),
    grid("S11", "mean", "2.3", { a: STATES, b: [2, MISSING], c: [1, MISSING, "x"] }),
    grid("N5", "rounded to 2 places, half away from 0", "2.4", {
      a: [1, 2, 5, 199, 200, MISSING],
      b: [3, 800, 200, 2000],
    }),
    grid("N5", "rounded to a whole number", "2.5", {
      a: ["0.49", "0.5", "0.51", "1.5", "2.5", "-0.49", "-0.5", "-2.5", "9.49", "9.5", "10.5", MISSING],
    }),
    grid("N2", "density per 1,000", "2.6", { a: [0, 1, 3, 80, MISSING], b: [1000, 7, 0, MISSING] }),
    grid("N2", "growth on last year", "2.7", { a: [0, 10, 15, 20, 25, MISSING], b: [10, 0, MISSING] }),
    grid("S2", "unary minus", "2.8", { a: [0, 3, 5, MISSING], b: [0, 5, 20, MISSING] }),
    grid("S11", "best of", "2.9", { a: [...STATES, 20], b: [0, 3, 6, MISSING, "x"] }),
    grid("N2", "a difference as denominator", "2.10", {
      a: [0, 6, MISSING],
      b: [5, 3, MISSING],
      c: [3, 5, MISSING],
    }),
    grid("N2", "ratio(a; b)", "2.11", { a: [0, 3, 8, 9, MISSING, "x"], b: [8, 0, MISSING, "x"] }),
    grid("S7", "a sum that must not exceed a sum", "2.12", {
      a: [2, MISSING],
      b: [3, 6, MISSING],
      c: [4, 0],
      d: [3, 0, MISSING],
    }),
    grid("N2", "zero denominator: 0 points", "3.1", { a: [0, 3, MISSING, "x"], b: [0, 3, 4, MISSING] }),
    grid("N2", "zero denominator: full marks", "3.2", { a: [0, 3, MISSING, "x"], b: [0, 3, 4, MISSING] }),
    grid("N2", "zero denominator: not applicable", "3.3", { a: [0, 3, MISSING, "x"], b: [0, 3, 4, MISSING] }),
    grid("N2", "a special case covers the zero denominator", "3.4", {
      a: [0, 3, MISSING, "x"],
      b: [0, 3, 4, MISSING, "x"],
    }),
    grid("N2", "one of two denominators is 0", "3.5", {
      a: [3, MISSING],
      b: [0, 3, MISSING],
      c: [1, MISSING],
      d: [0, 4, MISSING],
    }),
    grid("N2", "the subject of a table has a zero denominator", "3.6", {
      a: [0, 1, 2, MISSING],
      b: [0, 3, MISSING, "x"],
    }),
  ],
};
