// Serves the public page of a set with its built script and style sheet, under the policy the product serves it with.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "vite";
import { readingPage } from "#designer/reading/page.ts";
import type { PageInput } from "#designer/reading/page-input.ts";
import { ROOT } from "./root.ts";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Text of the bundled script and style sheet by path, built as for production but kept in memory. */
export async function readingAssets(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: `${ROOT}vite.reading.config.ts`,
    root: ROOT,
    build: { write: false },
  });
  const outputs = Array.isArray(built) ? built : "output" in built ? [built] : [];
  return new Map(
    outputs.flatMap(({ output }) =>
      output.map((file) => [
        `/${file.fileName}`,
        file.type === "chunk" ? file.code : Buffer.from(file.source).toString("utf8"),
      ]),
    ),
  );
}

export interface ReadingServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** The page in both languages under `/vi` and `/en`, and further pages by path. */
export async function serveReading(
  assets: ReadonlyMap<string, string>,
  pages: Readonly<Record<string, PageInput>>,
): Promise<ReadingServer> {
  const server: Server = createServer((request, response) => {
    const path = request.url?.split("?")[0] ?? "";
    const page = pages[path];
    const body = page === undefined ? assets.get(path) : readingPage(page);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html";
    response
      .writeHead(200, {
        "content-type": `${type}; charset=utf-8`,
        "content-security-policy": POLICY,
        "x-content-type-options": "nosniff",
      })
      .end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
