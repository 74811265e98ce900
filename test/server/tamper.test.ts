import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportAll } from "#designer/server/ledger/export.ts";
import { sha256 } from "#designer/server/ledger/hash.ts";
import { keyOf, newKeyPem } from "#designer/server/ledger/key.ts";
import { type Fault, verifyExport } from "#designer/server/ledger/verify.ts";
import { rowKey, SYSTEM, write } from "#designer/server/store/store.ts";
import { addVersion } from "#designer/server/store/versions.ts";
import { newDraft, newReview, REQUESTS } from "../support/server/matrix.ts";
import { newSite, type Site } from "../support/server/site.ts";

type Row = Record<string, unknown>;
interface File {
  publicKey: string;
  madeAt: string;
  head: Row;
  rows: Record<string, Row[]>;
  ledger: Row[];
}

let site: Site;
let whole: string;

beforeAll(async () => {
  site = await newSite();
  const author = await site.person("author");
  const approver = await site.person("approver");
  for (const route of ["POST /api/drafts/:id/edits", "POST /api/drafts/:id/submit"]) {
    const { url, body } = (await REQUESTS[route]?.(site, author.id)) ?? { url: "" };
    await author.ask("POST", url, body);
  }
  const review = await newReview(site, author.id, true);
  await approver.ask("POST", `/api/reviews/${review.id}/comments`, { change: "1", text: "được" });
  const wanted = (await REQUESTS["POST /api/reviews/:id/issue"]?.(site, author.id)) ?? { url: "" };
  const issued = await approver.ask("POST", wanted.url, wanted.body);
  expect(issued.status).toBe(201);
  await newDraft(site, author.id);
  whole = JSON.stringify(await exportAll(site.store, SYSTEM));
});
afterAll(() => site.end());

const fresh = (): File => JSON.parse(whole) as File;
const TABLES = ["versions", "version_events", "draft_edits", "reviews", "review_events"] as const;
const keyIn = (table: string, row: Row): string =>
  table === "ledger" ? String(row.seq) : rowKey(table as (typeof TABLES)[number], row);
const rowsOf = (file: File, table: string): Row[] =>
  table === "ledger" ? file.ledger : (file.rows[table] ?? []);

/** Expects that some fault names the row, and that every row named was touched or stands beside a touched entry. */
function checkNamed(faults: readonly Fault[], table: string, keys: readonly string[]): void {
  expect(faults.filter((fault) => fault.table === table && keys.includes(fault.key))).not.toEqual([]);
}

/** Any value of the same kind that is another one, or of another kind. */
const changed = (value: unknown, drawn: string): unknown =>
  typeof value === "number" ? value + 1 : value === null ? drawn : drawn === value ? `${drawn}x` : drawn;

describe("an export that was tampered with", () => {
  test("as it was made, it holds", () => {
    const { faults, rows, entries } = verifyExport(fresh());
    expect(faults).toEqual([]);
    expect(Math.min(...TABLES.map((table) => rowsOf(fresh(), table).length))).toBeGreaterThan(0);
    expect(entries).toBeGreaterThan(rows);
  });

  test("any field of any row of any table changed: the row is named", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TABLES, "ledger"),
        fc.nat(),
        fc.nat(),
        fc.string({ unit: "grapheme" }),
        (table, n, m, drawn) => {
          const file = fresh();
          const rows = rowsOf(file, table);
          const row = rows[n % rows.length] ?? {};
          const columns = Object.keys(row);
          const column = columns[m % columns.length] ?? "";
          const before = keyIn(table, row);
          row[column] = changed(row[column], drawn);
          checkNamed(verifyExport(file).faults, table, [before, keyIn(table, row)]);
        },
      ),
      { numRuns: Number(process.env.BAREM_RUNS ?? 150) },
    );
  });

  test("any row of any table taken out, put in twice or put in new: it is named", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TABLES),
        fc.nat(),
        fc.constantFrom("out", "twice", "new"),
        (table, n, how) => {
          const file = fresh();
          const rows = rowsOf(file, table);
          const at = n % rows.length;
          const row = rows[at] ?? {};
          const other = Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              name,
              typeof value === "number" ? value + 999 : `${value}9`,
            ]),
          );
          if (how === "out") rows.splice(at, 1);
          else rows.push(how === "twice" ? { ...row } : other);
          checkNamed(verifyExport(file).faults, table, [keyIn(table, how === "new" ? other : row)]);
        },
      ),
      { numRuns: Number(process.env.BAREM_RUNS ?? 60) },
    );
  });

  test("a version the server itself issued with words that nobody approved is named, and only that", async () => {
    const { store } = site;
    const issued = (await store.db.selectFrom("versions").selectAll().execute()).find(
      (row) => row.from_draft !== null,
    );
    if (issued === undefined) throw new Error("no issued version");
    const { signature: _, ...row } = issued;
    const source = row.source.replace('"', '"Khác: ');
    expect(source).not.toBe(row.source);
    const other = { ...row, version: "9.0.0", source, source_hash: sha256(source) };
    await write(store, SYSTEM, (writer) => addVersion(writer, other, "issued"));
    const { faults } = verifyExport(JSON.parse(JSON.stringify(await exportAll(store, SYSTEM))));
    expect(faults).toEqual([{ table: "versions", key: `${row.set_id}@9.0.0`, code: "issued-differs" }]);
  });

  test("an entry of the ledger taken out of the middle or off the end is seen", () => {
    const middle = fresh();
    middle.ledger.splice(3, 1);
    checkNamed(verifyExport(middle).faults, "ledger", ["5"]);
    const end = fresh();
    end.ledger.pop();
    expect(verifyExport(end).faults).toContainEqual({ table: "export", key: "head", code: "head-changed" });
  });

  test("signed anew with another key: seen by who noted the fingerprint, and in every old signature", () => {
    const file = fresh();
    const { fingerprint } = verifyExport(file);
    file.publicKey = keyOf(newKeyPem()).publicPem;
    const { faults } = verifyExport(file, fingerprint);
    expect(faults[0]).toEqual({ table: "export", key: "publicKey", code: "other-key" });
    expect(faults.filter(({ code }) => code === "bad-signature").length).toBeGreaterThanOrEqual(
      file.ledger.length,
    );
  });

  test.each([null, 1, "x", [], {}, { format: "barem-export" }])(
    "what is no export is said to be none: %j",
    (json) => {
      expect(verifyExport(json).faults[0]?.code).toBe("not-an-export");
    },
  );

  test("hostile fields never throw", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("publicKey", "madeAt", "head", "rows", "ledger"),
        fc.jsonValue(),
        (field, value) => {
          const file: Record<string, unknown> = { ...fresh() };
          file[field] = value;
          expect(verifyExport(file).faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
