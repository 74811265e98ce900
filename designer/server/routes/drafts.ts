// Drafts: list, make, save, look back, put away.
import type { z } from "zod";
import {
  Draft,
  DraftHead,
  IdPath,
  NewDraft,
  Revision,
  RevisionPath,
  RevisionText,
  Saved,
  SaveEdits,
} from "#designer/api.ts";
import type { App, Deps } from "../app-type.ts";
import { signedInOf } from "../auth/guard.ts";
import { found, Refusal } from "../refusal.ts";
import {
  addDraft,
  draft,
  draftRow,
  drafts,
  revisions,
  revisionText,
  saveEdits,
  setDraftState,
} from "../store/drafts.ts";
import { type Writer, write } from "../store/store.ts";
import { setRow, version, versions } from "../store/versions.ts";

export function draftRoutes(app: App, { store }: Deps): void {
  app.get("/api/drafts", { schema: { response: { 200: DraftHead.array() } } }, async () => [
    ...(await drafts(store)),
  ]);

  app.post(
    "/api/drafts",
    { schema: { body: NewDraft, response: { 201: Draft } } },
    async (request, reply) => {
      const id = await write(store, signedInOf(request).user.id, async (writer) => {
        await setRow(writer, request.body.set);
        return addDraft(writer, { ...request.body, ...(await startOf(writer, request.body)) });
      });
      return reply.code(201).send(await draft(store, id));
    },
  );

  app.get("/api/drafts/:id", { schema: { params: IdPath, response: { 200: Draft } } }, ({ params }) =>
    draft(store, params.id),
  );

  app.post(
    "/api/drafts/:id/edits",
    { schema: { params: IdPath, body: SaveEdits, response: { 200: Saved } } },
    (request) =>
      write(store, signedInOf(request).user.id, (writer) =>
        saveEdits(writer, request.params.id, request.body),
      ),
  );

  app.get(
    "/api/drafts/:id/revisions",
    { schema: { params: IdPath, response: { 200: Revision.array() } } },
    async ({ params }) => {
      await draftRow(store, params.id);
      return [...(await revisions(store, params.id))];
    },
  );

  app.get(
    "/api/drafts/:id/revisions/:revision",
    { schema: { params: RevisionPath, response: { 200: RevisionText } } },
    async ({ params: { id, revision } }) => {
      await draftRow(store, id);
      const head = (await revisions(store, id)).find((each) => each.revision === revision);
      return {
        ...found(head, "no-such-revision", { revision }),
        text: await revisionText(store, id, revision),
      };
    },
  );

  for (const [word, from, to] of [
    ["archive", ["editing", "in-review", "approved"], "archived"],
    ["restore", ["archived"], "editing"],
  ] as const) {
    app.post(
      `/api/drafts/:id/${word}`,
      { schema: { params: IdPath, response: { 200: DraftHead } } },
      async (request) => {
        const { user } = signedInOf(request);
        await write(store, user.id, async (writer) => {
          const row = await draftRow(writer, request.params.id);
          if (row.author !== user.id) throw new Refusal("not-yours");
          if (!from.some((state) => state === row.state)) {
            throw new Refusal(word === "archive" ? "draft-closed" : "draft-not-archived");
          }
          await setDraftState(writer, row, to, `draft-${to === "archived" ? "archived" : "restored"}`);
        });
        return draft(store, request.params.id);
      },
    );
  }
}

async function startOf(
  writer: Writer,
  { set, fromVersion, text }: z.infer<typeof NewDraft>,
): Promise<{ readonly text: string; readonly basedOn: string | null }> {
  if (fromVersion === undefined && text !== undefined) return { text, basedOn: null };
  const newest = fromVersion ?? (await versions(writer, "9999-12-31", set)).at(-1)?.version;
  if (newest === undefined) return { text: text ?? "", basedOn: null };
  const { source } = await version(writer, set, newest);
  return { text: text ?? source, basedOn: newest };
}
