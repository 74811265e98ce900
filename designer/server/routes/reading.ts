// The public page of an issued version, made once for each language and state; the same page of a text that is being reviewed,
// for who is signed in, and its annex as a file; and the two files the pages link to.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { date, line } from "#designer/api/shapes.ts";
import { IdPath, LanguageQuery, type VersionState as Stands, VersionPath } from "#designer/api.ts";
import { readingPage } from "#designer/reading/page.ts";
import type { PageInput, VersionState } from "#designer/reading/page-input.ts";
import type { Language } from "#designer/strings/words.ts";
import { analyze, compile } from "#dsl";
import type { CompiledSet } from "#runtime";
import { ANNEX_TYPES, annexFile, savedAs } from "../annex-file.ts";
import { type App, type Deps, today } from "../app-type.ts";
import { numberOf } from "../issue/issue.ts";
import { type Issued, issuedText } from "../issue/issue-text.ts";
import { kept } from "../kept.ts";
import { found, Refusal } from "../refusal.ts";
import { review } from "../store/reviews.ts";
import { shown, version, versions } from "../store/versions.ts";

const KEPT = 40;
const TYPES = { "calculator.js": "text/javascript", "reading.css": "text/css" } as const;
type File = keyof typeof TYPES;

/** Its own style sheet is enough for this page; nothing is written into it by a script. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function readingRoutes(app: App, deps: Deps): void {
  const page = kept(KEPT, (name) => {
    const [set = "", number = "", language = ""] = name.split("@");
    return pageOf(deps, set, number, language === "en" ? "en" : "vi");
  });
  app.get(
    "/cong-khai/:province/:set/:version",
    {
      schema: {
        params: VersionPath,
        querystring: LanguageQuery,
        hide: true,
      },
    },
    async ({ params: { province, set, version: number }, query: { lang } }, reply) => {
      const id = `${province}/${set}`;
      // What stands where changes with the day and with what is issued or repealed.
      const states = (await versions(deps.store, today(deps.store), id)).map(
        (each) => `${each.version} ${each.state}`,
      );
      const html = await page(`${id}@${number}@${lang}@${states.join()}`);
      return reply
        .header("content-security-policy", POLICY)
        .header("cache-control", "no-cache")
        .type("text/html; charset=utf-8")
        .send(html);
    },
  );
  app.get(
    "/xem-truoc/:id",
    // Analysed and compiled anew each time: as dear as scoring.
    {
      config: { rateLimit: { max: deps.limits.score, timeWindow: "1 minute" } },
      schema: { params: IdPath, querystring: PreviewQuery, hide: true },
    },
    async ({ params: { id }, query }, reply) =>
      reply
        .header("content-security-policy", POLICY)
        .header("cache-control", "no-store")
        .type("text/html; charset=utf-8")
        .send(readingPage(await draftOf(deps, id, query))),
  );
  for (const format of ["docx", "xlsx"] as const)
    app.get(
      `/xem-truoc/:id/annex.${format}`,
      {
        config: { rateLimit: { max: deps.limits.score, timeWindow: "1 minute" } },
        schema: { params: IdPath, querystring: PreviewQuery, hide: true },
      },
      async ({ params: { id }, query }, reply) => {
        const input = await draftOf(deps, id, query);
        return reply
          .header("cache-control", "no-store")
          .header(
            "content-disposition",
            savedAs(input.compiled.rules.id, `${input.issued.version}-du-thao`, format),
          )
          .type(ANNEX_TYPES[format])
          .send(await annexFile(input, format));
      },
    );
  app.get(
    "/reading/:file",
    { schema: { params: z.object({ file: z.enum(Object.keys(TYPES) as [File, ...File[]]) }), hide: true } },
    async ({ params: { file } }, reply) => {
      const body = await readFile(join(deps.packageFolder, "dist", "reading", file)).catch(
        (error: NodeJS.ErrnoException) => {
          throw error.code === "ENOENT" ? new Refusal("app-not-built") : error;
        },
      );
      return reply.header("cache-control", "no-cache").type(`${TYPES[file]}; charset=utf-8`).send(body);
    },
  );
}

/** What a decision would write into the text; without number and date the text is shown as it is. */
const PreviewQuery = LanguageQuery.extend({
  number: line.optional(),
  date: date.optional(),
  by: line.optional(),
  from: date.optional(),
  until: date.optional(),
});

