// Issued versions ready to evaluate.
import { type LoadedSet, load } from "#runtime";
import { kept } from "../kept.ts";
import type { Store } from "../store/store.ts";
import { version } from "../store/versions.ts";

const KEPT = 20;

/** Answers a version (`set@number`) loaded, or refuses one that was never issued. */
export function loadedSets(store: Store): (name: string) => Promise<LoadedSet> {
  return kept(KEPT, async (name) => {
    const [set = "", number = ""] = name.split("@");
    const json: unknown = JSON.parse((await version(store, set, number)).compiled);
    const outcome = load(json);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.errors[0]?.code ?? "refused"}`);
    return outcome.set;
  });
}
