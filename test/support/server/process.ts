// The server as a process of its own, built from the present sources, so that it can be killed.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { ROOT } from "../root.ts";

export interface Built {
  readonly file: string;
  readonly remove: () => void;
}

/** Builds the programs, below the project so that it finds its packages. */
export async function builtServer(): Promise<Built> {
  mkdirSync(join(ROOT, ".barem"), { recursive: true });
  const outDir = mkdtempSync(join(ROOT, ".barem", "test-"));
  await build({
    root: ROOT,
    build: { outDir, minify: false },
    logLevel: "error",
  });
  return { file: join(outDir, "cli.js"), remove: () => rmSync(outDir, { recursive: true, force: true }) };
}

export interface Running {
  readonly url: string;
  /** The one-time link; "" when none was printed. */
  readonly link: string;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
}

/** Starts a server on any free port; resolves once it listens. */
export function start(file: string, data: string): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, [file, "serve", "--lang", "en"], {
    env: { ...process.env, BAREM_DATA: data, BAREM_PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return new Promise((resolve, reject) => {
    let out = "";
    let err = "";
    child.stderr?.on("data", (chunk) => {
      err += String(chunk);
    });
    child.once("exit", (code) => reject(new Error(`the server ended (${code}): ${err}`)));
    child.stdout?.on("data", (chunk) => {
      out += String(chunk);
      // Printed in one go: where it listens, then the link if there is one.
      const url = /Barem runs at (\S+)\n/.exec(out)?.[1];
      if (url === undefined) return;
      const kill = async (): Promise<void> => {
        child.kill("SIGKILL");
        await ended;
      };
      setTimeout(() => resolve({ url, link: /(\S+\/bat-dau\/\S+)\n/.exec(out)?.[1] ?? "", kill }), 20);
    });
  });
}
