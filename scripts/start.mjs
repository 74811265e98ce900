// npm start: everything from a fresh clone to a ranked table. Installs and builds what is missing, checks the set of the
// districts of Hòa Bình, scores its sample units, and explains one criterion of one unit.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildIfNeeded, installIfNeeded, ROOT, runNode } from "./support.mjs";

const SET = "hoa-binh/huyen";
const CRITERION = "3.5";

process.exitCode = start();

function start() {
  if (!installIfNeeded()) return fail("npm ci không xong; xem lỗi ở trên.");
  if (!buildIfNeeded()) return fail("Không dựng được dist/cli.js; xem lỗi ở trên.");
  const data = join("indicator-sets", ...SET.split("/"), "sample.csv");
  if (!existsSync(join(ROOT, data))) return fail(`Không có số liệu mẫu ${data}.`);
  const checked = barem(["check", SET]);
  if (checked !== 0) return checked;
  // The sample leaves figures open on purpose; its findings belong to the picture.
  const scored = barem(["score", SET, data]);
  if (scored === 2) return scored;
  return barem(["explain", SET, data, firstUnit(data), CRITERION]);
}

/** Shows the command and runs it; answers its exit code. */
function barem(words) {
  process.stdout.write(`\n$ barem ${words.join(" ")}\n\n`);
  return runNode(join("bin", "barem.js"), words).code;
}

function firstUnit(data) {
  const [, row = ""] = readFileSync(join(ROOT, data), "utf8").split(/\r?\n/);
  return row.split(";")[0] ?? "";
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  return 1;
}
