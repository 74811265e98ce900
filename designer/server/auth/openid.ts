// Signing in with an identity provider (OpenID Connect), when the environment names one: the authorization code with PKCE,
// state and nonce. Who comes in for the first time is added without any role; an administrator gives them.
import type { FastifyReply, FastifyRequest } from "fastify";
import * as client from "openid-client";
import { sha256 } from "../ledger/hash.ts";
import { Refusal } from "../refusal.ts";
import type { UserRow } from "../store/schema.ts";
import { type Store, SYSTEM, write } from "../store/store.ts";
import { addUser } from "../store/users.ts";

export interface OpenIdOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface OpenId {
  /** Sends the browser to the provider. */
  readonly begin: (reply: FastifyReply, back: string, secure: boolean) => Promise<FastifyReply>;
  /** Who came back; refuses an answer that is not to our question. */
  readonly finish: (request: FastifyRequest, back: string) => Promise<UserRow>;
}

const COOKIE = "barem_openid";

/** Gets ready for a provider; it is asked about itself at the first sign-in, so that the server starts without it. */
export function openId(store: Store, { issuer, clientId, clientSecret }: OpenIdOptions): OpenId {
  let known: Promise<client.Configuration> | null = null;
  const provider = (): Promise<client.Configuration> => {
    const at = new URL(issuer);
    const local = at.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(at.hostname);
    const options = local ? { execute: [client.allowInsecureRequests] } : {};
    known ??= client.discovery(at, clientId, clientSecret, undefined, options).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  const reached = (request: FastifyRequest): Promise<client.Configuration> =>
    provider().catch((error: unknown) => {
      request.log.error(error);
      throw new Refusal("openid-unavailable");
    });
  return {
    begin: async (reply, back, secure) => {
      const asked = {
        verifier: client.randomPKCECodeVerifier(),
        state: client.randomState(),
        nonce: client.randomNonce(),
      };
      const url = client.buildAuthorizationUrl(await reached(reply.request), {
        redirect_uri: back,
        scope: "openid profile",
        code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: "S256",
        state: asked.state,
        nonce: asked.nonce,
      });
      // Lax: the provider sends the browser back from its own site.
      reply.setCookie(COOKIE, JSON.stringify(asked), {
        path: "/dang-nhap",
        httpOnly: true,
        sameSite: "lax",
        secure,
        maxAge: 600,
      });
      return reply.header("cache-control", "no-store").redirect(url.href, 303);
    },
    finish: async (request, back) => {
      const asked = askedOf(request.cookies[COOKIE]);
      if (asked === null) throw new Refusal("openid-refused");
      const configuration = await reached(request);
      const claims = await client
        .authorizationCodeGrant(configuration, new URL(request.url, back), {
          pkceCodeVerifier: asked.verifier,
          expectedState: asked.state,
          expectedNonce: asked.nonce,
          idTokenExpected: true,
        })
        .then((tokens) => tokens.claims())
        .catch((error: unknown) => {
          request.log.error(error);
          return undefined;
        });
      if (claims === undefined) throw new Refusal("openid-refused");
      return userOf(
        store,
        `${claims.iss} ${claims.sub}`,
        typeof claims.name === "string" ? claims.name : claims.sub,
      );
    },
  };
}

interface Asked {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

function askedOf(cookie: string | undefined): Asked | null {
  try {
    const { verifier, state, nonce } = JSON.parse(cookie ?? "") as Partial<Asked>;
    return verifier && state && nonce ? { verifier, state, nonce } : null;
  } catch {
    return null;
  }
}

function userOf(store: Store, subject: string, displayName: string): Promise<UserRow> {
  return write(store, SYSTEM, async (writer) => {
    const old = await writer.db
      .selectFrom("users")
      .selectAll()
      .where("subject", "=", subject)
      .executeTakeFirst();
    if (old?.disabled === 1) throw new Refusal("wrong-sign-in");
    const name = `openid-${sha256(subject).slice(0, 12)}`;
    return (
      old ??
      addUser(writer, { name, displayName: displayName.slice(0, 300), roles: [], password: "", subject })
    );
  });
}
