// npm test: everything that must hold, from a fresh clone. Each step is counted as one check; the tests as many as really
// ran. The last line is `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, installIfNeeded, packageFile, runNode } from "./support.mjs";

const counts = { passed: 0, failed: 0 };
const failures = [];

if (step("install", installIfNeeded) && step("browser and database", debianPackages)) {
  step("format and lint (biome)", () =>
    node("@biomejs/biome", "bin/biome", ["check", "--error-on-warnings"]),
  );
  step("types of the pure layers (tsc)", () => node("typescript", "bin/tsc", ["-p", "tsconfig.json"]));
  step("types of the designer (tsc)", () => node("typescript", "bin/tsc", ["-p", "tsconfig.designer.json"]));
  step("types of command line, server and tests (tsc)", () =>
    node("typescript", "bin/tsc", ["-p", "tsconfig.node.json"]),
  );
  step("types of the tests of screens (tsc)", () =>
    node("typescript", "bin/tsc", ["-p", "tsconfig.screens.json"]),
  );
  step("build (vite)", build);
  tests();
}
for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** The browser tests drive Debian's Chromium; the store's contract is also held on a real PostgreSQL. */
function debianPackages() {
  const missing = Object.entries({
    chromium: existsSync("/usr/bin/chromium"),
    postgresql: existsSync("/usr/lib/postgresql"),
  }).flatMap(([name, isThere]) => (isThere ? [] : [name]));
  if (missing.length === 0) return true;
  const apt = (words) =>
    spawnSync("apt-get", words, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  return apt(["update", "-q"]) && apt(["install", "-y", "-q", "--no-install-recommends", ...missing]);
}

function node(name, file, words) {
  return runNode(packageFile(name, file), words).ok;
}

/** Runs one step and counts it. */
function step(name, run) {
  process.stdout.write(`\n== ${name}\n`);
  const ok = run();
  count(name, ok);
  return ok;
}

function count(name, ok) {
  if (ok) counts.passed += 1;
  else {
    counts.failed += 1;
    failures.push(name);
  }
}

// Units, properties, golden files, conformance and layers all run under Vitest; its JSON report says what ran.
function tests() {
  process.stdout.write("\n== tests (vitest)\n");
  const folder = mkdtempSync(join(tmpdir(), "barem-test-"));
  const report = join(folder, "report.json");
  try {
    const words = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { ok } = runNode(packageFile("vitest", "vitest.mjs"), words);
    if (!existsSync(report)) return count("vitest wrote no report", false);
    const { numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const before = counts.failed;
    for (const file of testResults) {
      // A file that cannot be loaded has no tests to count.
      if (file.assertionResults.length === 0) count(file.name, false);
      for (const test of file.assertionResults) {
        if (test.status === "passed" || test.status === "failed")
          count(test.fullName, test.status === "passed");
      }
    }
    if (!ok && counts.failed === before) count("vitest", false);
    // A test left out is not a test passed.
    count("no test is left out", numPendingTests + numTodoTests === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
