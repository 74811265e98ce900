// Items of a checklist: none, every one, each by itself.
import { ONE, ZERO } from "#runtime/number.ts";
import type { Both } from "../../source/diagnostic.ts";
import type { Atoms } from "../analysis/atoms.ts";
import type { Cell } from "../analysis/cell.ts";
import { atomsOf, type Form } from "../analysis/form.ts";
import type { Targets } from "../analysis/solution.ts";
import type { CriterionView } from "../view.ts";
import { onlyItem, WHY } from "./words.ts";

export interface ItemAim {
  readonly why: Both;
  readonly targets: Targets;
}

/** What to tick where points depend on the items of a checklist and nothing else has told which are. */
export function itemAims(view: CriterionView, cell: Cell, form: Form | null): readonly ItemAim[] {
  const { atoms } = view.pieces();
  const ticks = (form === null ? [] : atomsOf(form)).filter((atom) => itemOf(atoms, atom) !== null);
  if (ticks.length === 0 || ticks.some((atom) => cell.boxes.has(atom))) return [];
  const ticking = (ticked: (atom: number) => boolean): Targets =>
    new Map(ticks.map((atom) => [atom, ticked(atom) ? ONE : ZERO]));
  return [
    { why: WHY.noItem, targets: ticking(() => false) },
    ...ticks.map((one) => ({
      why: onlyItem(labelOf(atoms, one)),
      targets: ticking((atom) => atom === one),
    })),
    { why: WHY.everyItem, targets: ticking(() => true) },
  ];
}

function labelOf(atoms: Atoms, atom: number): string {
  const found = atoms.all[atom];
  const option =
    found?.is === "figure" ? found.input.options.find(({ key }) => key === found.item) : undefined;
  return option?.label || (option?.key ?? "");
}

function itemOf(atoms: Atoms, atom: number): string | null {
  const found = atoms.all[atom];
  return found?.is === "figure" ? found.item : null;
}
