// barem verify: checks an export or a backup of the server without it, and names every row that does not hold.
import { argument } from "../args.ts";
import { type Command, type Context, printJson, readBytes } from "../context.ts";
import type { Server } from "../io.ts";
import { wrongUse } from "../problem.ts";
import { filled, serverStop } from "../server-stop.ts";
import { text } from "../strings.ts";
import { shown } from "../table.ts";

/** At most this many are printed; all are in `--json`. */
const MOST_PRINTED = 20;

type Verified = Extract<Awaited<ReturnType<Server["verifyFile"]>>, { readonly ok: true }>;

export const verifyCommand: Command = {
  spec: {
    name: "verify",
    summary: "summary-verify",
    arguments: [{ name: "argument-file" }],
    options: [
      { name: "--fingerprint", value: "value-fingerprint", help: "help-fingerprint" },
      { name: "--since", value: "value-file", help: "help-since" },
    ],
    examples: [
      "barem verify ban-xuat.json",
      "barem verify sao-luu.barem-backup --json",
      "barem verify ban-xuat.json --since ban-xuat-cu.json",
      "barem verify ban-xuat.json --fingerprint 0f343b0931126a20f133d67c2b018a3b5e2f5f2d1c0b6a4b3e9d8c7f6a5b4c3d",
    ],
  },
  run: async (request, context) => {
    const { io } = context;
    const file = argument(request, 0);
    const given = filled(request, "--fingerprint", context);
    const fingerprint = given === null ? null : fingerprintOf(given);
    const since = filled(request, "--since", context);
    const bytes = file === "-" ? readBytes(file, context) : null;
    const outcome = await (await io.server()).verifyFile(file, bytes, fingerprint, io.now, since);
    if (!outcome.ok) throw serverStop(outcome.failure);
    if (context.json) printJson(verifiedJson(outcome, context), context);
    else io.out(verifiedText(outcome, given !== null, context));
    return outcome.faults.length === 0 ? 0 : 1;
  },
};

/** As it was noted down, with or without signs between the digits. */
function fingerprintOf(given: string): string {
  const digits = given.replace(/[\s:]/g, "").toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(digits)) throw wrongUse("fingerprint-invalid", { fingerprint: given });
  return digits;
}

function verifiedText(verified: Verified, compared: boolean, { language }: Context): string {
  const { faults, kind, rows, entries, madeAt, fingerprint } = verified;
  if (faults.length > 0) {
    const more = faults.length - MOST_PRINTED;
    return lines([
      text(language, "verify-fails", { count: faults.length }),
      ...faults.slice(0, MOST_PRINTED).map(({ code, message }) => `  [${code}] ${message[language]}`),
      ...(more > 0 ? [`  ${text(language, "verify-more", { count: more })}`] : []),
    ]);
  }
  return lines([
    text(language, `verify-holds-${kind}`, { rows, entries, time: madeAt }),
    text(language, "verify-fingerprint", { fingerprint }),
    ...(compared ? [] : [text(language, "verify-compare")]),
  ]);
}

const lines = (all: readonly string[]): string => `${all.map(shown).join("\n")}\n`;

function verifiedJson(verified: Verified, { language }: Context): unknown {
  const { kind, rows, entries, madeAt, fingerprint, faults } = verified;
  return {
    verified: faults.length === 0,
    kind,
    rows,
    entries,
    madeAt,
    fingerprint,
    faults: faults.map(({ table, key, code, message }) => ({ table, key, code, message: message[language] })),
  };
}
