// Puts the web server together: safety headers, limits, who may ask what, errors in one shape, the routes, the browser app.
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import fastify from "fastify";
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import { Failure } from "#designer/api.ts";
import type { App, Deps } from "./app-type.ts";
import { guard } from "./auth/guard.ts";
import { answerError } from "./errors.ts";
import { parseBody } from "./json-body.ts";
import { letOtherPagesRead, otherPagesRoutes } from "./other-pages.ts";
import { packageVersion } from "./package-folder.ts";
import { artefactRoutes } from "./routes/artefacts.ts";
import { auditRoutes } from "./routes/audit.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { openIdRoutes } from "./routes/openid.ts";
import { readingRoutes } from "./routes/reading.ts";
import { reviewRoutes } from "./routes/reviews.ts";
import { sampleRoutes } from "./routes/samples.ts";
import { scoreRoutes } from "./routes/score.ts";
import { serviceRoutes } from "./routes/service.ts";
import { sessionRoutes } from "./routes/session.ts";
import { setRoutes } from "./routes/sets.ts";
import { staticFiles } from "./routes/static.ts";
import { userRoutes } from "./routes/users.ts";

/** What a page of ours may load: itself only. Monaco and Mantine write styles into the page, hence 'unsafe-inline' there. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const ROUTES = [
  serviceRoutes,
  sessionRoutes,
  openIdRoutes,
  userRoutes,
  setRoutes,
  artefactRoutes,
  readingRoutes,
  draftRoutes,
  reviewRoutes,
  sampleRoutes,
  scoreRoutes,
  otherPagesRoutes,
  auditRoutes,
];

const BODY_LIMIT = 4 * 1024 * 1024;

/** The web server, not yet listening. */
export async function buildApp(deps: Deps): Promise<App> {
  const app: App = fastify({
    bodyLimit: BODY_LIMIT,
    exposeHeadRoutes: false,
    // What is printed belongs to the command; `--json` is read by programs.
    logger: { level: "error", stream: process.stderr },
    routerOptions: { maxParamLength: 200 },
    // A proxy of this machine says who asks; without one anybody could say so.
    trustProxy: deps.publicUrl === null ? false : "loopback",
    requestTimeout: 30_000,
    connectionTimeout: 120_000,
    // What is no address at all is refused before any hook.
    frameworkErrors: (error, request, reply) => {
      reply.headers({
        "content-security-policy": CONTENT_SECURITY_POLICY,
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
      });
      answerError(error, request, reply);
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "application/json",
    { parseAs: "buffer" },
    async (_request: unknown, body: Buffer) => parseBody(body),
  );
  await headers(app, deps);
  letOtherPagesRead(app);
  await app.register(cookie);
  await app.register(rateLimit, {
    max: deps.limits.other,
    timeWindow: "1 minute",
    errorResponseBuilder: tooMany,
  });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Barem", version: packageVersion(deps.packageFolder) },
    },
    transform: jsonSchemaTransform,
  });
  describeFailures(app);
  guard(app, deps.store);
  for (const routes of ROUTES) routes(app, deps);
  await staticFiles(app, deps);
  return app;
}

// Every route may refuse, and in one shape.
function describeFailures(app: App): void {
  app.addHook("onRoute", ({ schema }) => {
    if (schema === undefined || schema.hide === true) return;
    const response = typeof schema.response === "object" ? schema.response : {};
    schema.response = { ...response, "4xx": Failure };
  });
}

async function headers(app: App, { publicUrl }: Deps): Promise<void> {
  const https = publicUrl?.startsWith("https:") ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: https && { maxAge: 31_536_000 },
    referrerPolicy: { policy: "same-origin" },
    frameguard: { action: "deny" },
  });
  app.addHook("onRequest", async (_request, reply) => {
    reply.header("content-security-policy", CONTENT_SECURITY_POLICY);
  });
  // What the server says of its data is of this moment, unless a route says otherwise.
  app.addHook("onSend", async ({ url }, reply) => {
    if (url.startsWith("/api/") && !reply.hasHeader("cache-control"))
      reply.header("cache-control", "no-store");
  });
}

const tooMany = (): Error => Object.assign(new Error("too many requests"), { statusCode: 429 });
