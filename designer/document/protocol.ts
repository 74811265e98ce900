// What the page and its analyst (a Web Worker) say to each other. Plain data that survives structured cloning; offsets are
// UTF-16 code units into the normalised text of the version named. The analyst answers questions and tells, of itself, what
// it found after every edit: findings first, then scores, then the rows of the table.
import type { AnnexLook, Edited, Form, Intent, TableRow } from "#designer/edits/index.ts";
import type { EdgeUnits } from "#designer/sheet/edge-cases.ts";
import type { Diagnostic, ide, Span, Surface, TextEdit } from "#dsl";
import type { Data, Explanation, GroupResult, LoadedSet, Rules } from "#runtime";
import type { NeverSeparates } from "./insights.ts";

/** Every question by name: what is asked, what is answered. All are about the text as the analyst has it by then. */
export interface Questions {
  /** Opens a text and begins to tell; `base` is the version it is compared with. */
  readonly open: {
    readonly ask: { readonly text: string; readonly base: string | null; readonly data: Data };
    readonly answer: null;
  };
  /** Edits in order; `version` is that of the text after them. */
  readonly edit: {
    readonly ask: { readonly edits: readonly TextEdit[]; readonly version: number };
    readonly answer: null;
  };
  /** Other sample data. */
  readonly data: { readonly ask: Data; readonly answer: null };
  /** Whose criteria are told with the scores; null: nobody's. */
  readonly unit: { readonly ask: string | null; readonly answer: null };
  readonly form: { readonly ask: string; readonly answer: Form | null };
  /** The edits of an intent, with the version they belong to. */
  readonly intend: {
    readonly ask: Intent;
    readonly answer: { readonly version: number; readonly edited: Edited };
  };
  /** What an intent would make of the sample data; the text stays as it is. */
  readonly whatIf: {
    readonly ask: Intent;
    readonly answer:
      | { readonly is: "result"; readonly rules: Rules; readonly result: GroupResult }
      | { readonly is: "refused"; readonly reason: Extract<Edited, { readonly ok: false }>["reason"] }
      /** It would leave a text with errors. */
      | { readonly is: "faulty" };
  };
  /** A pasted table as it would be put into the set. */
  readonly annex: {
    readonly ask: { readonly rows: readonly (readonly string[])[]; readonly renumber: boolean };
    readonly answer: AnnexLook;
  };
  readonly pathAt: { readonly ask: number; readonly answer: string | null };
  readonly spanOf: { readonly ask: string; readonly answer: Span | null };
  /** Sample units at the edges of the rules, named in a language; null: the text has errors. */
  readonly edgeUnits: { readonly ask: "vi" | "en"; readonly answer: EdgeUnits | null };
  /** Criteria that separate nobody, of the scores told last; null: there are none. */
  readonly insights: { readonly ask: null; readonly answer: readonly NeverSeparates[] | null };
  readonly explain: {
    readonly ask: { readonly unit: string; readonly of: "current" | "base" };
    readonly answer: Explanation | null;
  };
  readonly completions: { readonly ask: number; readonly answer: readonly ide.Completion[] };
  readonly hover: { readonly ask: number; readonly answer: ide.Hover | null };
  readonly signature: { readonly ask: number; readonly answer: ide.Signature | null };
  readonly definition: { readonly ask: number; readonly answer: ide.Definition | null };
  readonly references: { readonly ask: number; readonly answer: readonly ide.Occurrence[] };
  readonly renameRange: {
    readonly ask: number;
    readonly answer: { readonly span: Span; readonly name: string } | null;
  };
  readonly rename: {
    readonly ask: { readonly offset: number; readonly name: string };
    readonly answer: ide.Renaming;
  };
  readonly folds: { readonly ask: null; readonly answer: readonly ide.Fold[] };
  readonly tokens: { readonly ask: null; readonly answer: readonly ide.SemanticToken[] };
  readonly hints: { readonly ask: Span; readonly answer: readonly ide.InlayHint[] };
  readonly lenses: { readonly ask: null; readonly answer: readonly ide.CodeLens[] };
  readonly selections: { readonly ask: number; readonly answer: readonly Span[] };
  readonly actions: { readonly ask: Span; readonly answer: readonly ide.CodeAction[] };
  /** `within` null: the whole text, in `surface` when it is given. */
  readonly format: {
    readonly ask: { readonly within: Span | null; readonly surface: Surface | null };
    readonly answer: readonly TextEdit[];
  };
  readonly formatTyped: {
    readonly ask: { readonly offset: number; readonly typed: string };
    readonly answer: readonly TextEdit[];
  };
}

export type Question = keyof Questions;
export type Ask<Q extends Question> = Questions[Q]["ask"];
export type Answer<Q extends Question> = Questions[Q]["answer"];

/** What the analyst found in a version of the text. */
export type Told =
  | {
      readonly told: "findings";
      readonly version: number;
      readonly open: readonly Diagnostic[];
      readonly answered: number;
    }
  | {
      readonly told: "rows";
      readonly version: number;
      readonly rows: readonly TableRow[];
      readonly surface: Surface;
    }
  | { readonly told: "scores"; readonly version: number; readonly scores: Scores | null }
  /**
   * The same units under the version the draft began from, without criteria and pillars; null: there is none, or it cannot be
   * scored. It is of no version of the text: told when the text was opened and when the data are others.
   */
  | { readonly told: "before"; readonly before: GroupResult | null }
  /** A fault of ours while telling; the text is safe with the page. */
  | { readonly told: "fault"; readonly what: string };

export interface Scores {
  /** Content hash of the compiled set that was run: the very artefact that would be issued. */
  readonly hash: string;
  readonly rules: Rules;
  /** Places of the rules in the text. */
  readonly spans: LoadedSet["spans"];
  /** Criteria and pillars of the chosen unit only. */
  readonly result: GroupResult;
}

export type ToAnalyst = {
  readonly [Q in Question]: { readonly id: number; readonly question: Q; readonly ask: Ask<Q> };
}[Question];

/** The line between the two, however it is made. */
export interface AnalystLine {
  readonly ask: <Q extends Question>(question: Q, ask: Ask<Q>) => Promise<Answer<Q>>;
  readonly listen: (listener: (told: Told) => void) => () => void;
  readonly close: () => void;
}
