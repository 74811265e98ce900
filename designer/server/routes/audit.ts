// What happened, page by page, and the whole of it as one file that `barem verify` checks.
import { z } from "zod";
import { AuditPage, AuditQuery } from "#designer/api.ts";
import type { App, Deps } from "../app-type.ts";
import { signedInOf } from "../auth/guard.ts";
import { exportAll } from "../ledger/export.ts";

const Detail = z.record(z.string(), z.unknown());

export function auditRoutes(app: App, { store }: Deps): void {
  app.get(
    "/api/audit",
    { schema: { querystring: AuditQuery, response: { 200: AuditPage } } },
    async ({ query }) => {
      let wanted = store.db.selectFrom("ledger").selectAll().orderBy("seq", "desc").limit(query.limit);
      if (query.before !== undefined) wanted = wanted.where("seq", "<", query.before);
      if (query.object !== undefined) wanted = wanted.where("object", "=", query.object);
      if (query.actor !== undefined) wanted = wanted.where("actor", "=", query.actor);
      const rows = await wanted.execute();
      const last = rows.at(-1);
      return {
        entries: rows.map(({ seq, at, actor, action, object, detail, hash }) => ({
          seq,
          at,
          actor,
          action,
          object,
          detail: Detail.parse(JSON.parse(detail)),
          hash,
        })),
        next: rows.length === query.limit && last !== undefined && last.seq > 1 ? last.seq : null,
      };
    },
  );
  app.get("/api/audit/export", async (request, reply) => {
    const whole = await exportAll(store, signedInOf(request).user.id);
    return reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", 'attachment; filename="barem-export.json"')
      .header("cache-control", "no-store")
      .send(JSON.stringify(whole));
  });
}
