// How long an author waits in the designer: `npm run bench:designer` prints the table of docs/performance.md. The production
// build in Debian's Chromium, the real server, the Hòa Bình district set with 1,000 made-up units. A digit is typed into the
// maximum of a criterion and taken away again; the page itself looks at the clock.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { randomUnits } from "../test/bench/random-units.mjs";
import { buildIfNeeded, ROOT } from "./support.mjs";

const UNITS = 1000;
const TURNS = 60;
const STARTS = 7;
const SET = "hoa-binh/huyen";
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
];

if (!buildIfNeeded()) process.exit(1);
const data = mkdtempSync(join(tmpdir(), "barem-bench-"));
const server = spawn(process.execPath, [join(ROOT, "dist", "cli.js"), "serve"], {
  stdio: ["ignore", "pipe", "inherit"],
  env: { ...process.env, BAREM_DATA: data, BAREM_PORT: "0" },
});
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGS });
try {
  await measure(await firstLink());
} finally {
  await browser.close();
  server.kill("SIGTERM");
  rmSync(data, { recursive: true, force: true });
}

function firstLink() {
  return new Promise((done) => {
    createInterface({ input: server.stdout }).on("line", (line) => {
      const [link] = line.match(/https?:\/\/\S+\/bat-dau\/\S+/) ?? [];
      if (link !== undefined) done(link);
    });
  });
}

async function measure(link) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(link);
  await page.locator("[data-hash]").waitFor();
  const address = page.url();
  await putUnits(page, new URL(link).origin);
  const rows = [["first load of the studio, nothing kept", 2500, await loads(address, context)]];
  await page.goto(address);
  await page.locator("[data-row='8.4']").waitFor();
  await page.locator("[data-hash]").waitFor();
  await page.locator("[data-row='1.2'] input").click();
  await page.keyboard.press("End");
  const turns = [];
  for (let i = 0; i < TURNS + 10; i += 1) turns.push(await turn(page, i % 2 === 0 ? "0" : "Backspace"));
  const of = (what) => turns.slice(10).map((each) => each[what]);
  rows.push(["a key to the next frame", 16, of("paint")]);
  rows.push(["a key to what the checker finds", 50, of("findings")]);
  rows.push([`a key to all scores and ranks of ${UNITS} units, on the screen`, 100, of("scores")]);
  print(rows);
}

/** The sample of the set, made a thousand units. */
async function putUnits(page, origin) {
  const { rules } = await (
    await page.request.get(`${origin}/api/sets/${SET}/versions/1.0.0/compiled.json`)
  ).json();
  const units = randomUnits(rules, UNITS);
  const status = await page.evaluate(
    async ({ set, units: all }) => {
      const { csrf } = await (await fetch("/api/session")).json();
      const [head] = await (await fetch(`/api/samples?set=${encodeURIComponent(set)}`)).json();
      const body = JSON.stringify({ base: head.revision, data: { units: all, year: 2023, closed: false } });
      const headers = { "content-type": "application/json", "x-barem-csrf": csrf };
      return (await fetch(`/api/samples/${head.id}`, { method: "PUT", headers, body })).status;
    },
    { set: SET, units },
  );
  if (status !== 200) throw new Error(`the sample was refused: ${status}`);
}

/** From the address to the table and the ranking on the screen, each time with an empty cache. */
async function loads(address, context) {
  const state = await context.storageState();
  const times = [];
  for (let i = 0; i < STARTS; i += 1) {
    const fresh = await browser.newContext({ storageState: state });
    const page = await fresh.newPage();
    const start = performance.now();
    await page.goto(address);
    await page.locator("[data-row='8.4']").waitFor();
    await page.locator("[data-hash]").waitFor();
    times.push(performance.now() - start);
    await fresh.close();
  }
  return times;
}

/**
 * One key, and when the page had painted, shown findings, and painted the scores: those of the new text in the table, in the
 * ranking and in what it says of the impact.
 */
async function turn(page, key) {
  await page.evaluate(() => {
    const times = {};
    const shown = (name) => document.querySelector(`[data-${name}]`)?.getAttribute(`data-${name}`);
    const before = shown("hash");
    globalThis.waited = new Promise((done) => {
      let start = 0;
      const painted = (what) => requestAnimationFrame(() => setTimeout(() => tell(what)));
      const tell = (what) => {
        times[what] ??= performance.now() - start;
        if (times.paint !== undefined && times.findings !== undefined && times.scores !== undefined) {
          findings.disconnect();
          done(times);
        }
      };
      const findings = new MutationObserver(() => tell("findings"));
      const scores = new MutationObserver(() => {
        const hash = shown("hash");
        if (hash === undefined || hash === before || shown("ranked") !== hash) return;
        scores.disconnect();
        painted("scores");
      });
      addEventListener(
        "keydown",
        (event) => {
          start = event.timeStamp;
          findings.observe(document.querySelector("[role=tablist]"), { subtree: true, characterData: true });
          scores.observe(document.body, {
            subtree: true,
            childList: true,
            attributeFilter: ["data-hash", "data-ranked"],
          });
          painted("paint");
        },
        { once: true, capture: true },
      );
    });
  });
  await page.keyboard.press(key);
  const times = await page.evaluate(() => globalThis.waited);
  await page.waitForTimeout(150);
  return times;
}

function print(rows) {
  const at = (times, share) =>
    [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
  process.stdout.write("| what | median | p95 | target |\n| --- | --: | --: | --: |\n");
  for (const [what, target, times] of rows) {
    const [median, p95] = [at(times, 0.5), at(times, 0.95)];
    const mark = median <= target ? "✓" : "✗";
    process.stdout.write(
      `| ${what} | ${median.toFixed(1)} ms | ${p95.toFixed(1)} ms | ${target} ms ${mark} |\n`,
    );
  }
}
