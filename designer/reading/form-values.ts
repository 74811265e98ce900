// The calculator's form → data of one unit, with a sentence beside every field that could not be read.
import type { UnitData } from "#runtime";
import type { Language } from "../strings/words.ts";
import { showTyped } from "./show-result.ts";
import { type InputKind, type Typed, typedItems, typedValue } from "./typed.ts";

export interface Filled {
  readonly unit: UnitData;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly year: number | null;
}

/** Reads every field. What cannot be read is left out of the data, so its criterion waits for it. */
export function filledOf(form: HTMLFormElement, unitId: string, language: Language): Filled {
  const values: Record<string, unknown> = {};
  const parameters: Record<string, unknown> = {};
  for (const element of form.querySelectorAll<HTMLElement>("[data-key]")) {
    const { key = "", scope } = element.dataset;
    if (scope === "field") continue;
    const typed = read(element, language);
    if (typed.is !== "value") continue;
    if (scope === "parameter") parameters[key] = typed.value;
    else values[key] = typed.value;
  }
  const notApplicable = [...form.querySelectorAll<HTMLInputElement>("[data-not-applicable]:checked")].map(
    (box) => box.dataset.notApplicable ?? "",
  );
  const submitted = form.querySelector<HTMLInputElement>("[data-unit=submitted]")?.value ?? "";
  const year = form.querySelector<HTMLInputElement>("[data-unit=year]")?.value.trim() ?? "";
  const unit = { id: unitId, values, notApplicable };
  return {
    unit: submitted === "" ? unit : { ...unit, submitted },
    parameters,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  };
}

function read(element: HTMLElement, language: Language): Typed {
  const kind = element.dataset.kind as InputKind;
  if (kind === "list") return records(element, language);
  if (kind === "checklist") return items(element);
  const raw =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value : "";
  const typed = typedValue(kind, raw);
  const message = showTyped(typed, language);
  const place = document.getElementById(element.getAttribute("aria-describedby") ?? "");
  if (place !== null && place.textContent !== message) place.textContent = message;
  if (message === "") element.removeAttribute("aria-invalid");
  else element.setAttribute("aria-invalid", "true");
  return typed;
}

function items(element: HTMLElement): Typed {
  const boxes = [...element.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const ticked = boxes.filter((box) => box.checked && !("none" in box.dataset)).map((box) => box.value);
  return typedItems(ticked, isNone(element));
}

const isNone = (element: HTMLElement): boolean =>
  element.querySelector<HTMLInputElement>("[data-none]")?.checked ?? false;

function records(element: HTMLElement, language: Language): Typed {
  const found = [...element.querySelectorAll<HTMLElement>(":scope > .records > .record")].map((record) => {
    const fields: Record<string, unknown> = {};
    for (const field of record.querySelectorAll<HTMLElement>("[data-scope=field]")) {
      const typed = read(field, language);
      const name = (field.dataset.key ?? "").split(".").at(-1) ?? "";
      if (typed.is === "value") fields[name] = typed.value;
    }
    return fields;
  });
  if (found.length > 0) return { is: "value", value: found };
  return isNone(element) ? { is: "value", value: [] } : { is: "missing" };
}
