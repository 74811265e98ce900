// The web server with the schemas of designer/api.ts as its types, and what every route is given.
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { OpenIdOptions } from "./auth/openid.ts";
import type { Store } from "./store/store.ts";

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** Requests a minute from one address. */
export interface Limits {
  readonly signIn: number;
  readonly score: number;
  /** Scores of more than 100 units. */
  readonly scoreMany: number;
  readonly other: number;
}

export interface Deps {
  readonly store: Store;
  readonly packageFolder: string;
  /** The address people use, without a slash at the end; null: the one the request came to, over http. */
  readonly publicUrl: string | null;
  readonly limits: Limits;
  /** The identity provider people may sign in with; absent or null: none. */
  readonly openId?: OpenIdOptions | null;
}

/** The day it is for the server's clock, in Việt Nam (UTC+7, without summer time). */
export const today = ({ now }: Pick<Store, "now">): string =>
  new Date(now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