/** The annex as it would be issued, with nothing that only an issued version has: hash and signature to check, files for programs. */
async function draftOf(
  { store }: Deps,
  id: string,
  { lang, number, date: decided, from, by, until }: z.infer<typeof PreviewQuery>,
): Promise<PageInput> {
  const { text, set: setId } = await review(store, id);
  const version = numberOf(setId, analyze(text), null, await versions(store, today(store), setId));
  const facts =
    number === undefined || decided === undefined
      ? null
      : { number, date: decided, by: by ?? null, from: from ?? decided, until: until ?? null, version };
  const issued = facts === null ? asWritten(text) : issuedText(text, facts);
  const { text: set, compiled } = found(issued, "text-has-errors", { count: 1, line: 1 });
  const [basis] = compiled.rules.legalBasis;
  const at = (language: Language, file = ""): string =>
    `/xem-truoc/${id}${file}?${new URLSearchParams({
      ...(facts === null ? {} : { number: facts.number, date: facts.date, from: facts.from }),
      ...(by === undefined ? {} : { by }),
      ...(until === undefined ? {} : { until }),
      lang: language,
    })}`;
  return {
    ...{
      set,
      compiled,
      hash: compiled.hash,
      signature: "",
      publicKey: "",
      ended: null,
      versions: [],
      language: lang,
    },
    issued: {
      ...{ version, state: "draft" },
      ...{ number: basis?.number ?? "", date: basis?.date ?? "", by: basis?.by ?? "" },
      ...{ from: compiled.rules.effective.from ?? "", until: compiled.rules.effective.until ?? "" },
    },
    links: {
      ...{ vi: at("vi"), en: at("en"), sourceVi: "", sourceEn: "", compiled: "" },
      ...{ docx: at(lang, "/annex.docx"), xlsx: at(lang, "/annex.xlsx") },
      ...{ script: "/reading/calculator.js", style: "/reading/reading.css" },
    },
  };
}

function asWritten(text: string): Issued | null {
  const compiled = compile(analyze(text));
  return compiled === null ? null : { text, compiled };
}

async function pageOf({ store }: Deps, set: string, number: string, language: Language): Promise<string> {
  const row = await version(store, set, number);
  const all = await versions(store, today(store), set);
  const { state, decision, effective, ended } =
    all.find((each) => each.version === number) ?? shown(row, null, today(store));
  const at = (each: string, lang: Language): string =>
    `/cong-khai/${set}/${each}${lang === "en" ? "?lang=en" : ""}`;
  const files = `/api/sets/${set}/versions/${number}`;
  return readingPage({
    set: row.source,
    compiled: JSON.parse(row.compiled) as CompiledSet,
    hash: row.content_hash,
    signature: row.signature,
    publicKey: bareKey(store.key.publicPem),
    issued: {
      version: number,
      state: STATES[state],
      ...decision,
      from: effective.from ?? "",
      until: effective.until ?? "",
    },
    ended,
    versions: all.map((each) => ({
      version: each.version,
      state: STATES[each.state],
      from: each.effective.from ?? "",
      until: each.effective.until ?? "",
      url: at(each.version, language),
    })),
    language,
    links: {
      vi: at(number, "vi"),
      en: at(number, "en"),
      sourceVi: `${files}/source?surface=vi`,
      sourceEn: `${files}/source?surface=en`,
      compiled: `${files}/compiled.json`,
      docx: `${files}/annex.docx?lang=${language}`,
      xlsx: `${files}/annex.xlsx?lang=${language}`,
      script: "/reading/calculator.js",
      style: "/reading/reading.css",
    },
  });
}

/** A version that another one amends is followed by that one. */
const STATES: Readonly<Record<Stands, VersionState>> = {
  "in-force": "effective",
  upcoming: "upcoming",
  expired: "expired",
  amended: "replaced",
  replaced: "replaced",
  repealed: "repealed",
};

/** The key without the lines around it: base64 of its SPKI form. */
const bareKey = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, "");
