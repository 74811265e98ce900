// What the command line does with the server: serve, verify, backup, restore. Each prints in both languages through `print` and
// answers; the caller ends the process.
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { COMMANDS, FAULTS, START } from "#designer/strings/server.ts";
import { say, type Words } from "#designer/strings/words.ts";
import { buildApp } from "./app.ts";
import type { Limits } from "./app-type.ts";
import type { OpenIdOptions } from "./auth/openid.ts";
import { backup, restore } from "./backup.ts";
import { type Fault, verifyExport } from "./ledger/verify.ts";
import { packageFolder } from "./package-folder.ts";
import { seed } from "./seed.ts";
import { KEY_FILE, openStore } from "./store/open.ts";
import { needsLink, newLink } from "./store/sessions.ts";
import { SYSTEM, write } from "./store/store.ts";

export interface ServeOptions {
  readonly data: string;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly databaseUrl: string | null;
  /** The address people use when it is not the one listened on, e.g. behind a proxy with https. */
  readonly publicUrl: string | null;
  readonly openId: OpenIdOptions | null;
  readonly print: (line: string) => void;
  readonly limits?: Limits;
}

/** A running server. */
export interface Served {
  readonly url: string;
  /** The one-time link of an administrator; null: there is one who can sign in. */
  readonly link: string | null;
  readonly close: () => Promise<void>;
}

export const LIMITS: Limits = { signIn: 20, score: 600, other: 60_000 };

/** The settings of the environment: BAREM_DATA, BAREM_HOST, BAREM_PORT, BAREM_DATABASE_URL, BAREM_PUBLIC_URL; BAREM_OIDC_ISSUER, _CLIENT_ID and _CLIENT_SECRET. */
export function optionsOf(
  environment: Readonly<Record<string, string | undefined>>,
): Omit<ServeOptions, "print"> {
  const set = (name: string): string | null => environment[name] || null;
  const issuer = set("BAREM_OIDC_ISSUER");
  return {
    data: set("BAREM_DATA") ?? join(process.cwd(), ".barem"),
    host: set("BAREM_HOST") ?? "127.0.0.1",
    port: Number(set("BAREM_PORT") ?? 5353),
    databaseUrl: set("BAREM_DATABASE_URL"),
    publicUrl: set("BAREM_PUBLIC_URL")?.replace(/\/+$/, "") ?? null,
    openId:
      issuer === null
        ? null
        : {
            issuer,
            clientId: set("BAREM_OIDC_CLIENT_ID") ?? "barem",
            clientSecret: set("BAREM_OIDC_CLIENT_SECRET") ?? "",
          },
  };
}

/** Opens the data, begins a new database with what comes with the package, listens, and prints where. */
export async function runServe(options: ServeOptions): Promise<Served> {
  const folder = packageFolder();
  const store = await openStore({ ...options, now: () => new Date() });
  try {
    await seed(store, folder);
    const { publicUrl, openId, limits = LIMITS } = options;
    const app = await buildApp({ store, packageFolder: folder, publicUrl, limits, openId });
    await app.listen({ host: options.host, port: options.port });
    // Listening on a port, not on a pipe.
    const { port } = app.server.address() as AddressInfo;
    const url = publicUrl ?? `http://${options.host}:${port}`;
    const secret = (await needsLink(store)) ? await write(store, SYSTEM, newLink) : null;
    const link = secret === null ? null : `${url}/bat-dau/${secret}`;
    options.print(both(START.listening, { url }));
    if (link !== null) options.print(both(START.link, { url: link }));
    return {
      url,
      link,
      close: async () => {
        await app.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

type Print = (line: string) => void;

/** Checks an export; answers 0 when all of it holds, 1 when not, 2 when the file cannot be read. */
export function runVerify(file: string, fingerprint: string | null, print: Print): number {
  const json = readJson(file);
  if (json === undefined) {
    print(both(COMMANDS.unreadable, { file }));
    return 2;
  }
  const { faults, rows, entries, fingerprint: own, madeAt } = verifyExport(json, fingerprint);
  if (faults.length === 0) {
    print(both(COMMANDS.verified, { rows, entries, time: madeAt, fingerprint: own }));
    return 0;
  }
  printFaults(faults, print);
  return 1;
}

/** Backs a data folder up into a new file, also while the server runs; answers 0, or 1 with the reason printed. */
export function runBackup(file: string, { data, databaseUrl }: Where, print: Print): number {
  if (databaseUrl !== null) {
    print(both(COMMANDS["use-pg-dump"], { key: join(data, KEY_FILE) }));
    return 1;
  }
  const outcome = backup(data, file);
  print(both(COMMANDS[outcome.ok ? "backed-up" : outcome.why], { file, data }));
  return outcome.ok ? 0 : 1;
}

/** Restores a backup into a data folder, over what is there only with `force`; answers 0, or 1 with the reason printed. */
export async function runRestore(file: string, data: string, force: boolean, print: Print): Promise<number> {
  const outcome = await restore(file, data, force);
  print(both(COMMANDS[outcome.ok ? "restored" : outcome.why], { file, data }));
  if (!outcome.ok && outcome.faults.length > 0) printFaults(outcome.faults, print);
  return outcome.ok ? 0 : 1;
}

type Where = Pick<ServeOptions, "data" | "databaseUrl">;

function printFaults(faults: readonly Fault[], print: Print): void {
  print(both(COMMANDS.faulty, { count: faults.length }));
  for (const { code, table, key } of faults) print(both(FAULTS[code], { row: `${table} ${key}` }));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

const both = (words: Words, values: Readonly<Record<string, string | number>>): string =>
  `${say(words, "vi", values)}\n${say(words, "en", values)}`;
