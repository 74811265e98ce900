// What the store promises of drafts and their reviews, whatever the database. Part of contract.ts.
import { describe, expect, test } from "vitest";
import { sha256 } from "#designer/server/ledger/hash.ts";
import { draft, revisions, revisionText, saveEdits } from "#designer/server/store/drafts.ts";
import { decide, review, reviews, submit } from "#designer/server/store/reviews.ts";
import { type Store, write } from "#designer/server/store/store.ts";
import { checkRefused, newDraft, newUser, save } from "./contract-acts.ts";

/** Runs the promises on a store that is open by then. */
export function checkDrafts(storeOf: () => Store): void {
  describe("drafts", () => {
    test("every revision of 120 saves comes back", async () => {
      const store = storeOf();
      const id = await newDraft(store, "a", "đầu");
      const texts = ["đầu"];
      for (let i = 0; i < 120; i++) {
        const before = texts[i] ?? "";
        texts.push(`${before}${i % 7 === 0 ? "\n" : "ệ"}`);
        await save(store, "a", id, i, before.length, i % 7 === 0 ? "\n" : "ệ", texts[i + 1] ?? "");
      }
      const again = await Promise.all(texts.map((_, n) => revisionText(store, id, n)));
      expect(again).toEqual(texts);
      expect(await draft(store, id)).toMatchObject({ revision: 120, text: texts[120] });
      expect(await revisions(store, id)).toHaveLength(121);
    });

    test("two editors on one draft: the second learns of it, and both texts are there", async () => {
      const store = storeOf();
      const id = await newDraft(store, "a", "một hai");
      await save(store, "a", id, 0, 7, " ba", "một hai ba");
      const refused = await checkRefused(
        save(store, "b", id, 0, 0, "không ", "không một hai"),
        "draft-moved-on",
      );
      expect(refused.extra).toMatchObject({
        revision: 1,
        edits: [{ revision: 1, edits: [{ start: 7, end: 7, text: " ba" }], by: "a" }],
      });
      await save(store, "b", id, 1, 0, "không ", "không một hai ba");
      expect(await revisionText(store, id, 1)).toBe("một hai ba");
      expect((await draft(store, id)).text).toBe("không một hai ba");
    });

    test("saves at the same time: one of them wins each revision", async () => {
      const store = storeOf();
      const id = await newDraft(store, "a", "");
      const outcomes = await Promise.allSettled(
        ["a", "b", "c", "d"].map((actor) => save(store, actor, id, 0, 0, actor, actor)),
      );
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect((await draft(store, id)).revision).toBe(1);
    });

    test("a save sent again because its answer was lost is saved once", async () => {
      const store = storeOf();
      const id = await newDraft(store, "a", "x");
      await save(store, "a", id, 0, 1, "y", "xy");
      await save(store, "a", id, 1, 2, "z", "xyz");
      expect((await save(store, "a", id, 0, 1, "y", "xy")).revision).toBe(1);
      await checkRefused(save(store, "b", id, 0, 1, "y", "xy"), "draft-moved-on");
      await checkRefused(save(store, "a", id, 2_147_483_647, 1, "y", "xy"), "draft-moved-on");
      expect((await draft(store, id)).revision).toBe(2);
    });

    test.each([
      ["another result than here", [{ start: 0, end: 0, text: "a" }], sha256("b"), "hash-differs"],
      ["outside the text", [{ start: 0, end: 99, text: "" }], sha256(""), "bad-edits"],
      [
        "overlapping",
        [
          { start: 0, end: 2, text: "" },
          { start: 1, end: 3, text: "" },
        ],
        sha256(""),
        "bad-edits",
      ],
      ["half a character", [{ start: 0, end: 0, text: "\ud83d" }], sha256("\ufffdabc"), "bad-text"],
      ["a null character", [{ start: 0, end: 0, text: "\0" }], sha256("\0abc"), "bad-text"],
    ] as const)("edits refused, nothing saved: %s", async (_, edits, hash, code) => {
      const store = storeOf();
      const id = await newDraft(store, "a", "abc");
      await checkRefused(
        write(store, "a", (w) => saveEdits(w, id, { base: 0, edits: [...edits], hash })),
        code,
      );
      expect(await draft(store, id)).toMatchObject({ revision: 0, text: "abc" });
    });
  });

  describe("reviews", () => {
    test("an edit takes back what was handed in; a verdict on an old text is refused", async () => {
      const store = storeOf();
      const { id: author } = await newUser(store, "soan");
      const id = await newDraft(store, author, "abc");
      const row0 = await store.db
        .selectFrom("drafts")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const handed = await write(store, author, (writer) => submit(writer, row0, "xin duyệt"));
      expect((await review(store, handed)).state).toBe("open");
      const approve = { verdict: "approve", hash: sha256("abc"), note: "" } as const;
      await checkRefused(
        write(store, author, (w) => decide(w, handed, approve)),
        "own-draft",
      );
      await save(store, author, id, 0, 3, "d", "abcd");
      expect((await reviews(store)).find((each) => each.id === handed)?.state).toBe("outdated");
      await checkRefused(
        write(store, "duyet", (w) => decide(w, handed, approve)),
        "review-outdated",
      );
      expect((await review(store, handed)).text).toBe("abc");
    });

    test("who wrote one letter of it may not decide on it", async () => {
      const store = storeOf();
      const id = await newDraft(store, "a", "abc");
      await save(store, "b", id, 0, 3, "d", "abcd");
      const now = await store.db
        .selectFrom("drafts")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const handed = await write(store, "a", (writer) => submit(writer, now, ""));
      const approve = { verdict: "approve", hash: sha256("abcd"), note: "tốt" } as const;
      await checkRefused(
        write(store, "b", (w) => decide(w, handed, approve)),
        "own-draft",
      );
      await write(store, "c", (w) => decide(w, handed, approve));
      expect(await review(store, handed)).toMatchObject({
        state: "approved",
        events: [{ verdict: "approve" }],
      });
    });
  });
}
