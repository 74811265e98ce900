// Signing in and out, one's own password, and the one-time link of the first start.
import { z } from "zod";
import { ChangePassword, Session, SignIn } from "#designer/api.ts";
import type { Action } from "#designer/strings/audit.ts";
import type { App, Deps } from "../app-type.ts";
import { clearSessionCookie, setSessionCookie, signedInOf } from "../auth/guard.ts";
import { checkPassword, checkSignIn, hashPassword } from "../auth/passwords.ts";
import { Refusal } from "../refusal.ts";
import { firstAdministrator } from "../seed.ts";
import { drafts } from "../store/drafts.ts";
import type { SessionRow, UserRow } from "../store/schema.ts";
import { closeSession, openSession, type SignedIn, signedIn, useLink } from "../store/sessions.ts";
import { record, type Store, SYSTEM, write } from "../store/store.ts";
import { changeUser, rolesOf } from "../store/users.ts";

export function sessionRoutes(app: App, deps: Deps): void {
  const { store, limits, publicUrl } = deps;
  const secure = publicUrl?.startsWith("https:") ?? false;
  const config = { rateLimit: { max: limits.signIn, timeWindow: "1 minute" } };

  app.post(
    "/api/session",
    { config, schema: { body: SignIn, response: { 200: Session } } },
    async ({ body }, reply) => {
      const user = await checkSignIn(store, body.name, body.password);
      const secret = await enter(store, user, "signed-in");
      setSessionCookie(reply, secret, secure);
      return sessionBody(await opened(store, secret));
    },
  );
  app.get("/api/session", { schema: { response: { 200: Session } } }, async (request) =>
    sessionBody(signedInOf(request)),
  );
  app.delete("/api/session", { schema: { response: { 204: z.null() } } }, async (request, reply) => {
    const { user, session } = signedInOf(request);
    await write(store, user.id, async (writer) => {
      await closeSession(writer, session.token_hash);
      await record(writer, "signed-out", `users:${user.id}`);
    });
    clearSessionCookie(reply);
    return reply.code(204).send(null);
  });
  app.get(
    "/bat-dau/:token",
    { config, schema: { params: z.object({ token: z.string().max(100) }), hide: true } },
    async ({ params }, reply) => {
      const secret = await write(store, SYSTEM, async (writer) => {
        if (!(await useLink(writer, params.token))) throw new Refusal("link-used");
        const user = await firstAdministrator(writer);
        await record({ ...writer, actor: user.id }, "signed-in-by-link", `users:${user.id}`);
        return openSession(writer, user.id);
      });
      setSessionCookie(reply, secret, secure);
      const { user } = await opened(store, secret);
      // At the first start there is one draft, to try things on.
      const own = (await drafts(store)).filter(
        ({ author, state }) => author.id === user.id && state === "editing",
      );
      const [only] = own.length === 1 ? own : [];
      const to = only === undefined ? "/" : `/soan/${only.id}`;
      return reply.header("cache-control", "no-store").redirect(to, 303);
    },
  );
  app.post(
    "/api/account/password",
    { config, schema: { body: ChangePassword, response: { 200: Session } } },
    async (request, reply) => {
      const { user } = signedInOf(request);
      const { current, next } = request.body;
      if (user.password !== "") await checkPassword(store, user, current ?? "");
      const password = await hashPassword(next);
      const secret = await write(store, user.id, async (writer) => {
        await changeUser(writer, user.id, { password });
        return openSession(writer, user.id);
      });
      setSessionCookie(reply, secret, secure);
      return sessionBody(await opened(store, secret));
    },
  );
}

/** Signs a user in and notes it; answers the secret for the cookie. */
export const enter = (store: Store, { id }: UserRow, action: Action): Promise<string> =>
  write(store, id, async (writer) => {
    await record(writer, action, `users:${id}`);
    return openSession(writer, id);
  });

async function opened(store: Store, secret: string): Promise<SignedIn> {
  const session = await signedIn(store, secret);
  if (session === null) throw new Refusal("sign-in-needed");
  return session;
}

const sessionBody = ({
  user,
  session,
}: {
  readonly user: UserRow;
  readonly session: SessionRow;
}): z.infer<typeof Session> => ({
  user: {
    id: user.id,
    name: user.name,
    displayName: user.display_name,
    roles: [...rolesOf(user)],
    hasPassword: user.password !== "",
    external: user.subject !== null,
  },
  csrf: session.csrf,
});
