// A receipt as it lies in a file: the runtime's hashes, and for people the id and version of the set.
import * as z from "zod/mini";
import type { Receipt } from "#runtime";
import { type Context, readText } from "./context.ts";
import { problem, Stop } from "./problem.ts";
import type { ReadySet } from "./sets.ts";

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, { error: "SHA-256" }));

const FILE = z.strictObject({
  format: z.literal("barem-receipt"),
  set: z.string(),
  version: z.string(),
  setHash: hash,
  sourceHash: hash,
  dataHash: hash,
  cohortHash: hash,
  parametersHash: hash,
  resultHash: hash,
  engine: z.string(),
});

/** The text of a receipt file. */
export function receiptText(receipt: Receipt, set: ReadySet): string {
  const { id, version } = set.compiled.rules;
  return `${JSON.stringify({ format: "barem-receipt", set: id, version, ...receipt }, null, 2)}\n`;
}

/** Reads a receipt file; anything else ends the command (exit 1). */
export function readReceipt(file: string, context: Context): Receipt {
  const refuse = (detail: string): Stop => new Stop(1, [problem("not-a-receipt", { file, detail })]);
  let json: unknown;
  try {
    json = JSON.parse(readText(file, context));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refuse(error.message);
  }
  const checked = FILE.safeParse(json);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw refuse(`${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
  }
  const { format: _, set: __, version: ___, ...receipt } = checked.data;
  return receipt;
}
