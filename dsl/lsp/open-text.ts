// One text that the client has open. Changes are taken as they come; the text is read again when something is asked of it.
import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { type Document, edited, openDocument } from "../ide/document.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { once } from "../source/once.ts";
import { sourceFile } from "../source/source-file.ts";
import type { TextEdit } from "../source/span.ts";
import { type Positions, positionsOf } from "./positions.ts";
import { afterChange, type RawText, rawText } from "./raw-text.ts";

/** A text at one version, as it is asked about. */
export interface View {
  readonly uri: string;
  readonly version: number;
  readonly raw: RawText;
  readonly document: Document;
  readonly positions: Positions;
  /** What was found when the text was last checked, which may be some letters ago. */
  readonly found: readonly Diagnostic[];
}

export class OpenText {
  readonly uri: string;
  /** A set, or else data beside one. */
  readonly isSet: boolean;
  version: number;
  raw: RawText;
  /** As it was last read. */
  private read: Document | null = null;
  private lastView: View | null = null;
  private found: readonly Diagnostic[] = [];

  constructor({ uri, languageId, version, text }: TextDocumentItem) {
    this.uri = uri;
    this.isSet = languageId === "barem" || /\.barem$/i.test(uri);
    this.version = version;
    this.raw = rawText(text);
  }

  /** Takes changes, each of the text that the one before it left. */
  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    this.raw = changes.reduce(afterChange, this.raw);
    this.version = version;
    this.lastView = null;
  }

  /** The text as it stands now, with everything found in it. */
  checkedView(): View {
    const view = this.view();
    this.found = view.document.checked.open;
    return view;
  }

  /** The text as it stands now. */
  view(): View {
    const { uri, version, raw, found } = this;
    if (this.lastView !== null) return this.lastView;
    const document = this.document();
    const positions = once(() => positionsOf(raw, document.file));
    this.lastView = {
      uri,
      version,
      raw,
      document,
      found,
      get positions() {
        return positions();
      },
    };
    return this.lastView;
  }

  /** All changes since it was last read are one edit. */
  private document(): Document {
    const before = this.read;
    // Should reading fail, the next one begins anew.
    this.read = null;
    const { text } = this.raw;
    this.read = before === null ? openDocument(text, this.uri) : turnedInto(before, text);
    return this.read;
  }
}

/** The document of another text, reached by one edit. */
function turnedInto(document: Document, text: string): Document {
  const edit = difference(document.file.text, sourceFile(text).text);
  return edit === null ? document : edited(document, edit);
}

/** The one edit between two texts that touches the least; null when they are the same. */
export function difference(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const end = before.length - tail;
  return { span: { start, end }, text: after.slice(start, after.length - tail) };
}
