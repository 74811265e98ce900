// Sample data of a set.
import { z } from "zod";
import {
  IdPath,
  NewSample,
  RevisionPath,
  Sample,
  SampleHead,
  SampleQuery,
  SampleRevision,
  SampleSaved,
  SaveSample,
} from "#designer/api.ts";
import type { App, Deps } from "../app-type.ts";
import { signedInOf } from "../auth/guard.ts";
import {
  addSample,
  removeSample,
  sample,
  sampleRevision,
  sampleRevisions,
  samples,
  saveSample,
} from "../store/samples.ts";
import { write } from "../store/store.ts";
import { setRow } from "../store/versions.ts";

export function sampleRoutes(app: App, { store }: Deps): void {
  app.get(
    "/api/samples",
    { schema: { querystring: SampleQuery, response: { 200: SampleHead.array() } } },
    async (request) => {
      await setRow(store, request.query.set);
      return [...(await samples(store, request.query.set, signedInOf(request).user.id))];
    },
  );
  app.post(
    "/api/samples",
    { schema: { body: NewSample, response: { 201: Sample } } },
    async (request, reply) => {
      const { user } = signedInOf(request);
      const id = await write(store, user.id, async (writer) => {
        await setRow(writer, request.body.set);
        return addSample(writer, request.body);
      });
      return reply.code(201).send(await sample(store, id, user.id));
    },
  );
  app.get("/api/samples/:id", { schema: { params: IdPath, response: { 200: Sample } } }, (request) =>
    sample(store, request.params.id, signedInOf(request).user.id),
  );
  app.get(
    "/api/samples/:id/revisions",
    { schema: { params: IdPath, response: { 200: SampleSaved.array() } } },
    async (request) => [...(await sampleRevisions(store, request.params.id, signedInOf(request).user.id))],
  );
  app.get(
    "/api/samples/:id/revisions/:revision",
    { schema: { params: RevisionPath, response: { 200: SampleRevision } } },
    (request) => {
      const { id, revision } = request.params;
      return sampleRevision(store, id, revision, signedInOf(request).user.id);
    },
  );
  app.put(
    "/api/samples/:id",
    {
      schema: {
        params: IdPath,
        body: SaveSample,
        response: { 200: SampleHead.pick({ id: true, revision: true }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const revision = await write(store, signedInOf(request).user.id, (writer) =>
        saveSample(writer, id, request.body),
      );
      return { id, revision };
    },
  );
  app.delete(
    "/api/samples/:id",
    { schema: { params: IdPath, response: { 204: z.null() } } },
    async (request, reply) => {
      await write(store, signedInOf(request).user.id, (writer) => removeSample(writer, request.params.id));
      return reply.code(204).send(null);
    },
  );
}
