// Drafts: list, make, save, look back, put away.
import type { z } from "zod";
import {
  Draft,
  DraftHead,
  IdPath,
  inForce,
  NewDraft,
  Revision,
  RevisionPath,
  RevisionText,
  Saved,
  SaveEdits,
  type Version,
} from "#designer/api.ts";
import { newSetText, USUAL_POINTS } from "#designer/edits/index.ts";
import { type App, type Deps, today } from "../app-type.ts";
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
        return addDraft(writer, {
          ...request.body,
          ...(await startOf(writer, request.body, today(store))),
        });
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

interface Start {
  readonly text: string;
  readonly basedOn: string | null;
}

async function startOf(
  writer: Writer,
  { set, fromVersion, text }: z.infer<typeof NewDraft>,
  day: string,
): Promise<Start> {
  if (fromVersion === undefined && text !== undefined) return { text, basedOn: null };
  const number = fromVersion ?? goOnFrom(await versions(writer, day, set), day)?.version;
  if (number === undefined) return { text: await textWithoutVersion(writer, set), basedOn: null };
  const { source } = await version(writer, set, number);
  return { text: text ?? source, basedOn: number };
}

/** The version that a new draft goes on from on a day: the one in force, else the newest that was not repealed, else the newest. */
const goOnFrom = (all: readonly Version[], day: string): Version | undefined =>
  inForce(all, day) ?? all.findLast(({ ended }) => ended?.kind !== "repealed") ?? all.at(-1);

/** Of a set that was never issued: the draft that was changed last, else what a new set begins with. */
async function textWithoutVersion(writer: Writer, id: string): Promise<string> {
  const { title, level } = await setRow(writer, id);
  const open = (await drafts(writer)).find(({ set, state }) => set === id && state !== "archived");
  if (open !== undefined) return (await draftRow(writer, open.id)).text;
  return newSetText({ id, title, level, points: USUAL_POINTS, surface: "vi" });
}
