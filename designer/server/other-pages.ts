// What pages of other apps may ask from a browser (CORS): to score and to explain, as whoever, never with the cookie of who is
// signed in here. What they may load of issued versions is in routes/artefacts.ts.
import type { App } from "./app-type.ts";

const ASKED: ReadonlySet<string> = new Set(["/api/score", "/api/explain"]);
const A_DAY = "86400";

/** Lets pages of any app read these answers, refusals too; before the limits are looked at. */
export function letOtherPagesRead(app: App): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!ASKED.has(request.routeOptions.url ?? "")) return;
    reply
      .header("access-control-allow-origin", "*")
      .header("access-control-expose-headers", "retry-after")
      .header("cross-origin-resource-policy", "cross-origin");
  });
}

/** Answers what a browser asks first: whether it may send JSON. */
export function otherPagesRoutes(app: App): void {
  for (const url of ASKED) {
    app.options(url, { schema: { hide: true } }, async (_request, reply) =>
      reply
        .header("access-control-allow-methods", "POST")
        .header("access-control-allow-headers", "content-type")
        .header("access-control-max-age", A_DAY)
        .code(204)
        .send(),
    );
  }
}
