// Everything that is no success, as one shape of answer in both languages.

import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { Failure } from "#designer/api.ts";
import { REFUSALS, type RefusalCode } from "#designer/strings/server.ts";
import { type Language, say } from "#designer/strings/words.ts";
import { Refusal } from "./refusal.ts";
import { isAway } from "./store/away.ts";

const OF_FASTIFY: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "not-json",
  FST_ERR_CTP_INVALID_JSON_BODY: "bad-json",
  FST_ERR_CTP_EMPTY_JSON_BODY: "bad-json",
  FST_ERR_BAD_URL: "no-such-page",
  FST_ERR_MAX_PARAM_LENGTH: "no-such-page",
};

/** The body of a refusal. */
export function failure({ code, values, extra }: Refusal, where?: string): Failure {
  const words = REFUSALS[code];
  return {
    error: {
      code,
      message: { vi: say(words, "vi", named(values, "vi")), en: say(words, "en", named(values, "en")) },
      ...(where === undefined ? {} : { where }),
    },
    ...extra,
  };
}

const named = (values: Refusal["values"], language: Language): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "object" ? value[language] : value,
    ]),
  );

/** Answers what a route threw; what nobody foresaw is logged and told by its number only. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { refusal, where } = refusalOf(error, request);
  if (refusal.code === "internal" || refusal.code === "database-away") request.log.error(error);
  // By hand: the schemas of the routes describe their own answers.
  return reply
    .code(refusal.status)
    .type("application/json; charset=utf-8")
    .serializer((body: unknown) => JSON.stringify(body))
    .send(failure(refusal, where));
}

function refusalOf(
  error: FastifyError,
  request: FastifyRequest,
): { readonly refusal: Refusal; readonly where?: string } {
  if (error instanceof Refusal) return { refusal: error };
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const where = `${error.validationContext ?? ""}${first?.instancePath ?? ""}`;
    // An address that cannot be is an address of nothing.
    if (error.validationContext === "params") return { refusal: new Refusal("no-such-page"), where };
    return { refusal: new Refusal("bad-request", { where }), where };
  }
  // What has a status is of the request, e.g. a client that went away.
  if (error.statusCode === undefined && isAway(error)) return { refusal: new Refusal("database-away") };
  if (error.statusCode === 429) return { refusal: new Refusal("too-many-requests") };
  const known = OF_FASTIFY[error.code];
  return {
    refusal: known === undefined ? new Refusal("internal", { request: request.id }) : new Refusal(known),
  };
}
