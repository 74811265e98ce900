import { describe, expect, test } from "vitest";
import { autosave, type SaveState, type Sent } from "#designer/document/autosave.ts";
import { type Acknowledged, difference, type Kept, recovered, textOf } from "#designer/document/unsaved.ts";
import { applyEdits, type TextEdit } from "#dsl";
import { sha256 } from "#runtime/sha256.ts";

/** A server that keeps one draft, and a machine that keeps one difference. */
function world(text = "tối đa 10", sent: string | null = null) {
  const server = { revision: 1, text };
  const machine: { kept: Kept | null } = { kept: null };
  const timers = new Set<() => void>();
  let line: "up" | "down" | "answer lost" | "signed out" = "up";
  const states: SaveState[] = [];
  const save = autosave(
    { ...server },
    {
      keep: (kept) => {
        machine.kept = kept;
      },
      later: (_, run) => {
        timers.add(run);
        return () => timers.delete(run);
      },
      changed: (state) => states.push(state),
      send: async ({ base, edits, hash }): Promise<Sent> => {
        if (line === "down") return { is: "unreachable" };
        if (line === "signed out") return { is: "signed-out" };
        if (base !== server.revision) {
          return { is: "moved-on", revision: server.revision, hash: sha256(server.text) };
        }
        const made = applyEdits(server.text, edits as readonly TextEdit[]);
        expect(sha256(made)).toBe(hash);
        server.text = made;
        server.revision += 1;
        return line === "answer lost" ? { is: "unreachable" } : { is: "saved", revision: server.revision };
      },
    },
    sent,
  );
  return {
    server,
    machine,
    save,
    states,
    line: (next: typeof line) => {
      line = next;
    },
    /** Lets time pass: whatever waits is run, then what it began is waited for. */
    pass: async () => {
      const now = [...timers];
      timers.clear();
      for (const run of now) run();
      for (let i = 0; i < 20; i += 1) await Promise.resolve();
    },
  };
}

describe("autosave", () => {
  test("what is typed reaches the server, and nothing is left on the machine", async () => {
    const w = world();
    w.save.changed("tối đa 15");
    expect(w.save.state()).toEqual({ is: "waiting", isUnsent: false });
    expect(w.machine.kept).not.toBeNull();
    await w.pass();
    expect(w.server.text).toBe("tối đa 15");
    expect(w.save.state()).toEqual({ is: "saved" });
    expect(w.machine.kept).toBeNull();
  });

  test("what is typed while saving follows", async () => {
    const w = world();
    w.save.changed("a");
    const passing = w.pass();
    w.save.changed("ab");
    await passing;
    await w.pass();
    expect(w.server.text).toBe("ab");
    expect(w.save.state()).toEqual({ is: "saved" });
  });

  test("without a connection everything stays on the machine and is sent when it is back", async () => {
    const w = world();
    w.line("down");
    w.save.changed("tối đa 1");
    await w.pass();
    w.save.changed("tối đa 12");
    await w.pass();
    expect(w.server.text).toBe("tối đa 10");
    expect(w.machine.kept && textOf("tối đa 10", w.machine.kept)).toBe("tối đa 12");
    w.line("up");
    w.save.now();
    await w.pass();
    expect(w.server.text).toBe("tối đa 12");
    expect(w.machine.kept).toBeNull();
  });

  test("a save whose answer was lost is found to have arrived", async () => {
    const w = world();
    w.line("answer lost");
    w.save.changed("tối đa 12");
    await w.pass();
    w.line("up");
    w.save.changed("tối đa 12");
    w.save.now();
    await w.pass();
    expect(w.save.state()).toEqual({ is: "saved" });
    w.save.changed("tối đa 13");
    await w.pass();
    expect(w.server.text).toBe("tối đa 13");
  });

  test("more typed after a save whose answer was lost is no conflict with oneself, however often answers are lost", async () => {
    const w = world();
    w.line("answer lost");
    w.save.changed("tối đa 12");
    await w.pass();
    w.save.changed("tối đa 123");
    w.line("down");
    await w.pass();
    w.save.changed("tối đa 1234");
    w.line("up");
    await w.pass();
    expect(w.save.state()).toEqual({ is: "saved" });
    expect([w.server.text, w.server.revision, w.machine.kept]).toEqual(["tối đa 1234", 3, null]);
  });

  test("what was taken back after a save whose answer was lost is taken back on the server too", async () => {
    const w = world();
    w.line("answer lost");
    w.save.changed("tối đa 12");
    await w.pass();
    w.save.changed("tối đa 10");
    w.line("up");
    await w.pass();
    expect([w.server.text, w.save.state(), w.machine.kept]).toEqual(["tối đa 10", { is: "saved" }, null]);
  });

  test("what another saved on top of a save whose answer was lost is a conflict", async () => {
    const w = world();
    w.line("answer lost");
    w.save.changed("tối đa 12");
    await w.pass();
    Object.assign(w.server, { revision: 3, text: "tối đa 99" });
    w.save.changed("tối đa 123");
    w.line("up");
    await w.pass();
    expect(w.save.state()).toEqual({ is: "moved-on", revision: 3 });
    expect(w.machine.kept && textOf("tối đa 10", w.machine.kept)).toBe("tối đa 123");
  });

  test("signed out: it is said so until an attempt succeeds; the next edit tries again, and so does coming back", async () => {
    const w = world();
    w.line("signed out");
    w.save.changed("tối đa 12");
    await w.pass();
    expect(w.save.state()).toEqual({ is: "signed-out" });
    w.states.length = 0;
    w.save.changed("tối đa 123");
    await w.pass();
    w.save.now();
    await w.pass();
    expect(new Set(w.states.map(({ is }) => is))).toEqual(new Set(["signed-out"]));
    expect(w.machine.kept && textOf("tối đa 10", w.machine.kept)).toBe("tối đa 123");
    w.line("up");
    w.save.now();
    await w.pass();
    expect([w.save.state(), w.server.text]).toEqual([{ is: "saved" }, "tối đa 123"]);
  });

  test("signed in again, an edit is enough", async () => {
    const w = world();
    w.line("signed out");
    w.save.changed("tối đa 12");
    await w.pass();
    w.line("up");
    w.save.changed("tối đa 123");
    await w.pass();
    expect([w.save.state(), w.server.text]).toEqual([{ is: "saved" }, "tối đa 123"]);
  });

  test("what another saved is not written over; one's own stays on the machine", async () => {
    const w = world();
    w.server.text = "tối đa 99";
    w.server.revision = 2;
    w.save.changed("tối đa 15");
    await w.pass();
    expect(w.server.text).toBe("tối đa 99");
    expect(w.save.state()).toEqual({ is: "moved-on", revision: 2 });
    w.save.changed("tối đa 16");
    await w.pass();
    expect(w.server.text).toBe("tối đa 99");
    expect(w.machine.kept && textOf("tối đa 10", w.machine.kept)).toBe("tối đa 16");
  });
});

