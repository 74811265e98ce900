// How much the server answers: `npm run bench:server` prints the table of docs/performance.md. The built server with SQLite,
// asked over 16 connections that stay open by one other process (this one), beside a bare server of Node that answers the same
// number of bytes: the baseline of the same run. Memory is read before anything is asked.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildIfNeeded, ROOT } from "./support.mjs";

const CONNECTIONS = 16;
const SECONDS = 2;
const REPEATS = 5;
const AT = "/api/sets/hoa-binh/huyen/versions";
const PATHS = ["/api/sets", AT, `${AT}/1.0.0`, `${AT}/1.0.0/source`, `${AT}/1.0.0/compiled.json`];

let turn = 1;
if (!buildIfNeeded()) process.exit(1);
const data = mkdtempSync(join(tmpdir(), "barem-bench-"));
const server = spawn(process.execPath, [join("bin", "barem.js"), "serve", "--data", data, "--port", "0"], {
  cwd: ROOT,
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  await measure(await address());
} finally {
  server.kill("SIGTERM");
  rmSync(data, { recursive: true, force: true });
}

function address() {
  return new Promise((done) => {
    let url = "";
    createInterface({ input: server.stdout }).on("line", (line) => {
      const [found] = line.match(/https?:\/\/[^\s/]+/) ?? [];
      if (found !== undefined) url = found;
      if (line.includes("/bat-dau/")) done(url);
    });
  });
}

async function measure(url) {
  await new Promise((done) => setTimeout(done, 3000));
  const idle = memory();
  process.stdout.write(
    "| read | reads/s, median | least | bare server | target |\n| --- | --: | --: | --: | --: |\n",
  );
  for (const path of PATHS) {
    const bytes = await once(url + path);
    const bare = await bareServer(bytes);
    const [own, base] = [[], []];
    // By turns, so that what else the machine does meets both.
    for (let i = 0; i < REPEATS; i++) {
      own.push(await readsPerSecond(url + path));
      base.push(await readsPerSecond(bare.url));
    }
    bare.close();
    const median = middle(own);
    const mark = median >= 1000 ? "✓" : "✗";
    process.stdout.write(
      `| \`${path}\` (${Math.ceil(bytes / 1024)} KiB) | ${median} | ${Math.min(...own)} | ${middle(base)} | 1,000 ${mark} |\n`,
    );
  }
  process.stdout.write(
    `| memory, nothing asked yet | ${idle} MB | | | 150 MB ${idle <= 150 ? "✓" : "✗"} |\n`,
  );
}

/** Resident memory of the server in MB, where the system tells it. */
function memory() {
  const [, kb = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kb) / 1024);
}

async function bareServer(bytes) {
  const body = Buffer.alloc(bytes, 32);
  const bare = createServer((_, reply) => reply.end(body));
  await new Promise((done) => bare.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${bare.address().port}/`,
    close: () => bare.closeAllConnections() ?? bare.close(),
  };
}

async function readsPerSecond(url) {
  // Each turn from another address of this machine: the server lets one ask 60,000 times a minute.
  turn += 1;
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, localAddress: `127.0.0.${turn}` });
  const end = performance.now() + SECONDS * 1000;
  let count = 0;
  const worker = async () => {
    while (performance.now() < end) {
      await once(url, agent);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  agent.destroy();
  return Math.round(count / SECONDS);
}

/** Asks once; answers how many bytes came. Anything but 200 ends the bench. */
function once(url, agent) {
  return new Promise((done, failed) => {
    request(url, { agent, localAddress: agent?.options.localAddress }, (reply) => {
      let bytes = 0;
      reply.on("data", (chunk) => {
        bytes += chunk.length;
      });
      reply.on("end", () =>
        reply.statusCode === 200 ? done(bytes) : failed(new Error(`${url}: ${reply.statusCode}`)),
      );
    })
      .on("error", failed)
      .end();
  });
}

function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
