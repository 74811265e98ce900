// The built browser app: files whose names carry their hash are kept forever, any other address is the app's own page.
import { existsSync } from "node:fs";
import { join } from "node:path";
import files from "@fastify/static";
import type { App, Deps } from "../app-type.ts";
import { failure } from "../errors.ts";
import { Refusal } from "../refusal.ts";

/** Serves dist/designer for every GET that is no route and not under /api. */
export async function staticFiles(app: App, { packageFolder }: Deps): Promise<void> {
  const root = join(packageFolder, "dist", "designer");
  if (existsSync(root)) await app.register(files, { root, serve: false, cacheControl: false });
  app.setNotFoundHandler((request, reply) => {
    const [path = "/"] = request.url.split("?");
    const page =
      (request.method === "GET" || request.method === "HEAD") && !/^\/(api|bat-dau)(\/|$)/.test(path);
    const refuse = (code: "no-such-page" | "app-not-built") =>
      reply.code(404).send(failure(new Refusal(code)));
    if (!page) return refuse("no-such-page");
    if (!existsSync(join(root, "index.html"))) return refuse("app-not-built");
    const file = decoded(path).replace(/^\/+/, "");
    if (file !== "" && !file.split("/").includes("..") && isFile(root, file)) {
      const cache = file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
      return reply.header("cache-control", cache).sendFile(file);
    }
    // What looks like a file and is none: not the page in its stead.
    if (/\.\w{1,8}$/.test(file)) return refuse("no-such-page");
    return reply.header("cache-control", "no-cache").sendFile("index.html");
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

const isFile = (root: string, file: string): boolean =>
  !file.includes("\0") && existsSync(join(root, file)) && !file.endsWith("/");
