// What is loaded of an issued version: its text in either surface, its compiled rules, a module, its annex for Word and
// spreadsheets. Nothing of it ever changes but how an annex is written, so a browser or a cache may keep it, and so does this
// server for the last few asked for.
import { createHash } from "node:crypto";
import type { FastifyReply } from "fastify";
import { LanguageQuery, SurfaceQuery, VersionPath } from "#designer/api.ts";
import type { Language } from "#designer/strings/words.ts";
import { analyze, format } from "#dsl";
import type { CompiledSet } from "#runtime";
import { ANNEX_TYPES, type AnnexFormat, annexFile, savedAs } from "../annex-file.ts";
import type { App, Deps } from "../app-type.ts";
import { kept } from "../kept.ts";
import type { VersionRow } from "../store/schema.ts";
import { version } from "../store/versions.ts";

const AT = "/api/sets/:province/:set/versions/:version";
const KEPT = 60;

type Annexed = `annex-${AnnexFormat}-${Language}`;
type What = "source" | "source-vi" | "source-en" | "compiled" | "module" | Annexed;

interface Artefact {
  readonly tag: string;
  readonly type: string;
  readonly body: Buffer;
  readonly hash: string;
  readonly signature: string;
  /** Under which name it is saved; absent: it is not. */
  readonly name?: string;
}

interface Path {
  readonly province: string;
  readonly set: string;
  readonly version: string;
}

export function artefactRoutes(app: App, { store, limits }: Deps): void {
  const artefact = kept(KEPT, async (name): Promise<Artefact> => {
    const [set = "", number = "", what = ""] = name.split("@");
    return made(await version(store, set, number), what as What);
  });
  const answer = async (reply: FastifyReply, { province, set, version: number }: Path, what: What) => {
    const { tag, type, body, hash, signature, name } = await artefact(`${province}/${set}@${number}@${what}`);
    reply
      .header("etag", `"${tag}"`)
      // A newer program may write an annex in another way: it is asked for again, by its bytes.
      .header("cache-control", name === undefined ? "public, max-age=31536000, immutable" : "no-cache")
      // Other apps may load it into pages of their own.
      .header("access-control-allow-origin", "*")
      .header("cross-origin-resource-policy", "cross-origin")
      .header("x-barem-hash", hash)
      .header("x-barem-signature", signature);
    if (reply.request.headers["if-none-match"] === `"${tag}"`) return reply.code(304).send();
    if (name !== undefined) reply.header("content-disposition", name);
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
  for (const format of ["docx", "xlsx"] as const)
    app.get(
      `${AT}/annex.${format}`,
      // Analysed and written anew unless it is kept: as dear as scoring.
      {
        config: { rateLimit: { max: limits.score, timeWindow: "1 minute" } },
        schema: { params, querystring: LanguageQuery },
      },
      ({ params: path, query: { lang } }, reply) => answer(reply, path, `annex-${format}-${lang}`),
    );
}

async function made(row: VersionRow, what: What): Promise<Artefact> {
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
    default:
      return annexed(row, what);
  }
}

async function annexed(row: VersionRow, what: Annexed): Promise<Artefact> {
  const [, format, language] = what.split("-") as ["annex", AnnexFormat, Language];
  const body = await annexFile(
    {
      set: row.source,
      compiled: JSON.parse(row.compiled) as CompiledSet,
      hash: row.content_hash,
      language,
      issued: {
        ...{ version: row.version, state: "effective" },
        ...{ number: row.decision_number, date: row.decision_date, by: row.decision_by },
        ...{ from: row.effective_from ?? "", until: row.effective_until ?? "" },
      },
    },
    format,
  );
  return {
    ...{ tag: createHash("sha256").update(body).digest("hex"), type: ANNEX_TYPES[format], body },
    ...{ hash: row.content_hash, signature: row.signature },
    name: savedAs(row.set_id, row.version, format),
  };
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
