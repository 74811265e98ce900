// Choices drawn one by one: what random texts and random figures are made with.

/** A whole number from 0 to below − 1. */
export type Draw = (below: number) => number;

export const pick = <T>(draw: Draw, from: readonly [T, ...T[]]): T => from[draw(from.length)] ?? from[0];

/** True one time in so many. */
export const chance = (draw: Draw, of: number): boolean => draw(of) === of - 1;

export const times = <T>(count: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Each of them or not. */
export const some = <T>(draw: Draw, from: readonly T[]): readonly T[] => from.filter(() => chance(draw, 2));

/** Choices from one seed: SplitMix32. A failing seed is printed by fast-check and says all. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return Math.floor((((z ^ (z >>> 15)) >>> 0) / 2 ** 32) * below);
  };
}
