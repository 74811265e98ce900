// Before every route: who asks, whether the table lets them, and whether an unsafe request really comes from our own page.
import { timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { rolesNamed } from "#designer/strings/people.ts";
import type { App } from "../app-type.ts";
import { type Permission, permissionOf } from "../permissions.ts";
import { Refusal } from "../refusal.ts";
import type { SessionRow, UserRow } from "../store/schema.ts";
import { LONGEST_SESSION, type SignedIn, signedIn } from "../store/sessions.ts";
import type { Store } from "../store/store.ts";
import { rolesOf } from "../store/users.ts";

declare module "fastify" {
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
}

export const SESSION_COOKIE = "barem_session";
export const CSRF_HEADER = "x-barem-csrf";
const SAFE = ["GET", "HEAD", "OPTIONS"];

/** Guards every route of the app that is added after it. A route without a permission is refused when it is added. */
export function guard(app: App, store: Store): void {
  app.decorateRequest("signedIn", null);
  app.addHook("onRoute", ({ method, url }) => {
    for (const each of [method].flat()) if (each !== "OPTIONS") permissionOf(each, url);
  });
  app.addHook("onRequest", async (request) => {
    const { url } = request.routeOptions;
    // Not a route: the browser app, or nothing.
    if (url === undefined) return;
    const secret = request.cookies[SESSION_COOKIE];
    request.signedIn = secret === undefined ? null : await signedIn(store, secret);
    admit(request, permissionOf(request.method, url));
  });
}

function admit(request: FastifyRequest, { who }: Permission): void {
  if (who === "public") return;
  const { user, session } = signedInOf(request);
  if (who !== "signed-in" && !rolesOf(user).some((role) => who.includes(role)))
    throw new Refusal("not-your-role", { roles: rolesNamed(who) });
  if (!SAFE.includes(request.method) && !same(request.headers[CSRF_HEADER], session.csrf)) {
    throw new Refusal("csrf-missing");
  }
}

function same(given: string | readonly string[] | undefined, wanted: string): boolean {
  if (typeof given !== "string") return false;
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Who asks. Refuses when nobody is signed in. */
export function signedInOf(request: FastifyRequest): {
  readonly user: UserRow;
  readonly session: SessionRow;
} {
  if (request.signedIn === null) throw new Refusal("sign-in-needed");
  return request.signedIn;
}

/** Gives the browser the cookie of a session; `secure`: only ever over https. */
export function setSessionCookie(reply: FastifyReply, secret: string, secure: boolean): void {
  reply.setCookie(SESSION_COOKIE, secret, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure,
    maxAge: LONGEST_SESSION / 1000,
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, { path: "/" });
}
