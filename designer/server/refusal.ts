// A request refused: a stable code, its HTTP status, and what the sentence about it names. Sentences are in
// designer/strings/server.ts.
import type { RefusalCode } from "#designer/strings/server.ts";
import type { Words } from "#designer/strings/words.ts";

const STATUS: Readonly<Record<RefusalCode, number>> = {
  "bad-request": 400,
  "bad-json": 400,
  "not-utf-8": 400,
  "json-too-deep": 400,
  "number-too-long": 400,
  "number-too-large": 400,
  "too-large": 413,
  "not-json": 415,
  "too-many-requests": 429,
  "sign-in-needed": 401,
  "wrong-sign-in": 401,
  "link-used": 401,
  "openid-refused": 401,
  "csrf-missing": 403,
  "not-your-role": 403,
  "not-yours": 403,
  "own-draft": 403,
  "wrong-password": 403,
  "no-such-page": 404,
  "app-not-built": 404,
  "no-such-set": 404,
  "no-such-version": 404,
  "no-such-draft": 404,
  "no-such-revision": 404,
  "no-such-review": 404,
  "no-such-sample": 404,
  "no-such-sample-revision": 404,
  "no-such-user": 404,
  "none-in-force": 404,
  "no-such-unit": 404,
  "no-such-criterion": 404,
  "name-taken": 409,
  "roles-apart": 409,
  "last-administrator": 409,
  "set-exists": 409,
  "sample-exists": 409,
  "draft-moved-on": 409,
  "sample-moved-on": 409,
  "draft-closed": 409,
  "draft-not-archived": 409,
  "review-outdated": 409,
  "not-approved": 409,
  "version-exists": 409,
  "version-ended": 409,
  "overlapping-periods": 409,
  "succeeds-too-early": 409,
  "text-altered": 409,
  "repeal-outside-period": 409,
  "hash-differs": 422,
  "bad-edits": 422,
  "bad-text": 422,
  "text-has-errors": 422,
  "errors-open": 422,
  "set-id-differs": 422,
  "until-before-from": 422,
  "day-out-of-range": 422,
  "version-number-unfit": 422,
  "database-away": 503,
  internal: 500,
  "openid-unavailable": 503,
};

/** What a sentence names: the same in both languages, or a word of each. */
export type Named = string | number | Words;

/** Thrown anywhere below a route; the error handler answers it. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly values: Readonly<Record<string, Named>>;
  /** What the answer carries besides the sentence, e.g. what someone else has written. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: RefusalCode,
    values: Readonly<Record<string, Named>> = {},
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.code = code;
    this.status = STATUS[code];
    this.values = values;
    this.extra = extra;
  }
}

/** The value, or the refusal when there is none. */
export function found<T>(value: T | null | undefined, code: RefusalCode, values: Refusal["values"] = {}): T {
  if (value === null || value === undefined) throw new Refusal(code, values);
  return value;
}
