// The door of the forms: a text as forms and a table, and what an official does there as edits of the text.

export { type Annex, insertAnnex, readAnnex } from "./annex.ts";
export { edit, type Reading } from "./edit.ts";
export { formOf, pathAt, spanOf } from "./form.ts";
export { type Reread, reread } from "./reading.ts";
export { tableOf } from "./table.ts";
export type * from "./types.ts";
