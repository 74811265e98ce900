// Keeps answers made of the record until the record grows or the day changes. Every change to sets, versions, drafts, reviews
// and users has its entry in the ledger, so the number of the last one, also of another server on the same database, tells.
import type { FastifyReply } from "fastify";
import { today } from "./app-type.ts";
import { kept } from "./kept.ts";
import { lastEntry, type Store } from "./store/store.ts";

/** Answers from what is kept of a name, or makes it anew when the record has grown; at most so many are kept. */
export function keptWhile<T>(
  store: Store,
  most: number,
  make: (name: string, day: string) => Promise<T>,
): (name: string) => Promise<T> {
  const values = kept(most, (key) => {
    const [, day = "", ...name] = key.split(" ");
    return make(name.join(" "), day);
  });
  // The number is read first: what is made later may know more than its number says, never less.
  return async (name) => values(`${(await lastEntry(store.db))?.seq ?? 0} ${today(store)} ${name}`);
}

/** Answers with JSON text written before. */
export function answerJson(reply: FastifyReply, json: string): FastifyReply {
  return reply
    .type("application/json; charset=utf-8")
    .serializer((text: unknown) => String(text))
    .send(json);
}
