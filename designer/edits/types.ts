// What a form is and what may be asked of it: plain data, no functions, so that it may cross to a worker and back.

import type { Words } from "#designer/strings/words.ts";
import type { ide, Span, TextEdit } from "#dsl";

/** What a form shows of one criterion (or of a pillar, or of the set's head), every value with its place in the text. */
export interface Form {
  /** "": the head of the set; "pillar/3"; "3.5": a criterion. */
  readonly at: string;
  /** What it is called in the text; "" when nothing is written. */
  readonly title: string;
  readonly groups: readonly FieldGroup[];
  /** How a criterion scores; null: it is no criterion. */
  readonly shape: FormShape | null;
}

/** How a criterion scores, and the ways whose templates may take its place. */
export interface FormShape {
  readonly value: RuleShape | "formula" | "none";
  readonly choices: readonly Choice[];
  /** Nothing of the rule was written by an author: another template loses no words. */
  readonly isTemplate: boolean;
}

/** Fields that belong together: of one thing (`fields`), or a list of lines (`rows`). */
export interface FieldGroup {
  readonly id: string;
  readonly label: Words;
  readonly kind: "fields" | "rows";
  readonly fields: readonly Field[];
  readonly rows: readonly FieldRow[];
  /** What may be added here. */
  readonly adds: readonly AddChoice[];
}

/** One line of a group, which may be moved and removed. */
export interface FieldRow {
  readonly path: string;
  readonly label: Words;
  readonly span: Span;
  readonly fields: readonly Field[];
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
  readonly canRemove: boolean;
}

export interface AddChoice {
  readonly what: string;
  readonly label: Words;
}

/** How a value is typed. `points`: a number of points or a formula of them; `measure`: a unit of measure. */
export type FieldKind =
  | "text"
  | "long-text"
  | "code"
  | "number"
  | "points"
  | "measure"
  | "expression"
  | "date"
  | "name"
  | "choice"
  | "yes-no";

export interface Choice {
  readonly value: string;
  readonly label: Words;
}

/** One value of the text. */
export interface Field {
  /** Stable: "3.5/max", "3.5/input/a/label", "3.5/score/row/2/low". */
  readonly path: string;
  readonly label: Words;
  readonly kind: FieldKind;
  /** Texts decoded, everything else as written; yes-no: "yes" or "no"; "" when nothing is written. */
  readonly value: string;
  /** Where it stands; empty where it would be written. */
  readonly span: Span;
  readonly choices?: readonly Choice[];
  readonly hint?: Words;
}

/** Ways a criterion scores, as templates. */
export type RuleShape =
  | "ratio"
  | "ratio-cap"
  | "table"
  | "yes-no"
  | "choice"
  | "checklist"
  | "list"
  | "parts"
  | "min-max"
  | "appraiser"
  | "undisclosed"
  | "collected"
  | "not-expressible";

/** What the author wants of the text. Paths are those of forms, fields and rows. */
export type Intent =
  | { readonly do: "set"; readonly path: string; readonly value: string }
  /** `at`: the form, `group`: one of its groups, `what`: one of the group's `adds`, `before`: the row it goes before. */
  | {
      readonly do: "add";
      readonly at: string;
      readonly group: string;
      readonly what: string;
      readonly before?: string;
    }
  | { readonly do: "remove"; readonly path: string }
  | { readonly do: "move"; readonly path: string; readonly by: -1 | 1 }
  /** `pillar`: the path of a pillar, or "" for the set itself; `after`: the path of a criterion, null: as the last. */
  | {
      readonly do: "add-criterion";
      readonly pillar: string;
      readonly after: string | null;
      readonly title: string;
      readonly max: string;
    }
  /** `path`: of a criterion or a pillar, with all that is in it. */
  | { readonly do: "remove-criterion"; readonly path: string }
  | { readonly do: "move-criterion"; readonly path: string; readonly by: -1 | 1 }
  | { readonly do: "add-pillar"; readonly title: string; readonly max: string }
  /** Puts a pasted table at the end; `renumber`: its pillars are numbered after those of the set. */
  | { readonly do: "insert-annex"; readonly rows: readonly (readonly string[])[]; readonly renumber: boolean }
  /** Replaces how a criterion scores by the template of another shape. */
  | { readonly do: "shape"; readonly at: string; readonly shape: RuleShape }
  /** The decision that issues the set, and from when it holds; "" leaves a part as it is. */
  | {
      readonly do: "decide";
      readonly number: string;
      readonly date: string;
      readonly by: string;
      readonly clause: string;
      readonly from: string;
      readonly until: string;
      readonly version: string;
    };

/** Edits of the text as it is now, or why there are none. */
export type Edited =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      /** The path where the cursor goes. */
      readonly focus: string | null;
      /** What the same renaming changes in data. */
      readonly data?: ide.DataChanges;
    }
  | { readonly ok: false; readonly reason: Words };

/** One line of the table view. */
export interface TableRow {
  readonly kind: "pillar" | "criterion";
  readonly path: string;
  /** 0: in the set itself; 1: in a pillar; … */
  readonly depth: number;
  readonly code: string;
  readonly title: string;
  /** As written: `10`, `toi_da_7`, `chưa rõ`. */
  readonly max: string;
  readonly role: "scored" | "bonus" | "penalty";
  readonly shape: Words;
  /** What each answer is worth, in the author's labels, one a line: `– Trưởng ban: điểm tối đa`. */
  readonly answers: string;
  /** The statements of the rule, as written, one a line, a block without the indentation of its place. */
  readonly rule: string;
  readonly inputs: number;
  readonly span: Span;
  /** Where the maximum stands, to be edited in place; null: not written. */
  readonly maxSpan: Span | null;
}
