// Which sample data are open and how they are saved while a studio is open. What is stored of a sheet is in stored-sample.ts.
import { sha256 } from "#runtime/sha256.ts";
import { pauseAfter } from "./pauses.ts";
import type { StoredData } from "./stored-sample.ts";

/** Which sample is open, at which revision; `id` null: the set has none yet, the first save makes one. */
export interface SampleAt {
  readonly id: string | null;
  readonly revision: number;
}

/** Sample data kept on this machine because the server has not taken them yet. */
export interface KeptSample extends SampleAt {
  readonly data: StoredData;
  /** Hash (`hashOf`) of the data that were sent and not answered yet; "" none. */
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
  | { readonly is: "refused"; readonly code: string };

export type SampleSave =
  | { readonly is: "saved" | "saving" | "waiting" }
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
  start: { readonly at: SampleAt; readonly data: StoredData; readonly stored: StoredData },
  outside: SampleOutside,
  told: (state: SampleSave, at: SampleAt) => void,
): SampleSaving {
  let { at, data } = start;
  let about: SampleAbout = {};
  let state: SampleSave = { is: "saved" };
  let [stored, unanswered, attempts, turn] = [same(start.stored), "", 0, 0];
  let cancel = (): void => {};
  const waiters = waitingRoom();
  const isAll = (): boolean => same(data) === stored && Object.keys(about).length === 0;
  const keep = (all: boolean): void => outside.keep(all ? null : { ...at, data, sent: unanswered });
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
  const arrived = (next: SampleAt, sent: StoredData, said: SampleAbout): void => {
    attempts = 0;
    at = next;
    stored = same(sent);
    unanswered = "";
    if (about === said) about = {};
    keep(isAll());
    become({ is: isAll() ? "saved" : "waiting" });
    if (state.is === "waiting") wait(REST);
  };
  const heard = (answer: SampleSent, sent: StoredData, said: SampleAbout): void => {
    const meant = meaningOf(answer, sent, at);
    if (meant.is === "arrived") {
      arrived(meant.at, sent, said);
      return;
    }
    attempts += meant.state.is === "waiting" ? 1 : 0;
    become(meant.state);
    if (meant.state.is === "waiting") wait(pauseAfter(attempts - 1));
  };
  const save = (asNew: boolean): void => {
    cancel();
    if (turn < 0 || state.is === "saving") return;
    if (!asNew && (state.is === "moved-on" || state.is === "refused")) return;
    const [sent, said, of] = [data, about, turn];
    unanswered = hashOf(sent);
    keep(isAll());
    become({ is: "saving" });
    void outside.send(at, sent, { asNew, about: said }).then((answer) => {
      if (of === turn) heard(answer, sent, said);
    });
  };
  const changed = (next: StoredData): void => {
    data = next;
    const all = isAll();
    keep(all);
    if (state.is === "saved" && !all) become({ is: "waiting" });
    if (state.is === "waiting" && attempts === 0) wait(REST);
  };
  if (same(start.data) !== stored) changed(start.data);
  return {
    at: () => at,
    changed,
    describe: (next) => {
      about = { ...about, ...next };
      if (state.is === "saved") become({ is: "waiting" });
      if (state.is === "waiting") save(false);
    },
    now: () => {
      attempts = 0;
      if (state.is === "waiting") save(false);
    },
    flushed: () =>
      new Promise((done) => {
        if (state.is !== "waiting" && state.is !== "saving") return done(state.is === "saved");
        waiters.enter(done);
        attempts = 0;
        save(false);
      }),
    saveAsNew: () => save(true),
    accept: (revision, theirs) => {
      data = theirs;
      arrived({ ...at, revision }, theirs, about);
    },
    open: (next, its) => {
      cancel();
      turn += 1;
      [at, data, stored, about, attempts] = [next, its, same(its), {}, 0];
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

type Meaning =
  | { readonly is: "arrived"; readonly at: SampleAt }
  | { readonly is: "not"; readonly state: SampleSave };

/** What the server's answer to `sent` means. */
function meaningOf(answer: SampleSent, sent: StoredData, at: SampleAt): Meaning {
  switch (answer.is) {
    case "saved":
      return { is: "arrived", at: { id: answer.id, revision: answer.revision } };
    case "moved-on":
      // Our own save whose answer was lost is no conflict.
      return same(answer.data) === same(sent)
        ? { is: "arrived", at: { ...at, revision: answer.revision } }
        : { is: "not", state: { is: "moved-on", revision: answer.revision, data: answer.data } };
    case "unreachable":
      return { is: "not", state: { is: "waiting" } };
    case "refused":
      return { is: "not", state: { is: "refused", code: answer.code } };
  }
}

const same = (data: StoredData): string => JSON.stringify(data);

/** Tells one's own data apart from others' without keeping them twice. */
export const hashOf = (data: StoredData): string => sha256(same(data));
