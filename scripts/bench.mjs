// How fast it is, each figure beside a named baseline measured in the same run, so that machines can be compared.
// `npm run bench` prints the table of docs/performance.md; `npm run bench -- --quick` takes fewer turns.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { scoreAll, scoreUnit } from "../test/bench/float-baseline.mjs";
import { randomUnits } from "../test/bench/random-units.mjs";
import { buildIfNeeded, ROOT } from "./support.mjs";

const QUICK = process.argv.includes("--quick");
const SET = "hoa-binh/huyen";
const TURNS = QUICK ? 5 : 25;
const ENTRY = "virtual:bench";

/** One minified module of what `code` exports, as text. */
async function bundle(code) {
  const output = await build({
    configFile: false,
    root: ROOT,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? code : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: "es2022",
      rollupOptions: { input: ENTRY, preserveEntrySignatures: "strict", output: { format: "es" } },
    },
  });
  return [output].flat()[0].output[0].code;
}

const door = (folder, names) =>
  `export { ${names.join(", ")} } from ${JSON.stringify(join(ROOT, folder, "index.ts"))};`;
const load = (code) => import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);

/**
 * Median, least and most of the milliseconds of one call of `work`, after `warm` calls (enough for V8's optimising tier); several calls are one turn when one
 * is short. Time on the clock: on a machine with other work to do, the least is nearest to what the program needs.
 */
function timed(work, { warm = 30, turns = TURNS, atLeast = 20 } = {}) {
  for (let i = 0; i < warm; i++) work();
  const once = clock(work);
  const calls = Math.max(1, Math.ceil(atLeast / Math.max(once, 0.0005)));
  const turn = () =>
    clock(() => {
      for (let i = 0; i < calls; i++) work();
    }) / calls;
  return spread(Array.from({ length: turns }, turn));
}

function clock(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], least: sorted[0], most: sorted.at(-1) };
}

const rows = [];
const text = (ms) =>
  ms < 1 ? `${(ms * 1000).toFixed(ms < 0.01 ? 2 : 1)} µs` : `${ms.toFixed(ms < 10 ? 2 : 1)} ms`;
function report(what, time, target, base, baseTime) {
  const limit = target === null ? "–" : `${text(target)} ${time.median <= target ? "✓" : "✗"}`;
  rows.push([
    what,
    text(time.median),
    `${text(time.least)} – ${text(time.most)}`,
    limit,
    `${base}: ${text(baseTime.median)}`,
    `${(time.median / baseTime.median).toFixed(1)}×`,
  ]);
  process.stderr.write(`${what}: ${text(time.median)}\n`);
}

async function main() {
  const source = readFileSync(join(ROOT, "indicator-sets", SET, "1.0.0.barem"), "utf8");
  const dsl = await load(await bundle(door("dsl", ["analyze", "checked", "compile", "ide"])));
  const runtimeCode = await bundle(door("runtime", ["load", "evaluate", "evaluateAll"]));
  const runtime = await load(runtimeCode);
  const compiled = dsl.compile(dsl.analyze(source));
  if (compiled === null) throw new Error(`${SET} does not compile`);
  reading(dsl, source, compiled);
  checking(dsl, source, compiled);
  typing(dsl, source);
  evaluation(runtime, compiled);
  cold(compiled);
  print(
    gzipSync(runtimeCode, { level: 9 }).length,
    gzipSync(await bundle(door("runtime", ["load"])), { level: 9 }).length,
  );
}

/** Reading text: the whole set, one criterion in a small set; the baseline reads the same rules as JSON. */
function reading(dsl, source, compiled) {
  const json = JSON.stringify(compiled);
  const parseJson = timed(() => JSON.parse(json));
  const whole = timed(() => dsl.compile(dsl.analyze(source)), { warm: 150 });
  report(
    `parse + model + compile, ${compiled.rules.criteria.length} criteria, ${Math.round(Buffer.byteLength(source) / 1024)} KiB`,
    whole,
    25,
    "JSON.parse of the compiled set",
    parseJson,
  );
  const analyzed = timed(() => dsl.analyze(source), { warm: 50 });
  report("of this, parse + model", analyzed, null, "JSON.parse of the compiled set", parseJson);
  const [, block = ""] = /\n( {2}tiêu chí 3\.5 [\s\S]*?\n {2}\})/.exec(source) ?? [];
  if (block === "") throw new Error("criterion 3.5 is not where it was");
  const small = `bộ chỉ số mot/mot phiên bản 1.0.0\nđơn vị đo người, hộ (đếm)\nchỉ số 3 "Hạ tầng số" tối đa 10 {\n${block}\n}\n`;
  const one = dsl.compile(dsl.analyze(small));
  if (one === null) throw new Error("one criterion does not compile");
  const oneJson = JSON.stringify(one);
  report(
    "parse + model + compile, one criterion block",
    timed(() => dsl.compile(dsl.analyze(small)), { warm: 1000 }),
    1,
    "JSON.parse of its compiled set",
    timed(() => JSON.parse(oneJson)),
  );
}

