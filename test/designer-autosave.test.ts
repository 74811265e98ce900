import { describe, expect, test } from "vitest";
import {
  type Acknowledged,
  autosave,
  difference,
  type Kept,
  recovered,
  type SaveState,
  type Sent,
  textOf,
} from "#designer/document/autosave.ts";
import { applyEdits, type TextEdit } from "#dsl";
import { sha256 } from "#runtime/sha256.ts";

/** A server that keeps one draft, and a machine that keeps one difference. */
function world(text = "tối đa 10") {
  const server = { revision: 1, text };
  const machine: { kept: Kept | null } = { kept: null };
  const timers = new Set<() => void>();
  let line: "up" | "down" | "answer lost" = "up";
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
      for (let i = 0; i < 5; i += 1) await Promise.resolve();
    },
  };
}

describe("autosave", () => {
  test("what is typed reaches the server, and nothing is left on the machine", async () => {
    const w = world();
    w.save.changed("tối đa 15");
    expect(w.save.state()).toEqual({ is: "waiting" });
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
    expect(recovered(at(1, "tối đa 10"), w.machine.kept)).toEqual({ is: "unsaved", text: "tối đa 12" });
  });

  test("what was saved although its answer was lost is not taken for a conflict", async () => {
    const w = world();
    w.line("answer lost");
    w.save.changed("tối đa 12");
    await w.pass();
    expect(w.machine.kept).not.toBeNull();
    expect(recovered({ ...w.server }, w.machine.kept)).toEqual({ is: "nothing" });
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
