// The door of the forms: a text as forms and a table, and what an official does there as edits of the text.

export { type Annex, type AnnexLook, insertAnnex, lookAtAnnex, readAnnex } from "./annex.ts";
export type { AnnexRow } from "./annex-text.ts";
export { edit, type Reading } from "./edit.ts";
export { formOf, pathAt, spanOf } from "./form.ts";
export { newSetText, type SetStart, USUAL_POINTS } from "./new-set.ts";
export { type Reread, reread } from "./reading.ts";
export { tableOf } from "./table.ts";
export type * from "./types.ts";
