// Which sample data are open and how they are saved while a studio is open. What is stored of a sheet is in stored-sample.ts.
import { pauseAfter } from "./pauses.ts";
import type { StoredData } from "./stored-sample.ts";
import { type SampleStart, type Sending, unsavedData } from "./unsaved-sample.ts";

/** Which sample is open, at which revision; `id` null: the set has none yet, the first save makes one. */
export interface SampleAt {
  readonly id: string | null;
  readonly revision: number;
}

/** Sample data kept on this machine because the server has not taken them yet. */
export interface KeptSample extends SampleAt {
  readonly data: StoredData;
  /** Hash (`hashOf`) of the data that were sent last and not answered yet; "" none. */
  readonly sent: string;
}

/** What is said of a sample besides its data; what is absent stays as it is. */
export interface SampleAbout {
  readonly title?: string;
  readonly shared?: boolean;
}

export type SampleSent =
  | ({ readonly is: "saved" } & SampleAt)
  /** Somebody else saved: the revision and the data there. */
  | { readonly is: "moved-on"; readonly revision: number; readonly data: StoredData }
  | { readonly is: "unreachable" }
  | { readonly is: "signed-out" }
  | { readonly is: "refused"; readonly code: string };

export type SampleSave =
  | { readonly is: "saved" | "saving" | "signed-out" }
  /** `isUnsent`: an attempt has failed; else it is a moment until the first one. */
  | { readonly is: "waiting"; readonly isUnsent: boolean }
  | { readonly is: "moved-on"; readonly revision: number; readonly data: StoredData }
  | { readonly is: "refused"; readonly code: string };

export interface SampleOutside {
  /** `asNew`: as a new sample of one's own. */
  readonly send: (
    at: SampleAt,
    data: StoredData,
    how: { readonly asNew: boolean; readonly about: SampleAbout },
  ) => Promise<SampleSent>;
  readonly keep: (kept: KeptSample | null) => void;
  readonly later: (ms: number, run: () => void) => () => void;
}

export interface SampleSaving {
  readonly at: () => SampleAt;
  readonly changed: (data: StoredData) => void;
  /** Gives the sample another title, or shares it; saved with its data. */
  readonly describe: (about: SampleAbout) => void;
  readonly now: () => void;
  /** Saves at once what is not saved; whether all of it is by then. */
  readonly flushed: () => Promise<boolean>;
  /** Saves what is here as a new sample. */
  readonly saveAsNew: () => void;
  /** Goes on from what somebody else saved, which the sheet shows by now. */
  readonly accept: (revision: number, data: StoredData) => void;
  /** Goes on with another sample; what is not saved of this one is given up. */
  readonly open: (at: SampleAt, data: StoredData) => void;
  readonly stop: () => void;
}

/** From the last change to saving, in ms. */
const REST = 800;

/** Saves sample data as they change; what differs from `stored` is saved at once. `told` is called when state or place change. */
export function sampleSaving(
  start: SampleStart,
  outside: SampleOutside,
  told: (state: SampleSave, at: SampleAt) => void,
): SampleSaving {
  const work = unsavedData(start);
  let { at } = start;
  let state: SampleSave = { is: "saved" };
  let [attempts, turn, isSending] = [0, 0, false];
  let cancel = (): void => {};
  const waiters = waitingRoom();
  const keep = (): void => outside.keep(work.kept(at));
  const isTryable = (): boolean => state.is === "waiting" || state.is === "signed-out";
  const become = (next: SampleSave): void => {
    state = next;
    told(next, at);
    if (next.is === "saving") return;
    if (next.is === "waiting" && attempts === 0 && !waiters.isEmpty()) save(false);
    else waiters.tell(next.is === "saved");
  };
  const wait = (ms: number): void => {
    cancel();
    cancel = outside.later(ms, () => save(false));
  };
  const arrived = (next: SampleAt, sent: Sending, isAgain: boolean): void => {
    [at, attempts] = [next, 0];
    work.arrived(sent);
    keep();
    become(work.isAll() ? { is: "saved" } : { is: "waiting", isUnsent: false });
    if (state.is === "waiting") wait(isAgain ? 0 : REST);
  };
  const heard = (answer: SampleSent, sending: Sending, isAgain: boolean): void => {
    const meant = work.meaningOf(answer, sending, at);
    if (meant.is === "arrived") {
      arrived(meant.at, meant.sent, isAgain || meant.sent !== sending);
      return;
    }
    if (meant.is === "moved-on") work.settle();
    if (meant.is === "waiting") attempts += 1;
    keep();
    become(meant);
    if (meant.is === "waiting") wait(pauseAfter(attempts - 1));
  };
  const save = (asNew: boolean): void => {
    cancel();
    if (turn < 0 || isSending) return;
    if (!asNew && (state.is === "moved-on" || state.is === "refused")) return;
    const { sending, isAgain } = work.toSend(asNew);
    const of = turn;
    isSending = true;
    keep();
    if (state.is !== "signed-out") become({ is: "saving" });
    void outside.send(at, sending.data, { asNew, about: sending.about }).then((answer) => {
      if (of !== turn) return;
      isSending = false;
      heard(answer, sending, isAgain);
    });
  };
  const changed = (next: StoredData): void => {
    work.change(next);
    keep();
    if (state.is === "saved" && !work.isAll()) become({ is: "waiting", isUnsent: false });
    if ((state.is === "waiting" && attempts === 0) || state.is === "signed-out") wait(REST);
  };
  if (!work.isAll()) changed(start.data);
  return {
    at: () => at,
    changed,
    describe: (next) => {
      work.describe(next);
      if (state.is === "saved") become({ is: "waiting", isUnsent: false });
      if (isTryable()) save(false);
    },
    now: () => {
      attempts = 0;
      if (isTryable()) save(false);
    },
    flushed: () =>
      new Promise((done) => {
        if (state.is !== "saving" && !isTryable()) return done(state.is === "saved");
        waiters.enter(done);
        attempts = 0;
        save(false);
      }),
    saveAsNew: () => save(true),
    accept: (revision, theirs) => arrived({ ...at, revision }, work.accepted(theirs), false),
    open: (next, its) => {
      cancel();
      turn += 1;
      [at, attempts, isSending] = [next, 0, false];
      work.begin(its);
      outside.keep(null);
      become({ is: "saved" });
    },
    stop: () => {
      turn = -1;
      cancel();
    },
  };
}

/** Who waits until all is saved, or cannot be. */
function waitingRoom() {
  let waiting: readonly ((isSaved: boolean) => void)[] = [];
  return {
    isEmpty: () => waiting.length === 0,
    enter: (done: (isSaved: boolean) => void): void => {
      waiting = [...waiting, done];
    },
    tell: (isSaved: boolean): void => {
      const told = waiting;
      waiting = [];
      for (const done of told) done(isSaved);
    },
  };
}
