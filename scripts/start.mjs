// npm start: everything from a fresh clone to the designer in a browser, on the district set of Hòa Bình with its sample
// units and an embedded database in .barem. Installs and builds what is missing, starts the server, opens its page.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildIfNeeded, installIfNeeded, ROOT } from "./support.mjs";

if (!installIfNeeded()) fail("npm ci không xong; xem lỗi ở trên.");
else if (!buildIfNeeded()) fail("Không dựng được dist; xem lỗi ở trên.");
else serve();

function serve() {
  const server = spawn(process.execPath, [join("dist", "cli.js"), "serve"], {
    cwd: ROOT,
    stdio: ["inherit", "pipe", "inherit"],
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
  // The address comes first; a one-time link, where there is one, right after it.
  let address = null;
  createInterface({ input: server.stdout }).on("line", (line) => {
    process.stdout.write(`${line}\n`);
    const [found] = line.match(/https?:\/\/\S+/) ?? [];
    if (found === undefined) return;
    if (address === null) setTimeout(() => openBrowser(address), 300);
    address = found;
  });
}

/** Opens the page; where there is no browser the address printed above is enough. */
function openBrowser(address) {
  if (process.env.BAREM_OPEN === "0" || process.env.CI) return;
  const [program, words] =
    process.platform === "win32"
      ? ["rundll32", ["url.dll,FileProtocolHandler", address]]
      : [process.platform === "darwin" ? "open" : "xdg-open", [address]];
  const opening = spawn(program, words, { stdio: "ignore", detached: true });
  opening.on("error", () => process.stdout.write(`Mở địa chỉ trên bằng trình duyệt.\n`));
  opening.unref();
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
