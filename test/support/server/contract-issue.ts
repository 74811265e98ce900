// What the store promises of verdicts and of what is issued after them, whatever the database. Part of contract.ts.
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { type IssueWish, issue, submitDraft } from "#designer/server/issue/issue.ts";
import { sha256 } from "#designer/server/ledger/hash.ts";
import { addDraft, draftRow, saveEdits } from "#designer/server/store/drafts.ts";
import { decide, review, reviews, submit, type Verdict } from "#designer/server/store/reviews.ts";
import { type Store, SYSTEM, type Writer, write } from "#designer/server/store/store.ts";
import { addSet, addVersion, endVersion, version } from "#designer/server/store/versions.ts";
import { sourceOf } from "../sets.ts";
import { checkRefused } from "./contract-acts.ts";
import { row } from "./contract-ledger.ts";

const WISH: IssueWish = {
  ...{ number: "9/QĐ-UBND", date: "2026-01-10", by: null, from: "2026-02-01", until: null },
  ...{ version: null, succeeds: null, withErrors: false },
};
let count = 0;

/** Runs the promises on a store that is open by then. */
export function checkIssue(storeOf: () => Store): void {
  /** A draft of rules in a set of its own, by "soạn". */
  const newDraft = async (): Promise<{
    readonly id: string;
    readonly text: string;
    readonly set: string;
  }> => {
    const set = `thu/ban-hanh-${count++}`;
    const text = sourceOf("binh-thuan/xa").replace("binh-thuan/xa", set);
    const id = await write(storeOf(), "soan", async (writer) => {
      await addSet(writer, { id: set, title: "Bộ thử", level: "xã" });
      return addDraft(writer, { set, title: "Bản nháp", text, basedOn: null });
    });
    return { id, text, set };
  };
  const hand = (id: string) => write(storeOf(), "soan", (writer) => submitDraft(writer, id, "", null));
  const verdict = (actor: string, of: string, text: string, word: Verdict["verdict"] = "approve") =>
    write(storeOf(), actor, (w) => decide(w, of, { verdict: word, hash: sha256(text), note: "" }));
  const approved = async () => {
    const made = await newDraft();
    const handed = await hand(made.id);
    await verdict("duyet", handed, made.text);
    return { ...made, handed };
  };
  const verdictsOf = async (id: string) => (await review(storeOf(), id)).events.length;
  const stateOf = async (id: string) => (await reviews(storeOf())).find((each) => each.id === id)?.state;

  describe("what is issued is what was approved", () => {
    const alter = (text: string): string =>
      text.replaceAll("điểm tối đa", "điểm  tối đa").concat("\n# khác\n");
    const issuing = (handed: string, before: (writer: Writer) => Promise<unknown>) =>
      write(storeOf(), "duyet", async (writer) => {
        await before(writer);
        return issue(writer, handed, WISH);
      });
    const setDraft = (id: string, change: { readonly text?: string; readonly hash?: string }) =>
      storeOf().db.updateTable("drafts").set(change).where("id", "=", id).execute();
    // Undone with the transaction, the trigger too.
    const setEdits = async (
      { db }: Writer,
      id: string,
      change: { text?: string; edits?: string; hash?: string },
    ) => {
      const [name, of] =
        storeOf().dialect === "sqlite" ? ["no_update", ""] : ["append_only", " on draft_edits"];
      await sql.raw(`drop trigger draft_edits_${name}${of}`).execute(db);
      await db.updateTable("draft_edits").set(change).where("draft_id", "=", id).execute();
    };

    test("another text in the draft's row is not the one issued", async () => {
      const { id, text, handed } = await approved();
      await setDraft(id, { text: alter(text) });
      const made = await issuing(handed, async () => undefined);
      const { source, approved_hash } = await version(storeOf(), made.set, made.version);
      expect([source.includes("# khác"), approved_hash]).toEqual([false, sha256(text)]);
      expect(source.split("\n").length).toBe(text.split("\n").length);
      await setDraft(id, { text });
    });

    test("another text with its own hash in the draft's row is refused", async () => {
      const { id, text, handed } = await approved();
      await setDraft(id, { text: alter(text), hash: sha256(alter(text)) });
      await checkRefused(
        issuing(handed, async () => undefined),
        "text-altered",
      );
      await setDraft(id, { text, hash: sha256(text) });
    });

    test.each([
      ["the text", (text: string) => ({ text: alter(text) })],
      ["the text and its hash", (text: string) => ({ text: alter(text), hash: sha256(alter(text)) })],
    ] as const)("changed in the recorded edits, refused: %s", async (_, change) => {
      const { id, text, handed } = await approved();
      await checkRefused(
        issuing(handed, (writer) => setEdits(writer, id, change(text))),
        "text-altered",
      );
    });

    test("changed everywhere but in the review and its verdict: refused", async () => {
      const { id, text, handed } = await approved();
      const change = { text: alter(text), hash: sha256(alter(text)) };
      const all = async (writer: Writer): Promise<void> => {
        await setEdits(writer, id, change);
        await writer.db.updateTable("drafts").set(change).where("id", "=", id).execute();
      };
      await checkRefused(issuing(handed, all), "text-altered");
    });

    test("edits that are no edits any more are refused in words", async () => {
      const { id, text, handed } = await approved();
      const edits = [{ start: 0, end: 0, text: "#\n" }];
      await write(storeOf(), "soan", (w) => saveEdits(w, id, { base: 0, edits, hash: sha256(`#\n${text}`) }));
      const again = await hand(id);
      await verdict("duyet", again, `#\n${text}`);
      for (const broken of ["", "null", '[{"start":9999999,"end":9999999,"text":""}]'])
        await checkRefused(
          issuing(again, (writer) => setEdits(writer, id, { edits: broken })),
          "text-altered",
        );
      await checkRefused(
        issuing(handed, async () => undefined),
        "not-approved",
      );
    });

    test("an altered text is neither saved on nor handed in", async () => {
      const { id, text } = await newDraft();
      await setDraft(id, { text: alter(text) });
      const edits = [{ start: 0, end: 0, text: "#\n" }];
      const hash = sha256(`#\n${alter(text)}`);
      await checkRefused(
        write(storeOf(), "soan", (w) => saveEdits(w, id, { base: 0, edits, hash })),
        "text-altered",
      );
      await setDraft(id, { hash: sha256(alter(text)) });
      await checkRefused(hand(id), "text-altered");
      await setDraft(id, { text, hash: sha256(text) });
    });
  });

  describe("one review of one text, one verdict of one person", () => {
    test("handed in twice at once: one review, open", async () => {
      const { id } = await newDraft();
      const handed = await Promise.all([hand(id), hand(id), hand(id)]);
      expect(new Set(handed).size).toBe(1);
      expect((await reviews(storeOf())).filter(({ draft }) => draft === id)).toHaveLength(1);
      const stale = await draftRow(storeOf(), id);
      expect(await write(storeOf(), "soan", (w) => submit(w, stale, "lại"))).toBe(handed[0]);
      expect(await stateOf(handed[0] ?? "")).toBe("open");
    });

    test("approved twice at once by one person: one verdict", async () => {
      const { id, text } = await newDraft();
      const handed = await hand(id);
      await Promise.all([verdict("duyet", handed, text), verdict("duyet", handed, text)]);
      expect([await verdictsOf(handed), await stateOf(handed)]).toEqual([1, "approved"]);
      // Handing in what is approved does not take the approval back.
      expect([await hand(id), await stateOf(handed)]).toEqual([handed, "approved"]);
      await verdict("khac", handed, text);
      await verdict("duyet", handed, text);
      expect(await verdictsOf(handed)).toBe(2);
    });

    test("sent back twice at once: once; what someone else took back is not given again", async () => {
      const { id, text } = await newDraft();
      const handed = await hand(id);
      const back = () => verdict("tham-dinh", handed, text, "request-changes");
      await Promise.all([back(), back()]);
      expect([await verdictsOf(handed), (await draftRow(storeOf(), id)).state]).toEqual([1, "editing"]);
      await checkRefused(verdict("duyet", handed, text), "review-outdated");
    });

    test("a text handed in again is decided on in its newest review only", async () => {
      const { id, text } = await newDraft();
      const first = await hand(id);
      await verdict("tham-dinh", first, text, "request-changes");
      const later: Store = { ...storeOf(), now: () => new Date("2026-01-16T02:00:00.000Z") };
      const second = await write(later, "soan", (writer) => submitDraft(writer, id, "", null));
      expect(second).not.toBe(first);
      await checkRefused(verdict("tham-dinh", first, text, "request-changes"), "review-outdated");
      await checkRefused(verdict("duyet", first, text), "review-outdated");
      await verdict("duyet", second, text);
      await checkRefused(
        write(storeOf(), "duyet", (writer) => issue(writer, first, WISH)),
        "not-approved",
      );
      expect((await write(storeOf(), "duyet", (writer) => issue(writer, second, WISH))).version).toBe(
        "1.0.0",
      );
    });
  });

  describe("what cannot be corrected later is within bounds", () => {
    test.each([
      ["a day before it is in force", "2023-05-31", "repeal-outside-period"],
      ["a day after it was in force", "2026-01-01", "repeal-outside-period"],
      ["a slip in the year", "0206-01-01", "day-out-of-range"],
      ["the first day", "2023-06-01", null],
      ["the last day", "2025-12-31", null],
    ] as const)("repealed on %s", async (_, ends_on, code) => {
      const set_id = `thu/bai-bo-${count++}`;
      await write(storeOf(), SYSTEM, async (writer) => {
        await addSet(writer, { id: set_id, title: "Bộ thử", level: "xã" });
        const { compiled, content_hash } = await rules(writer);
        await addVersion(
          writer,
          { ...row("1.0.0", "2023-06-01", "2025-12-31"), set_id, compiled, content_hash },
          "issued",
        );
      });
      const end = { kind: "repealed", ends_on, by_what: "9/QĐ", reason: "hết" } as const;
      const ending = write(storeOf(), "duyet", (w) => endVersion(w, { set_id, version: "1.0.0", ...end }));
      if (code === null) await ending;
      else await checkRefused(ending, code);
    });

    // Rules that load, so that the record verifies.
    const rules = async ({ db }: Writer) =>
      db
        .selectFrom("versions")
        .select(["compiled", "content_hash"])
        .where("compiled", "<>", "{}")
        .executeTakeFirstOrThrow();

    test.each([
      [{ from: "0206-01-01" }, "day-out-of-range"],
      [{ date: "1989-12-31" }, "day-out-of-range"],
      [{ until: "2201-01-01" }, "day-out-of-range"],
      [{ version: "10000.0.0" }, "version-number-unfit"],
      [{ version: "01.0.0" }, "version-number-unfit"],
      [{ version: "1.0.00" }, "version-number-unfit"],
      [{ from: "1990-01-01", until: "2200-12-31", version: "9999.0.9999" }, null],
    ] as const)("issued with %j", async (wish, code) => {
      const { handed } = await approved();
      const issuing = write(storeOf(), "duyet", (writer) => issue(writer, handed, { ...WISH, ...wish }));
      if (code === null) expect((await issuing).version).toBe("9999.0.9999");
      else await checkRefused(issuing, code);
    });
  });
}
