// Who there is, for administrators.
import { ChangeUser, IdPath, NewUser, User } from "#designer/api.ts";
import type { App, Deps } from "../app-type.ts";
import { signedInOf } from "../auth/guard.ts";
import { hashPassword } from "../auth/passwords.ts";
import { write } from "../store/store.ts";
import { addUser, changeUser, shownUser, users } from "../store/users.ts";

export function userRoutes(app: App, { store }: Deps): void {
  app.get("/api/users", { schema: { response: { 200: User.array() } } }, async () => [
    ...(await users(store)),
  ]);
  app.post("/api/users", { schema: { body: NewUser, response: { 201: User } } }, async (request, reply) => {
    const password = await hashPassword(request.body.password);
    const row = await write(store, signedInOf(request).user.id, (writer) =>
      addUser(writer, { ...request.body, password }),
    );
    return reply.code(201).send(shownUser(row));
  });
  app.patch(
    "/api/users/:id",
    { schema: { params: IdPath, body: ChangeUser, response: { 200: User } } },
    async (request) => {
      const { password: plain, ...rest } = request.body;
      const change = plain === undefined ? rest : { ...rest, password: await hashPassword(plain) };
      const { id } = request.params;
      return shownUser(
        await write(store, signedInOf(request).user.id, (writer) => changeUser(writer, id, change)),
      );
    },
  );
}
