// What happened, page by page; the whole of it as one file that `barem verify` checks; and the same check made here.
import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { AuditPage, AuditQuery, Person, Verification } from "#designer/api.ts";
import type { App, Deps } from "../app-type.ts";
import { signedInOf } from "../auth/guard.ts";
import { auditPage, auditPeople } from "../ledger/entries.ts";
import { exportAll } from "../ledger/export.ts";
import { toldFaults } from "../ledger/told-faults.ts";
import { type Fault, nothing, verifyInTurns } from "../ledger/verify.ts";
import { draftFaults } from "../ledger/verify-drafts.ts";
import { malformedInTurns } from "../store/scan.ts";
import { shapeFaults } from "../store/shape.ts";
import type { Store } from "../store/store.ts";

export function auditRoutes(app: App, { store, limits }: Deps): void {
  app.get(
    "/api/audit",
    { schema: { querystring: AuditQuery, response: { 200: AuditPage } } },
    async ({ query }) => auditPage(store, query),
  );
  app.get("/api/audit/people", { schema: { response: { 200: Person.array() } } }, async () => [
    ...(await auditPeople(store)),
  ]);
  // Both read everything stored: not to be asked for without end.
  const config = { rateLimit: { max: limits.signIn, timeWindow: "1 minute" } };
  app.get("/api/audit/export", { config }, async (request, reply) => {
    const whole = await exportAll(store, signedInOf(request).user.id);
    return reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", 'attachment; filename="barem-export.json"')
      .header("cache-control", "no-store")
      .send(JSON.stringify(whole));
  });
  app.post(
    "/api/audit/verification",
    { config, schema: { response: { 200: Verification } } },
    async (request) => {
      // A value that is no text must be found before it is read as one.
      const malformed = await malformedTexts(store);
      if (malformed.length > 0) return { ...nothing(malformed), faults: toldFaults(malformed) };
      const whole = await exportAll(store, signedInOf(request).user.id, "verified");
      // A long ledger takes seconds: others are answered in between.
      const found = await verifyInTurns(whole, () => setImmediate());
      const others = [...(await shapeFaults(store)), ...(await draftFaults(store))];
      return { ...found, faults: toldFaults([...others, ...found.faults]) };
    },
  );
}

// PostgreSQL takes nothing but text where there is text.
async function malformedTexts({ db, dialect }: Store): Promise<readonly Fault[]> {
  if (dialect === "postgresql") return [];
  const { rows } = await sql<{ file: string }>`
    select file from pragma_database_list where name = 'main'`.execute(db);
  const file = rows[0]?.file ?? "";
  return file === "" ? [] : malformedInTurns(file, () => setImmediate());
}