describe("opening a draft again", () => {
  const at = (revision: number, text: string): Acknowledged => ({ revision, text });

  test("what was not saved is there again", async () => {
    const w = world();
    w.line("down");
    w.save.changed("tối đa 12");
    await w.pass();
    expect(recovered(at(1, "tối đa 10"), w.machine.kept)).toEqual({
      is: "unsaved",
      text: "tối đa 12",
      sent: "tối đa 12",
    });
  });

  test("what was saved although its answer was lost is not taken for a conflict", async () => {
    const w = world();
    w.line("answer lost");
    w.save.changed("tối đa 12");
    await w.pass();
    expect(w.machine.kept).not.toBeNull();
    expect(recovered({ ...w.server }, w.machine.kept)).toEqual({ is: "nothing" });
  });

  test("more typed after a save whose answer was lost goes on from that save, also over a reload", async () => {
    const w = world();
    w.line("answer lost");
    w.save.changed("tối đa 12");
    await w.pass();
    w.save.changed("tối đa 123");
    expect(recovered({ ...w.server }, w.machine.kept)).toEqual({
      is: "unsaved",
      text: "tối đa 123",
      sent: null,
    });
    const typedByAnother = at(2, "tối đa 13");
    expect(recovered(typedByAnother, w.machine.kept)).toEqual({ is: "older", kept: w.machine.kept });
  });

  test("a save of an earlier visit that arrives after the draft was opened again is one's own", async () => {
    const before = world();
    before.line("down");
    before.save.changed("tối đa 12");
    await before.pass();
    before.save.changed("tối đa 123");
    const found = recovered(at(1, "tối đa 10"), before.machine.kept);
    if (found.is !== "unsaved") throw new Error(found.is);
    expect(found).toEqual({ is: "unsaved", text: "tối đa 123", sent: "tối đa 12" });
    const w = world("tối đa 10", found.sent);
    w.save.changed(found.text);
    Object.assign(w.server, { revision: 2, text: "tối đa 12" });
    await w.pass();
    expect([w.save.state(), w.server.text]).toEqual([{ is: "saved" }, "tối đa 123"]);
  });

  test("what belongs to an older revision is handed over, not applied", async () => {
    const w = world();
    w.line("down");
    w.save.changed("tối đa 12");
    await w.pass();
    const { kept } = w.machine;
    expect(recovered(at(2, "tối đa 99"), kept)).toEqual({ is: "older", kept });
    expect(kept && textOf("tối đa 10", kept)).toBe("tối đa 12");
    expect(kept && textOf("x", kept)).toBeNull();
  });
});

test.each([
  ["", ""],
  ["abc", "abc"],
  ["abc", "abxc"],
  ["aaa", "aa"],
  ["điểm", "điểm tối đa"],
  ["x", ""],
])("the difference from %j to %j makes the one of the other", (a, b) => {
  const edit = difference(a, b);
  expect(edit === null ? a : applyEdits(a, [edit])).toBe(b);
});
