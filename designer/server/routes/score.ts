// Scores and explanations of issued versions, for other apps. Nothing of the data sent is kept.
import type { z } from "zod";
import { ExplainRequest, ExplanationBody, type ScoreData, ScoreRequest, Scores } from "#designer/api.ts";
import { type Data, evaluateAll, explain } from "#runtime";
import type { App, Deps } from "../app-type.ts";
import { Refusal } from "../refusal.ts";
import { loadedSets } from "../score/loaded-sets.ts";
import { scoreJson } from "../score/score-json.ts";

export function scoreRoutes(app: App, { store, limits }: Deps): void {
  const config = { rateLimit: { max: limits.score, timeWindow: "1 minute" } };
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

// The same fields; what is absent is left out, not undefined.
function dataOf({ units, ...rest }: z.infer<typeof ScoreData>): Data {
  return { units: units.map((unit) => present(unit)), ...present(rest) };
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Present<T>;
}
