// The public page of a set with a signature of its own, for tests.
import { generateKeyPairSync, sign } from "node:crypto";
import type { PageInput } from "#designer/reading/page-input.ts";
import { signedMessage, signedOf } from "#designer/reading/signed-message.ts";
import { type Analysis, analyze, compile } from "#dsl";
import type { CompiledSet } from "#runtime";

/** Dates and names of the first decision of the set, as a server would have stored them. */
export function issuedOf({ rules }: CompiledSet): PageInput["issued"] {
  const [basis] = rules.legalBasis;
  return {
    version: rules.version,
    state: "effective",
    number: basis?.number ?? "",
    date: basis?.date ?? "",
    by: basis?.by ?? "",
    ...rules.effective,
  };
}

/** Everything a page is made of, signed with a key made here; `change` may replace parts of it. */
export function pageInput(text: string, change: Partial<PageInput> = {}): PageInput {
  const set: Analysis = analyze(text);
  const compiled = compile(set);
  if (compiled === null) throw new Error(set.diagnostics.map((d) => d.code).join(", "));
  const issued = change.issued ?? issuedOf(compiled);
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const message = signedMessage(signedOf({ compiled, issued }));
  return {
    set,
    compiled,
    hash: compiled.hash,
    signature: sign(null, Buffer.from(message), privateKey).toString("base64"),
    publicKey: publicKey.export({ format: "der", type: "spki" }).toString("base64"),
    issued,
    ended: null,
    versions: [
      {
        version: rulesVersion(compiled),
        state: issued.state,
        from: issued.from,
        until: issued.until,
        url: "/vi",
      },
      { version: "0.9.0", state: "replaced", from: "2022-01-01", until: "2023-05-31", url: "/cu" },
    ],
    language: "vi",
    links: {
      vi: "/vi",
      en: "/en",
      sourceVi: "/nguon.vi.barem",
      sourceEn: "/nguon.en.barem",
      docx: "/phu-luc.docx",
      xlsx: "/phu-luc.xlsx",
      compiled: "/bo.json",
      script: "/calculator.js",
      style: "/reading.css",
    },
    ...change,
  };
}

const rulesVersion = ({ rules }: CompiledSet): string => rules.version;
