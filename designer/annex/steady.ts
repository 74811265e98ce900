// What makes an office file the same whenever it is written: its archive and its properties without the time of writing.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The least time that an archive can name, read in the time zone of the machine: the same bytes everywhere. */
const NO_TIME = "1980-01-01T00:00:00";
const TIMES = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g;

/** The bytes of an office file without the time it was made; its properties have `day` (ISO) in its place. */
export function steady(bytes: Uint8Array, day: string): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([name, data]) => {
    const isProperties = name === "docProps/core.xml";
    return [
      name,
      isProperties ? strToU8(strFromU8(data).replace(TIMES, `$1${day}T00:00:00Z`)) : data,
    ] as const;
  });
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME, level: 6 });
}
