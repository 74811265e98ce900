// Sets and their issued versions as lists and facts, what is in force when, and repeal. Their texts are in artefacts.ts.
import type { FastifyRequest } from "fastify";
import { AsOfPath, inForce, NewSet, Repeal, SetList, SetPath, Version, VersionPath } from "#designer/api.ts";
import { analyze } from "#dsl";
import type { App, Deps } from "../app-type.ts";
import { signedInOf } from "../auth/guard.ts";
import { answerJson, keptWhile } from "../kept-while.ts";
import { permissionOf } from "../permissions.ts";
import { Refusal } from "../refusal.ts";
import { addDraft, drafts } from "../store/drafts.ts";
import { write } from "../store/store.ts";
import { rolesOf } from "../store/users.ts";
import { addSet, endVersion, setRow, sets, versions } from "../store/versions.ts";

const AT = "/api/sets/:province/:set/versions";
/** The list for those who may read drafts. */
const WITH_DRAFTS = "drafts";

export function setRoutes(app: App, { store }: Deps): void {
  const lists = keptWhile(store, 4, async (who, day) => {
    const [rows, issued, open] = await Promise.all([
      sets(store),
      versions(store, day),
      who === WITH_DRAFTS ? drafts(store) : [],
    ]);
    const wanted = open.filter(({ state }) => state !== "archived" && state !== "issued");
    const list = rows.map(({ id, title, level }) => {
      const own = issued.filter(({ set }) => set === id);
      const newest = own.at(-1);
      return {
        id,
        title: newest?.title ?? title,
        level: newest?.level ?? level,
        versions: own,
        drafts: wanted.filter(({ set }) => set === id),
      };
    });
    return JSON.stringify(SetList.parse(list));
  });
  app.get("/api/sets", { schema: { response: { 200: SetList } } }, async (request, reply) =>
    answerJson(reply, await lists(mayReadDrafts(request) ? WITH_DRAFTS : "")),
  );

  const issued = keptWhile(store, 200, (set, day) => versions(store, day, set));
  /** The versions of a set. Refuses a set that is none. */
  const ofSet = async (set: string): Promise<readonly Version[]> => {
    const all = await issued(set);
    if (all.length === 0) await setRow(store, set);
    return all;
  };
  const head = async (set: string, number: string): Promise<Version> => {
    const found = (await issued(set)).find(({ version: each }) => each === number);
    if (found === undefined) throw new Refusal("no-such-version", { set, version: number });
    return found;
  };

  app.post(
    "/api/sets",
    { schema: { body: NewSet, response: { 201: SetList.element } } },
    async (request, reply) => {
      const { id, title, text } = request.body;
      const level = analyze(text).model.rules.level;
      await write(store, signedInOf(request).user.id, async (writer) => {
        await addSet(writer, { id, title, level });
        await addDraft(writer, { set: id, title, text, basedOn: null });
      });
      const made = (await drafts(store)).filter(({ set }) => set === id);
      return reply.code(201).send({ id, title, level, versions: [], drafts: made });
    },
  );

  app.get(AT, { schema: { params: SetPath, response: { 200: Version.array() } } }, async ({ params }) => {
    const set = `${params.province}/${params.set}`;
    return [...(await ofSet(set))];
  });

  app.get(
    "/api/sets/:province/:set/as-of/:date",
    { schema: { params: AsOfPath, response: { 200: Version } } },
    async ({ params: { date, ...path } }) => {
      const set = `${path.province}/${path.set}`;
      const holding = inForce(await ofSet(set), date);
      if (holding === null) throw new Refusal("none-in-force", { set, date });
      return holding;
    },
  );

  app.get(`${AT}/:version`, { schema: { params: VersionPath, response: { 200: Version } } }, ({ params }) =>
    head(`${params.province}/${params.set}`, params.version),
  );

  app.post(
    `${AT}/:version/repeal`,
    { schema: { params: VersionPath, body: Repeal, response: { 200: Version } } },
    async (request) => {
      const { params, body } = request;
      const set = `${params.province}/${params.set}`;
      await write(store, signedInOf(request).user.id, (writer) =>
        endVersion(writer, {
          set_id: set,
          version: params.version,
          kind: "repealed",
          ends_on: body.date,
          by_what: body.number,
          reason: body.reason,
        }),
      );
      return head(set, params.version);
    },
  );
}

/** As the table has it for the list of drafts. */
function mayReadDrafts({ signedIn }: FastifyRequest): boolean {
  const { who } = permissionOf("GET", "/api/drafts");
  if (who === "public" || signedIn === null) return who === "public";
  return who === "signed-in" || rolesOf(signedIn.user).some((role) => who.includes(role));
}
