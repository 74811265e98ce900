// The door of the language service: what an editor asks of a text, as pure functions over an `Analysis`. Offsets are UTF-16
// code units into `analysis.file.text`, which is normalised (NFC, LF line ends, no BOM); an editor that holds the text
// otherwise converts on its own side. Answers are plain data in both languages; nothing here knows of an editor, and nothing
// throws whatever the text. `completions` and `signatureHelp` look at the statement at the cursor and, for names of the set,
// at `analysis.model.rules`: an analysis of the block being typed is enough for them (`Document.around`). `rename` needs the
// whole set.
export { toneless } from "../syntax/fold.ts";
export type { CompletionKind, Stop } from "./candidate.ts";
export { type CodeAction, codeActions } from "./code-actions.ts";
export { type Completion, completions } from "./completion.ts";
export { changesData, type DataFormat, dataEdits } from "./data-edits.ts";
export type { DataChanges } from "./data-keys.ts";
export { type Area, type Document, edited, type Meaning, openDocument } from "./document.ts";
export { type Fold, foldingRanges } from "./folding.ts";
export { formatDocument, formatOnType, formatRange } from "./format-edits.ts";
export { type Hover, hover } from "./hover.ts";
export type { HoverPart } from "./hover-part.ts";
export { type InlayHint, inlayHints } from "./inlay.ts";
export { type CodeLens, codeLenses } from "./lenses.ts";
export { type OutlineKind, type OutlineNode, outline } from "./outline.ts";
export { type Proven, provenOf } from "./proven.ts";
export { type Definition, definition, documentHighlights, references } from "./references.ts";
export { type Renaming, rename, renameRange } from "./rename.ts";
export type { Refusal } from "./rename-words.ts";
export { selectionRanges } from "./selection.ts";
export { type SemanticToken, type SemanticType, semanticTokens } from "./semantic-tokens.ts";
export { type Signature, signatureHelp } from "./signature.ts";
export { snippetOf } from "./snippet-text.ts";
export type { Occurrence } from "./symbols.ts";
