// From a draft to an issued version: hand in, look, say, decide, issue.
import { IdPath, Issue, NewComment, NewVerdict, Review, ReviewHead, Submit, Version } from "#designer/api.ts";
import { rolesNamed } from "#designer/strings/people.ts";
import type { App, Deps } from "../app-type.ts";
import { today } from "../app-type.ts";
import { signedInOf } from "../auth/guard.ts";
import { issue, submitDraft } from "../issue/issue.ts";
import { found, Refusal } from "../refusal.ts";
import { comment, decide, review, reviews } from "../store/reviews.ts";
import { write } from "../store/store.ts";
import { rolesOf } from "../store/users.ts";
import { versions } from "../store/versions.ts";

export function reviewRoutes(app: App, { store }: Deps): void {
  app.post(
    "/api/drafts/:id/submit",
    { schema: { params: IdPath, body: Submit, response: { 201: Review } } },
    async (request, reply) => {
      const { params, body } = request;
      const id = await write(store, signedInOf(request).user.id, (writer) =>
        submitDraft(writer, params.id, body.note, body.hash ?? null),
      );
      return reply.code(201).send(await review(store, id));
    },
  );
  app.get("/api/reviews", { schema: { response: { 200: ReviewHead.array() } } }, async () => [
    ...(await reviews(store)),
  ]);
  app.get("/api/reviews/:id", { schema: { params: IdPath, response: { 200: Review } } }, ({ params }) =>
    review(store, params.id),
  );
  app.post(
    "/api/reviews/:id/comments",
    { schema: { params: IdPath, body: NewComment, response: { 201: Review } } },
    async (request, reply) => {
      const { params, body } = request;
      await write(store, signedInOf(request).user.id, (writer) =>
        comment(writer, params.id, body.change, body.text),
      );
      return reply.code(201).send(await review(store, params.id));
    },
  );
  app.post(
    "/api/reviews/:id/verdict",
    { schema: { params: IdPath, body: NewVerdict, response: { 200: Review } } },
    async (request) => {
      const { params, body } = request;
      const { user } = signedInOf(request);
      // Whoever reviews may send back; only who approves may end it.
      if (body.verdict !== "request-changes" && !rolesOf(user).includes("approver")) {
        throw new Refusal("not-your-role", { roles: rolesNamed(["approver"]) });
      }
      await write(store, user.id, (writer) => decide(writer, params.id, body));
      return review(store, params.id);
    },
  );
  app.post(
    "/api/reviews/:id/issue",
    { schema: { params: IdPath, body: Issue, response: { 201: Version } } },
    async (request, reply) => {
      const { by = null, until = null, version = null, succeeds = null, ...rest } = request.body;
      const wish = { ...rest, by, until, version, succeeds, withErrors: rest.withErrors === true };
      const made = await write(store, signedInOf(request).user.id, (writer) =>
        issue(writer, request.params.id, wish),
      );
      const all = await versions(store, today(store), made.set);
      const head = all.find((each) => each.version === made.version);
      return reply.code(201).send(found(head, "no-such-version", made));
    },
  );
}
