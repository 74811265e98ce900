// What the public page of one issued version is made of. Types only; the server fills them, page.ts reads them.
import type { Analysis } from "#dsl";
import type { CompiledSet } from "#runtime";
import type { Language } from "../strings/words.ts";

/** Where a version stands today; who asks decides what today is. `draft`: it is not issued, and may never be. */
export type VersionState = "draft" | "effective" | "upcoming" | "expired" | "replaced" | "repealed";

export interface Issued {
  readonly version: string;
  readonly state: VersionState;
  /** Of the decision that issued it. */
  readonly number: string;
  readonly by: string;
  /** ISO dates; "" when open or not given. */
  readonly date: string;
  readonly from: string;
  readonly until: string;
}

/** What ended a version before its time: the number of the repealing decision, or the version that follows. */
export interface Ended {
  readonly kind: "repealed" | "replaced" | "amended";
  /** ISO; the first day it is not in force. */
  readonly on: string;
  readonly by: string;
  /** "" where none is given. */
  readonly reason: string;
}

export interface ListedVersion {
  readonly version: string;
  readonly state: VersionState;
  readonly from: string;
  readonly until: string;
  readonly url: string;
}

export interface Links {
  /** This page in either language. */
  readonly vi: string;
  readonly en: string;
  /** The annex for Word and for spreadsheets. */
  readonly docx: string;
  readonly xlsx: string;
  /** The version for programs; of a draft there is none, and these are "". */
  readonly sourceVi: string;
  readonly sourceEn: string;
  readonly compiled: string;
  /** The calculator's module, and the style sheet. */
  readonly script: string;
  readonly style: string;
}

export interface PageInput {
  /** The source text as issued, or as it would be, or its analysis. */
  readonly set: Analysis | string;
  readonly compiled: CompiledSet;
  /** Content hash as issued; shown, and compared in the browser. */
  readonly hash: string;
  /** Ed25519 over the message of signed-message.ts, base64; "" when the version carries none. */
  readonly signature: string;
  /** Base64 of the 32 bytes of the key, or of its SPKI form; "" when there is none. */
  readonly publicKey: string;
  readonly issued: Issued;
  /** null: nothing ended it early. */
  readonly ended: Ended | null;
  readonly versions: readonly ListedVersion[];
  readonly language: Language;
  readonly links: Links;
}

/** What the page hands to its script. */
export interface PageData {
  readonly language: Language;
  readonly compiled: CompiledSet;
  readonly hash: string;
  readonly signature: string;
  readonly publicKey: string;
  readonly issued: Issued;
}
