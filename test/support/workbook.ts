// Workbooks for tests: plain ones changed part by part, and hostile archives made byte by byte.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from "fflate";
import { build } from "vite";
import { readCsv } from "#designer/sheet/csv.ts";
import { writeXlsx } from "#designer/sheet/xlsx-write.ts";
import { ROOT } from "./root.ts";
import { COLUMNS, sheetOf, taken } from "./sheet.ts";

/** A workbook as the designer writes it, from CSV. */
export const workbookOf = async (csv: string): Promise<Uint8Array> =>
  writeXlsx(sheetOf(taken(readCsv(csv, COLUMNS))), COLUMNS, "vi");

/** The text of a part of a workbook. */
export const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** The workbook with parts put in place, or taken out (null). */
export function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string | null>>): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, text] of Object.entries(parts)) {
    if (text === null) delete files[name];
    else files[name] = strToU8(text);
  }
  return zipSync(files);
}

/** A workbook whose sheet has these `<row>` elements, as other programs write them. */
export async function withRows(rows: string): Promise<Uint8Array> {
  const sheet = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  return withParts(await workbookOf("đơn vị;tên\na;b\n"), { "xl/worksheets/sheet1.xml": sheet });
}

export const inline = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** An archive with one part that inflates to `megabytes` of zeros. */
export function bomb(megabytes: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  const entry = new ZipDeflate("xl/worksheets/sheet1.xml", { level: 9 });
  zip.add(entry);
  const piece = new Uint8Array(1024 * 1024);
  for (let i = 1; i <= megabytes; i++) entry.push(piece, i === megabytes);
  zip.end();
  return Uint8Array.from(Buffer.concat(pieces));
}

export interface Measured {
  readonly outcome: string;
  readonly milliseconds: number;
  /** The most memory of the process, less what it had before it read. */
  readonly megabytes: number;
}

// The peak that Linux keeps for the process itself; what `resourceUsage` tells begins with that of the process that started it.
const SCRIPT = `
import { readFileSync } from "node:fs";
const kilobytes = (name) => Number(new RegExp(name + ":\\\\s*(\\\\d+)").exec(readFileSync("/proc/self/status", "utf8"))[1]);
import { readXlsx } from "./xlsx-read.js";
const bytes = new Uint8Array(readFileSync(process.argv[2]));
const before = kilobytes("VmRSS");
const start = performance.now();
const read = await readXlsx(bytes, []);
const milliseconds = performance.now() - start;
const megabytes = (kilobytes("VmHWM") - before) / 1024;
console.log(JSON.stringify({ outcome: read.ok ? "taken" : read.why.code, milliseconds, megabytes }));
`;

/** Reads a workbook in a process of its own, so that its memory is nobody else's. */
export async function measured(bytes: Uint8Array): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "barem-xlsx-"));
  try {
    await build({
      configFile: false,
      root: ROOT,
      logLevel: "error",
      ssr: { noExternal: true, target: "node" },
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: {
          input: { "xlsx-read": join(ROOT, "designer/sheet/xlsx-read.ts") },
          output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name].js" },
        },
      },
    });
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    writeFileSync(join(folder, "run.js"), SCRIPT);
    writeFileSync(join(folder, "x.xlsx"), bytes);
    const ran = spawnSync(process.execPath, [join(folder, "run.js"), join(folder, "x.xlsx")], {
      encoding: "utf8",
    });
    if (ran.status !== 0) throw new Error(ran.stderr);
    return JSON.parse(ran.stdout) as Measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
