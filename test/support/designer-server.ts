// The built server on a port and a data folder of its own, as `npm start` runs it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "./root.ts";

export interface RunningServer {
  readonly url: string;
  /** Signs in the first time as administrator and author. */
  readonly link: string;
  readonly data: string;
  readonly stop: () => Promise<void>;
}

/** Starts `barem serve`; `data` continues with the folder of an earlier one. */
export async function startServer(data = mkdtempSync(join(tmpdir(), "barem-data-"))): Promise<RunningServer> {
  const server = spawn(process.execPath, [join("dist", "cli.js"), "serve"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, BAREM_DATA: data, BAREM_PORT: "0" },
  });
  const { url, link } = await addresses(server);
  return {
    url,
    link,
    data,
    stop: async () => {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function addresses(server: ChildProcess): Promise<{ readonly url: string; readonly link: string }> {
  const { stdout } = server;
  if (stdout === null) throw new Error("the server has no output");
  return new Promise((done, failed) => {
    let url = "";
    server.once("exit", (code) => failed(new Error(`the server ended with ${code}`)));
    createInterface({ input: stdout }).on("line", (line) => {
      const [found] = line.match(/https?:\/\/\S+/) ?? [];
      if (found === undefined) return;
      if (found.includes("/bat-dau/")) done({ url, link: found });
      else url = found;
    });
  });
}
