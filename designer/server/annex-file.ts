// The annex of a version or a draft as a file for Word or a spreadsheet. What writes them is loaded when one is asked for.
import { type AnnexInput, annexOf } from "#designer/annex/annex.ts";

export const ANNEX_TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type AnnexFormat = keyof typeof ANNEX_TYPES;

/** Of a draft whose day is not known. */
const NO_DAY = "1980-01-01";

/** The same input gives the same bytes. */
export async function annexFile(input: AnnexInput, format: AnnexFormat): Promise<Buffer> {
  const annex = annexOf(input);
  const day = input.issued.date === "" ? NO_DAY : input.issued.date;
  const write =
    format === "docx"
      ? (await import("#designer/annex/docx.ts")).annexDocx
      : (await import("#designer/annex/xlsx.ts")).annexXlsx;
  return Buffer.from(await write(annex, day));
}

/** Saved under this name: `phu-luc-hoa-binh-huyen-1.0.0.docx`. Codes of sets and numbers of versions are plain. */
export const savedAs = (set: string, version: string, format: AnnexFormat): string =>
  `attachment; filename="phu-luc-${set.replaceAll("/", "-")}-${version}.${format}"`;
