// Issued versions ready to evaluate, the last few asked for kept: what is issued never changes.
import { type LoadedSet, load } from "#runtime";
import type { Store } from "../store/store.ts";
import { version } from "../store/versions.ts";

const KEPT = 20;

/** Answers a version loaded, or refuses one that was never issued. */
export type LoadedSets = (set: string, number: string) => Promise<LoadedSet>;

export function loadedSets(store: Store): LoadedSets {
  const kept = new Map<string, LoadedSet>();
  return async (set, number) => {
    const name = `${set}@${number}`;
    const found = kept.get(name) ?? (await loaded(store, set, number));
    kept.delete(name);
    kept.set(name, found);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}

async function loaded(store: Store, set: string, number: string): Promise<LoadedSet> {
  const json: unknown = JSON.parse((await version(store, set, number)).compiled);
  const outcome = load(json);
  if (!outcome.ok) throw new Error(`${set} ${number}: ${outcome.errors[0]?.code ?? "refused"}`);
  return outcome.set;
}
