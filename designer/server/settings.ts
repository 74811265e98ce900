// The settings of the server: options of the command line first, then the environment, then what holds without either.
import { join } from "node:path";
import type { OpenIdOptions } from "./auth/openid.ts";
import { fail, type Outcome } from "./failures.ts";

/** Options as they were written; null: not given. */
export interface GivenOptions {
  readonly data: string | null;
  readonly host: string | null;
  readonly port: string | null;
  readonly publicUrl: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the data are. */
export interface Place {
  readonly data: string;
  /** Address of a PostgreSQL database; null: a file in the data folder. */
  readonly databaseUrl: string | null;
}

export interface Settings extends Place {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** The address people use when it is not the one listened on, e.g. behind a proxy with https; no slash at its end. */
  readonly publicUrl: string | null;
  readonly openId: OpenIdOptions | null;
}

/** The data folder and database, of --data, BAREM_DATA and BAREM_DATABASE_URL; the folder is .barem without them. */
export function placeOf(data: string | null, environment: Environment, currentDirectory: string): Place {
  return {
    data: data ?? (environment.BAREM_DATA || join(currentDirectory, ".barem")),
    databaseUrl: environment.BAREM_DATABASE_URL || null,
  };
}

/** All settings: besides those of the place BAREM_HOST, BAREM_PORT, BAREM_PUBLIC_URL; BAREM_OIDC_ISSUER, _CLIENT_ID and _CLIENT_SECRET. */
export function settingsOf(
  given: GivenOptions,
  environment: Environment,
  currentDirectory: string,
): Outcome<{ readonly settings: Settings }> {
  const port = given.port ?? (environment.BAREM_PORT || "5353");
  const where = given.port === null ? "BAREM_PORT" : "--port";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return fail("port-invalid", { port, where });
  const publicUrl = given.publicUrl ?? (environment.BAREM_PUBLIC_URL || null);
  if (publicUrl !== null && !isAddress(publicUrl)) {
    const from = given.publicUrl === null ? "BAREM_PUBLIC_URL" : "--public-url";
    return fail("public-url-invalid", { url: publicUrl, where: from });
  }
  const openId = openIdOf(environment);
  if (openId !== null && !isAddress(openId.issuer))
    return fail("public-url-invalid", { url: openId.issuer, where: "BAREM_OIDC_ISSUER" });
  return {
    ok: true,
    settings: {
      ...placeOf(given.data, environment, currentDirectory),
      host: given.host ?? (environment.BAREM_HOST || "127.0.0.1"),
      port: Number(port),
      publicUrl: publicUrl?.replace(/\/+$/, "") ?? null,
      openId,
    },
  };
}

function openIdOf(environment: Environment): OpenIdOptions | null {
  const issuer = environment.BAREM_OIDC_ISSUER;
  if (!issuer) return null;
  return {
    issuer,
    clientId: environment.BAREM_OIDC_CLIENT_ID || "barem",
    clientSecret: environment.BAREM_OIDC_CLIENT_SECRET ?? "",
  };
}

/** An address that a path can be put behind. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && search + hash + username + password === "";
}
