// What other apps load of an issued version: its text in either surface, its compiled rules, a module. Nothing of it ever
// changes, so a browser or a cache may keep it, and so does this server for the last few asked for.
import type { FastifyReply } from "fastify";
import { SurfaceQuery, VersionPath } from "#designer/api.ts";
import { analyze, format } from "#dsl";
import type { App, Deps } from "../app-type.ts";
import { kept } from "../kept.ts";
import type { VersionRow } from "../store/schema.ts";
import { version } from "../store/versions.ts";

const AT = "/api/sets/:province/:set/versions/:version";
const KEPT = 60;

type What = "source" | "source-vi" | "source-en" | "compiled" | "module";

interface Artefact {
  readonly tag: string;
  readonly type: string;
  readonly body: Buffer;
  readonly hash: string;
  readonly signature: string;
}

interface Path {
  readonly province: string;
  readonly set: string;
  readonly version: string;
}

export function artefactRoutes(app: App, { store }: Deps): void {
  const artefact = kept(KEPT, async (name): Promise<Artefact> => {
    const [set = "", number = "", what = ""] = name.split("@");
    return made(await version(store, set, number), what as What);
  });
  const answer = async (reply: FastifyReply, { province, set, version: number }: Path, what: What) => {
    const { tag, type, body, hash, signature } = await artefact(`${province}/${set}@${number}@${what}`);
    reply
      .header("etag", `"${tag}"`)
      .header("cache-control", "public, max-age=31536000, immutable")
      // Other apps may load it into pages of their own.
      .header("access-control-allow-origin", "*")
      .header("cross-origin-resource-policy", "cross-origin")
      .header("x-barem-hash", hash)
      .header("x-barem-signature", signature);
    if (reply.request.headers["if-none-match"] === `"${tag}"`) return reply.code(304).send();
    return reply.type(type).send(body);
  };

  const params = VersionPath;
  app.get(
    `${AT}/source`,
    { schema: { params, querystring: SurfaceQuery } },
    ({ params: path, query: { surface } }, reply) =>
      answer(reply, path, surface === undefined ? "source" : `source-${surface}`),
  );
  app.get(`${AT}/compiled.json`, { schema: { params } }, ({ params: path }, reply) =>
    answer(reply, path, "compiled"),
  );
  app.get(`${AT}/module.js`, { schema: { params } }, ({ params: path }, reply) =>
    answer(reply, path, "module"),
  );
}

function made(row: VersionRow, what: What): Artefact {
  const of = (tag: string, type: string, text: string): Artefact => ({
    tag,
    type: `${type}; charset=utf-8`,
    body: Buffer.from(text, "utf8"),
    hash: row.content_hash,
    signature: row.signature,
  });
  switch (what) {
    case "source":
      return of(row.source_hash, "text/plain", row.source);
    case "source-vi":
    case "source-en":
      return of(
        `${row.source_hash}-${what}`,
        "text/plain",
        inSurface(row.source, what === "source-vi" ? "vi" : "en"),
      );
    case "compiled":
      return of(row.content_hash, "application/json", row.compiled);
    case "module":
      return of(`${row.content_hash}-module`, "text/javascript", moduleOf(row.compiled));
  }
}

function inSurface(source: string, surface: "vi" | "en"): string {
  const { file, syntax } = analyze(source);
  return syntax.surface === surface ? source : format(file, { surface }).text;
}

/** A module whose only content is data: the JSON as a string, read when it is loaded, so that no text becomes code. */
export function moduleOf(compiled: string): string {
  const literal = JSON.stringify(compiled).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  return `export const compiled = JSON.parse(${literal});\n`;
}
