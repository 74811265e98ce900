// What machines ask: whether the server is well, its public key, the description of its interface.
import { Health, PublicKey } from "#designer/api.ts";
import type { App, Deps } from "../app-type.ts";
import { packageVersion } from "../package-folder.ts";

export function serviceRoutes(app: App, { store, packageFolder }: Deps): void {
  const version = packageVersion(packageFolder);
  app.get("/api/health", { schema: { response: { 200: Health } } }, async () => {
    await store.db.selectFrom("ledger").select("seq").limit(1).execute();
    return { ok: true as const, database: store.dialect, version };
  });
  app.get("/api/key", { schema: { response: { 200: PublicKey } } }, async () => ({
    algorithm: "Ed25519" as const,
    pem: store.key.publicPem,
    fingerprint: store.key.fingerprint,
  }));
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
}
