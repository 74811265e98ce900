// Scores and explanations of issued versions, for other apps. Nothing of the data sent is kept.
import type { z } from "zod";
import { ExplainRequest, ExplanationBody, type ScoreData, ScoreRequest, Scores } from "#designer/api.ts";
import { type Data, evaluateAll, explain } from "#runtime";
import type { App, Deps } from "../app-type.ts";
import { Refusal } from "../refusal.ts";
import { loadedSets } from "../score/loaded-sets.ts";
import { scoreJson } from "../score/score-json.ts";

const FEW_UNITS = 100;

export function scoreRoutes(app: App, { store, limits }: Deps): void {
  // Many units take a while; who asks for them waits more often than others do for him.
  const isMany = ({ body }: { readonly body: unknown }): boolean => unitsIn(body) > FEW_UNITS;
  const config = {
    rateLimit: {
      hook: "preValidation",
      max: (request: { readonly body: unknown }) => (isMany(request) ? limits.scoreMany : limits.score),
      keyGenerator: (request: { readonly body: unknown; readonly ip: string }) =>
        `${request.ip} ${isMany(request) ? "many" : "few"}`,
      timeWindow: "1 minute",
    },
  } as const;
  const loaded = loadedSets(store);
  app.post(
    "/api/score",
    { config, schema: { body: ScoreRequest, response: { 200: Scores } } },
    async ({ body }) => {
      const { set, version, data } = body;
      const ready = await loaded(`${set}@${version}`);
      return { set, version, hash: ready.hash, ...scoreJson(evaluateAll(ready, dataOf(data))) };
    },
  );
  app.post(
    "/api/explain",
    { config, schema: { body: ExplainRequest, response: { 200: ExplanationBody } } },
    async ({ body: { set, version, data, unit, criterion } }) => {
      const ready = await loaded(`${set}@${version}`);
      if (!data.units.some(({ id }) => id === unit)) throw new Refusal("no-such-unit", { unit });
      if (criterion !== undefined && !ready.rules.criteria.some(({ code }) => code === criterion)) {
        throw new Refusal("no-such-criterion", { criterion });
      }
      return { ...explain(ready, dataOf(data), unit, criterion) };
    },
  );
}

/** Units in what was sent, which may be anything yet. */
function unitsIn(body: unknown): number {
  const { data } = { ...(body as { readonly data?: { readonly units?: unknown } } | null) };
  return Array.isArray(data?.units) ? data.units.length : 0;
}

// The same fields; what is absent is left out, not undefined.
function dataOf({ units, ...rest }: z.infer<typeof ScoreData>): Data {
  return { units: units.map((unit) => present(unit)), ...present(rest) };
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Present<T>;
}
