// How long an editor waits for `barem lsp`, as a process spoken with over the protocol: `npm run bench:lsp` prints the table of
// docs/performance.md. The text is the Hòa Bình district set.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { buildIfNeeded, ROOT } from "./support.mjs";

const TURNS = 60;
const STARTS = 11;
const uri = "untitled:huyen.barem";
const text = readFileSync(join(ROOT, "indicator-sets", "hoa-binh", "huyen", "1.0.0.barem"), "utf8");

const clock = async (work) => {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

/** A running server; `found()` is the next time that it tells what it found. */
async function start() {
  const words = [join(ROOT, "bin", "barem.js"), "lsp"];
  const child = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "inherit"] });
  const [reader, writer] = [new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)];
  const connection = createProtocolConnection(reader, writer);
  let told = () => {};
  connection.onNotification("textDocument/publishDiagnostics", () => told());
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  const found = () =>
    new Promise((resolve) => {
      told = resolve;
    });
  return { connection, found, end: () => child.stdin.end() };
}

const tell = ({ connection, found }, method, params) => {
  const next = found();
  void connection.sendNotification(method, params);
  return next;
};

function positionBehind(words) {
  const before = text.slice(0, text.indexOf(words) + words.length);
  return { line: before.split("\n").length - 1, character: before.length - before.lastIndexOf("\n") - 1 };
}

let version = 1;

/** From a blank typed, or taken back, to what is found. */
async function keystrokes(server, position) {
  const times = [];
  for (let i = 0; i < TURNS; i++) {
    const end = { ...position, character: position.character + (i % 2) };
    const contentChanges = [{ range: { start: position, end }, text: i % 2 === 0 ? " " : "" }];
    version += 1;
    const change = { textDocument: { uri, version }, contentChanges };
    times.push(await clock(() => tell(server, "textDocument/didChange", change)));
  }
  return times;
}

async function offers({ connection }, position) {
  const asked = { textDocument: { uri }, position };
  const times = [];
  for (let i = 0; i < TURNS; i++)
    times.push(await clock(() => connection.sendRequest("textDocument/completion", asked)));
  return times;
}

function row(what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const ms = (time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
  const [least, median, most] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map(ms);
  process.stdout.write(`| ${what} | ${median} | ${least} – ${most} |\n`);
}

async function main() {
  if (!buildIfNeeded()) throw new Error("the build failed");
  const [started, opened] = [[], []];
  let server = null;
  for (let i = 0; i < STARTS; i++) {
    server?.end();
    const starting = async () => {
      server = await start();
    };
    started.push(await clock(starting));
    const textDocument = { uri, languageId: "barem", version, text };
    opened.push(await clock(() => tell(server, "textDocument/didOpen", { textDocument })));
  }
  const within = positionBehind("điểm = tỷ lệ đủ từ 85%");
  process.stdout.write("| what | median | least – most |\n| --- | --: | --: |\n");
  row("a process from nothing to the answer of `initialize`", started);
  row("the set opened, everything found, code not warmed up", opened);
  row("a letter within a criterion to what is found", await keystrokes(server, within));
  row("a letter outside of all criteria to what is found", await keystrokes(server, positionBehind('tên "')));
  row("completion, question to answer", await offers(server, within));
  server.end();
}

await main();
