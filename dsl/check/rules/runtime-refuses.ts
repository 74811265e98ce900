// The runtime refuses a rule (a limit of its own): said where the rule stands.

import { FORMAT_VERSION } from "#runtime/compiled-set.ts";
import { load } from "#runtime/load.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { NO_PLACE } from "../../source/span.ts";
import type { SetRule } from "../rule.ts";
import { type CriterionView, headerOf } from "../view.ts";

export const runtimeRefuses: SetRule = {
  looksAt: "set",
  code: "runtime-refuses",
  check: ({ set, criteria }) => {
    const { rules } = set;
    if (isSmall(criteria)) return [];
    const loaded = load(
      { format: "barem", formatVersion: FORMAT_VERSION, hash: "", source: { hash: "", spans: {} }, rules },
      { verifyHash: false },
    );
    if (loaded.ok) return [];
    return loaded.errors.map(({ code: reason, path }) => {
      const view = criteria[Number(/^\/rules\/criteria\/(\d+)/.exec(path)?.[1] ?? -1)];
      const at = view === undefined ? NO_PLACE : view.at(headerOf(view.model));
      return diagnostic("runtime-refuses", at, { code: view?.criterion.code ?? rules.id, reason, path });
    });
  },
  examples: {
    of: "criterion",
    ok: ['có/không co "Đã có": điểm tối đa'],
    bad: [
      `số liệu n: người "Số"
điểm = bảng n {
${Array.from({ length: 201 }, (_, i) => `  đúng ${i} : 0 điểm`).join("\n")}
}`,
    ],
  },
};

/**
 * Far within every limit of the runtime (SPEC K4): what the model makes is well formed, so only size can be refused. 300
 * operations with literals of 30 digits are below 65,536 bits; results of other rules add theirs.
 */
const isSmall = (criteria: readonly CriterionView[]): boolean =>
  criteria.length <= 500 && criteria.every((view) => view.operations().length <= 300 && !view.looksAround());
