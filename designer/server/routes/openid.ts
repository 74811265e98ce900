// The two addresses of signing in with an identity provider; without one they are not there.
import type { App, Deps } from "../app-type.ts";
import { setSessionCookie } from "../auth/guard.ts";
import { openId } from "../auth/openid.ts";
import { enter } from "./session.ts";

const BACK = "/dang-nhap/ve";

export function openIdRoutes(app: App, { store, openId: options = null, publicUrl, limits }: Deps): void {
  if (options === null) return;
  const provider = openId(store, options);
  const secure = publicUrl?.startsWith("https:") ?? false;
  const config = { rateLimit: { max: limits.signIn, timeWindow: "1 minute" } };
  const back = ({ host }: { readonly host: string }): string => `${publicUrl ?? `http://${host}`}${BACK}`;
  app.get("/dang-nhap", { config, schema: { hide: true } }, (request, reply) =>
    provider.begin(reply, back(request), secure),
  );
  app.get(BACK, { config, schema: { hide: true } }, async (request, reply) => {
    const user = await provider.finish(request, back(request));
    setSessionCookie(reply, await enter(store, user, "signed-in-by-provider"), secure);
    return reply
      .clearCookie("barem_openid", { path: "/dang-nhap" })
      .header("cache-control", "no-store")
      .redirect("/", 303);
  });
}
