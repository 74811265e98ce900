// The shape of an open studio: its state, what can be done with it, and what it is opened with. How it works is in studio.ts.
import type { Edited, Form, Intent, TableRow } from "#designer/edits/index.ts";
import type { Stranger } from "#designer/sheet/keys.ts";
import type { Edit, Sheet } from "#designer/sheet/sheet.ts";
import type { Diagnostic, ide, Span, Surface } from "#dsl";
import type { Data, GroupResult } from "#runtime";
import type { Outside, SaveState } from "./autosave.ts";
import type { Commands, Refusal } from "./commands.ts";
import type { History } from "./history.ts";
import type { KeptSteps } from "./kept-steps.ts";
import type { OpenText } from "./open-text.ts";
import type { AnalystLine, Scores } from "./protocol.ts";
import type { SampleAbout, SampleAt, SampleOutside, SampleSave } from "./sample.ts";
import type { StoredData } from "./stored-sample.ts";
import type { Acknowledged } from "./unsaved.ts";

export type CentreView = "table" | "text" | "both";
export type Drawer = "ranking" | "charts" | "data" | "problems";

export interface StudioState {
  readonly save: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Of the newest version the analyst has told about. */
  readonly findings: readonly Diagnostic[];
  /** Version of the text (`OpenText.version`) that they, and the edits of their fixes, are of. */
  readonly findingsOf: number;
  readonly answered: number;
  readonly rows: readonly TableRow[];
  readonly surface: Surface;
  /** null: the text has errors; the last scores stay in `lastScores`. */
  readonly scores: Scores | null;
  readonly lastScores: Scores | null;
  /** The same data under the version the draft began from; null: there is none, or it cannot be scored. */
  readonly before: GroupResult | null;
  /** The analyst has not yet told about the newest text. */
  readonly isBehind: boolean;
  /** Path of what is selected: "" the head of the set, a criterion's code, or a part of it. */
  readonly selected: string;
  /** The form of what is selected; null: it has none. */
  readonly form: Form | null;
  readonly unit: string | null;
  readonly view: CentreView;
  readonly drawer: Drawer | null;
  /** Sample data as a sheet; null: until the text was first read without errors. */
  readonly sheet: Sheet | null;
  readonly sampleSave: SampleSave;
  /** Which sample is open; null: one that is not stored yet. */
  readonly sample: string | null;
  /** Keys of the sample data that the set has no column for. */
  readonly strangers: readonly Stranger[];
  /** What the last renaming changed in the sample data; null: it changed nothing, or was read. */
  readonly renamed: ide.DataChanges | null;
  /** Path of the field, or of the row of fields, that takes the focus as soon as it is shown; null: the focus stays. */
  readonly wantsFocus: string | null;
  /** The place that the text went to last, by other than its cursor. */
  readonly goesTo: Span | null;
  /** Why what was asked for was not done; null: it was. */
  readonly notice: Refusal | null;
  /** A fault of the analyst, for the reader to report. */
  readonly fault: string | null;
}

export interface Studio extends Commands {
  readonly state: () => StudioState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly open: OpenText;
  /** The text is read only: it was issued or put away. */
  readonly isClosed: boolean;
  readonly line: AnalystLine;
  /** Shows a fault: for what is asked of the line and is not answered. */
  readonly failed: (error: unknown) => void;
  readonly data: () => Data;
  readonly select: (path: string) => void;
  readonly chooseUnit: (unit: string) => void;
  /** Does a command of the sheet as one step of the undo that the text shares. */
  readonly changeSheet: (edit: Edit) => void;
  /** Somebody else saved the sample data: goes on with one's own as a new sample, or with theirs, which undo takes back. */
  readonly settleSample: (how: "mine-as-new" | "theirs") => void;
  /** The set whose samples can be opened here. */
  readonly set: string;
  /**
   * Opens another sample once this one is saved; false: it cannot be saved now, and stays open. `gone`: it was deleted, there
   * is nothing to save. Steps of undo of the sheet end here, those of the text stay.
   */
  readonly openSample: (at: SampleAt, data: StoredData, gone?: boolean) => Promise<boolean>;
  /** What is stored of the sample data as they are now. */
  readonly stored: () => StoredData;
  /** Saves what is not saved yet of them; whether all is saved by then. */
  readonly saved: () => Promise<boolean>;
  readonly describeSample: (about: SampleAbout) => void;
  /** Another name for what is named at an offset of the text: text and sample data in one step. */
  readonly rename: (offset: number, name: string) => Promise<ide.Renaming>;
  readonly renamedRead: () => void;
  /** Changes the text as a form asks; answers why not when it cannot. `group` joins what is typed in one field. */
  readonly intend: (intent: Intent, group?: string) => Promise<Edited>;
  /** Until all that was asked for is in the text, or refused: no letter is with the analyst only. */
  readonly settled: () => Promise<void>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly saveNow: () => void;
  /** Leaves once all is settled; what is not saved by then stays on this machine. */
  readonly close: () => void;
}

export interface StudioStart {
  readonly acknowledged: Acknowledged;
  /** Text left unsaved by an earlier visit, and what it had sent without an answer; null: none. */
  readonly unsaved: { readonly text: string; readonly sent: string | null } | null;
  readonly history: History;
  /** The server takes no more edits of the text: none is made. */
  readonly isClosed: boolean;
  readonly base: string | null;
  /** Sample data to begin with. */
  readonly data: StoredData;
  /** Where they are stored, and what is there; what differs from `data` is not saved yet. */
  readonly sample: {
    readonly set: string;
    readonly at: SampleAt;
    readonly stored: StoredData;
    /** Hash of what an earlier visit sent and was not answered; "" or absent: none. */
    readonly sent?: string;
    readonly outside: SampleOutside;
    /** Another is open now. */
    readonly opened: (id: string) => void;
  };
  readonly line: AnalystLine;
  readonly outside: Omit<Outside, "changed">;
  readonly now: () => number;
  /** Keeps undo for the next visit. */
  readonly keepHistory: (history: History) => void;
  /** Undo of the sample data from an earlier visit, and who keeps it for the next. */
  readonly steps: KeptSteps | null;
  readonly keepSteps: (kept: KeptSteps | null) => void;
}

/** Before anything is told. */
export const START: StudioState = {
  save: { is: "saved" },
  canUndo: false,
  canRedo: false,
  findings: [],
  findingsOf: 0,
  answered: 0,
  rows: [],
  surface: "vi",
  scores: null,
  lastScores: null,
  before: null,
  isBehind: true,
  selected: "",
  form: null,
  unit: null,
  view: "table",
  drawer: "ranking",
  sheet: null,
  sampleSave: { is: "saved" },
  sample: null,
  strangers: [],
  renamed: null,
  wantsFocus: null,
  goesTo: null,
  notice: null,
  fault: null,
};
