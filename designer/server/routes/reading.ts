// The public page of an issued version, made once a day for each language, and the two files it links to.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type VersionState as Stands, VersionPath } from "#designer/api.ts";
import { readingPage } from "#designer/reading/page.ts";
import type { VersionState } from "#designer/reading/page-input.ts";
import type { Language } from "#designer/strings/words.ts";
import type { CompiledSet } from "#runtime";
import { type App, type Deps, today } from "../app-type.ts";
import { kept } from "../kept.ts";
import { Refusal } from "../refusal.ts";
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
        querystring: z.object({ lang: z.enum(["vi", "en"]).default("vi") }),
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

async function pageOf({ store }: Deps, set: string, number: string, language: Language): Promise<string> {
  const row = await version(store, set, number);
  const all = await versions(store, today(store), set);
  const { state, decision, effective } =
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
