// Where the points of a radar lie. Numbers here only place pixels; every figure a reader sees is made from the exact one.

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Wheel {
  readonly centre: Place;
  /** Where 100 % lies. */
  readonly radius: number;
}

/** The place of `percent` (0..100, cut to that) on the axis `index` of `count`; the first axis points up. */
export function placeOn({ centre, radius }: Wheel, index: number, count: number, percent: number): Place {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  const far = (radius * Math.min(100, Math.max(0, percent))) / 100;
  return { x: tenth(centre.x + far * Math.cos(angle)), y: tenth(centre.y + far * Math.sin(angle)) };
}

/** `points` of an SVG polygon through one percent per axis. */
export const polygon = (wheel: Wheel, percents: readonly number[]): string =>
  percents
    .map((percent, i) => placeOn(wheel, i, percents.length, percent))
    .map(({ x, y }) => `${x},${y}`)
    .join(" ");

/** How a label stands at its axis: away from the wheel. */
export function anchorOf(index: number, count: number): "start" | "middle" | "end" {
  const side = Math.cos((2 * Math.PI * index) / count - Math.PI / 2);
  return Math.abs(side) < 0.2 ? "middle" : side > 0 ? "start" : "end";
}

/** A text on at most `most` lines of about `width` letters, cut at words; `…` where some were left out. */
export function wrapped(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else if (lines.length < most) lines.push(word);
    else return [...lines.slice(0, -1), `${last ?? ""}…`];
  }
  return lines;
}

const tenth = (x: number): number => Math.round(x * 10) / 10;
