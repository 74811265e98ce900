// What happened, page by page; the whole of it as one file that `barem verify` checks; and the same check made here.
import { AuditPage, AuditQuery, Person, Verification } from "#designer/api.ts";
import { FAULTS } from "#designer/strings/server.ts";
import { say } from "#designer/strings/words.ts";
import type { App, Deps } from "../app-type.ts";
import { signedInOf } from "../auth/guard.ts";
import { auditPage, auditPeople } from "../ledger/entries.ts";
import { exportAll } from "../ledger/export.ts";
import { verifyExport } from "../ledger/verify.ts";

export function auditRoutes(app: App, { store, limits }: Deps): void {
  app.get(
    "/api/audit",
    { schema: { querystring: AuditQuery, response: { 200: AuditPage } } },
    async ({ query }) => auditPage(store, query),
  );
  app.get("/api/audit/people", { schema: { response: { 200: Person.array() } } }, async () => [
    ...(await auditPeople(store)),
  ]);
  app.get("/api/audit/export", async (request, reply) => {
    const whole = await exportAll(store, signedInOf(request).user.id);
    return reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", 'attachment; filename="barem-export.json"')
      .header("cache-control", "no-store")
      .send(JSON.stringify(whole));
  });
  // Reads and hashes everything stored: not to be asked for without end.
  const config = { rateLimit: { max: limits.signIn, timeWindow: "1 minute" } };
  app.post(
    "/api/audit/verification",
    { config, schema: { response: { 200: Verification } } },
    async (request) => {
      const whole = await exportAll(store, signedInOf(request).user.id, "verified");
      // As a file would be read: what cannot be written as JSON does not hold.
      const { faults, ...found } = verifyExport(JSON.parse(JSON.stringify(whole)));
      return {
        ...found,
        faults: faults.map((fault) => ({
          ...fault,
          message: messageOf(fault.code, `${fault.table} ${fault.key}`),
        })),
      };
    },
  );
}

const messageOf = (code: keyof typeof FAULTS, row: string) => ({
  vi: say(FAULTS[code], "vi", { row }),
  en: say(FAULTS[code], "en", { row }),
});