/** Every finding of a text, from nothing; the baseline reads the rules of the set as JSON. */
function checking({ analyze, checked }, source, compiled) {
  const json = JSON.stringify(compiled);
  const parseJson = timed(() => JSON.parse(json));
  const base = "JSON.parse of the compiled set";
  report(
    `all findings, ${compiled.rules.criteria.length} criteria, ${checked(analyze(source)).answered.length} of them answered`,
    timed(() => checked(analyze(source)), { warm: 150 }),
    30,
    base,
    parseJson,
  );
  const broken = source.replace(/ thì /g, " th ").replace(/ = (\w)\//g, " = ($1 /");
  const { faults } = analyze(broken).parsed;
  if (faults.length < 300) throw new Error(`only ${faults.length} errors`);
  report(
    `all findings, a text with ${faults.length} errors`,
    timed(() => checked(analyze(broken)), { warm: 100 }),
    50,
    base,
    parseJson,
  );
}

/** Typing in an open set: one digit in and out again; the baseline opens the text anew. */
function typing({ ide }, source) {
  const opened = timed(() => ide.openDocument(source).checked, { warm: 50, atLeast: 1 });
  let document = ide.openDocument(source);
  const count = document.checked.open.length;
  const words = "điểm = tỷ lệ đủ từ 8";
  const at = document.file.text.indexOf(words) + words.length;
  if (at < words.length) throw new Error("the ratio of 3.5 is not where it was");
  let isIn = false;
  const key = () => {
    const [end, typed] = isIn ? [at + 1, ""] : [at, "1"];
    document = ide.edited(document, { span: { start: at, end }, text: typed });
    isIn = !isIn;
    if (document.checked.open.length > count !== isIn) throw new Error("the digit is not found");
  };
  const base = "opening the text, to all findings";
  report("a key typed in one criterion, to all findings", timed(key, { warm: 400 }), 4, base, opened);
  const cursor = at - words.length + "điểm = t".length;
  const completing = () => {
    const { analysis, start } = document.around(cursor);
    return ide.completions(analysis, cursor - start);
  };
  if (completing().length === 0) throw new Error("nothing to complete");
  report("completion in that criterion", timed(completing, { warm: 400 }), 5, base, opened);
}

/** Evaluating: a province's worth of units at once, and one; the baseline is the same formulas by hand in float64. */
function evaluation(runtime, compiled) {
  const loading = runtime.load(JSON.parse(JSON.stringify(compiled)));
  if (!loading.ok) throw new Error(JSON.stringify(loading.errors));
  const { set } = loading;
  const units = randomUnits(compiled.rules, 1000);
  sameAsFloats(runtime, set, units);
  report(
    "evaluateAll, 1,000 units × 61 criteria, ranks, exact",
    timed(() => runtime.evaluateAll(set, { units }), { warm: 40, atLeast: 1 }),
    60,
    "the formulas by hand in float64",
    timed(() => scoreAll(units)),
  );
  const [unit] = units;
  const ends = [0, 100_000_000];
  report(
    "evaluate, one unit × 61 criteria",
    timed(() => runtime.evaluate(set, unit), { warm: 5000 }),
    0.1,
    "the formulas by hand in float64",
    timed(() => scoreUnit(unit.values, ends)),
  );
  report(
    "load, a compiled set checked and hashed",
    timed(() => runtime.load(compiled), { warm: 100 }),
    null,
    "JSON.stringify of it",
    timed(() => JSON.stringify(compiled)),
  );
}

/** The baseline is only one if it computes the same. */
function sameAsFloats(runtime, set, units) {
  const floats = scoreAll(units);
  const { units: exact } = runtime.evaluateAll(set, { units });
  exact.forEach((result, i) => {
    const { n, d } = result.total.points ?? { n: Number.NaN, d: 1 };
    const scale = 10n ** 12n;
    const total = Number((BigInt(n) * scale) / BigInt(d)) / Number(scale);
    if (!(Math.abs(total - floats[i].total) < 1e-9))
      throw new Error(`${result.id}: ${total} is not ${floats[i].total}`);
  });
}

/** A whole process, from nothing: `barem score` of 100 units; the baseline is a process that does nothing. */
function cold(compiled) {
  if (!buildIfNeeded()) throw new Error("the build failed");
  const folder = mkdtempSync(join(tmpdir(), "barem-bench-"));
  try {
    const data = join(folder, "data.json");
    writeFileSync(data, JSON.stringify({ units: randomUnits(compiled.rules, 100) }));
    const run = (words) => {
      const done = spawnSync(process.execPath, words, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 });
      if (done.status !== 0)
        throw new Error(`${words.join(" ")}\n${done.stderr}${done.stdout.slice(0, 2000)}`);
    };
    const options = { warm: 3, turns: QUICK ? 5 : 11, atLeast: 0 };
    const score = timed(() => run(["bin/barem.js", "score", SET, data, "--json"]), options);
    report(
      "barem score, 100 units, whole process, cold",
      score,
      400,
      "node -e 0",
      timed(() => run(["-e", "0"]), options),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(runtimeBytes, loadBytes) {
  const lines = [
    ["what", "median", "least – most", "target", "baseline", "ratio"],
    ["---", "--:", "--:", "--:", "---", "--:"],
    ...rows,
  ];
  process.stdout.write(`${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n\n`);
  const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
  const mark = runtimeBytes <= 12 * 1024 ? "✓" : "✗";
  process.stdout.write(
    `Runtime (load, evaluate, evaluateAll), minified and gzipped: ${kib(runtimeBytes)}, target 12 KiB ${mark}; load alone ${kib(loadBytes)}.\n`,
  );
}

await main();
