// The page's script: the one-unit calculator, the check, and the button that prints. Everything it shows is put in as text, never as HTML.
import {
  evaluate,
  explain,
  type LoadedSet,
  load,
  printExplanation,
  printedNumber,
  type UnitResult,
} from "#runtime";
import * as words from "../strings/reading.ts";
import { say, type Words } from "../strings/words.ts";
import { type Filled, filledOf } from "./form-values.ts";
import type { PageData } from "./page-input.ts";
import { showCriterion, showGrade, showSum } from "./show-result.ts";
import { checkHash, checkSignature, type HashCheck, type SignatureCheck } from "./verify.ts";

const DATA_ID = "du-lieu";

start();

function start(): void {
  const block = document.getElementById(DATA_ID);
  if (block === null) return;
  const data = JSON.parse(block.textContent ?? "") as PageData;
  const loading = load(data.compiled);
  startPrint();
  startCheck(data, () => checkHash(loading, data));
  if (loading.ok) startCalculator(data, loading.set);
  else {
    const [first] = loading.errors;
    show(
      document.getElementById("may-tinh-loi"),
      say(words.NOT_LOADED, data.language, { code: first?.code ?? "", path: first?.path ?? "" }),
    );
  }
}

function startPrint(): void {
  const button = document.getElementById("in-phu-luc");
  if (button === null) return;
  button.addEventListener("click", () => window.print());
  button.hidden = false;
}

function show(element: HTMLElement | null, text: string): void {
  if (element === null) return;
  element.hidden = false;
  if (element.textContent !== text) element.textContent = text;
}

function startCalculator({ language }: PageData, set: LoadedSet): void {
  const form = document.querySelector<HTMLFormElement>("#may-tinh");
  if (form === null) return;
  const unitId = say(words.UNIT, language);
  const kinds = new Map(set.rules.criteria.map(({ code, kind }) => [code, kind]));
  const all = (selector: string): readonly HTMLElement[] => [...form.querySelectorAll<HTMLElement>(selector)];

  const update = (): void => {
    const filled = filledOf(form, unitId, language);
    const { parameters, year } = filled;
    const result = evaluate(set, filled.unit, year === null ? { parameters } : { parameters, year });
    for (const place of all("[data-points]")) {
      const code = place.dataset.points ?? "";
      const found = result.criteria.get(code);
      if (found !== undefined) show(place, showCriterion(found, kinds.get(code) ?? "", language));
    }
    for (const place of all("[data-pillar]")) {
      const sum = result.pillars.get(place.dataset.pillar ?? "");
      if (sum !== undefined) show(place, showSum(sum, language));
    }
    const [total, percent, grade] = ["total", "percent", "grade"].map((name) =>
      form.querySelector<HTMLElement>(`[data-${name}]`),
    );
    show(total ?? null, showSum(result.total, language));
    show(percent ?? null, result.percent === null ? "–" : `${printedNumber(result.percent, language)} %`);
    show(grade ?? null, showGrade(result, language));
    for (const why of all("details[data-why][open]")) showWhy(set, filled, result, why, language);
  };

  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    for (const records of all(".records")) records.replaceChildren();
    // Fields are emptied after the event, before the next frame.
    requestAnimationFrame(update);
  });
  form.addEventListener("toggle", update, true);
  form.addEventListener("click", (event) => {
    if (event.target instanceof HTMLElement && changeRecords(event.target)) update();
  });
  form.hidden = false;
  update();
}

/** The working of one criterion; a rule that looks at other units cannot be worked out for one alone. */
function showWhy(
  set: LoadedSet,
  { unit, parameters, year }: Filled,
  result: UnitResult,
  why: HTMLElement,
  language: PageData["language"],
): void {
  const code = why.dataset.why ?? "";
  const data = year === null ? { units: [unit], parameters } : { units: [unit], parameters, year };
  const tree = explain(set, data, unit.id, code);
  const isAlone = tree.criteria.some(({ status }) => status !== result.criteria.get(code)?.status);
  const text = isAlone ? say(words.ALONE, language) : printExplanation(tree, language);
  show(
    why.querySelector<HTMLElement>(".explanation"),
    text
      .split("\n")
      .slice(isAlone ? 0 : 3)
      .join("\n")
      .trim(),
  );
}

let records = 0;

/** Adds or removes a record of a list; true when the button was one of those. */
function changeRecords(button: HTMLElement): boolean {
  const list = button.closest<HTMLElement>(".list");
  if (list === null) return false;
  if ("remove" in button.dataset) {
    button.closest(".record")?.remove();
    list.querySelector<HTMLElement>("[data-add]")?.focus();
    return true;
  }
  const template = list.querySelector("template");
  const place = list.querySelector(".records");
  if (!("add" in button.dataset) || template === null || place === null) return false;
  records += 1;
  const copy = document.importNode(template.content, true);
  for (const element of copy.querySelectorAll<HTMLElement>("[id], [for], [aria-describedby]"))
    for (const name of ["id", "for", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, value.replace(/(-loi)?$/, `-${records}$1`));
    }
  const legend = copy.querySelector("legend");
  if (legend !== null) legend.textContent = String(place.children.length + 1);
  const first = copy.querySelector<HTMLElement>("input, select");
  place.append(copy);
  first?.focus();
  return true;
}

const HASH_WORDS: Readonly<Record<HashCheck, Words>> = {
  good: words.HASH_GOOD,
  bad: words.HASH_BAD,
  unreadable: words.HASH_UNREADABLE,
};
const SIGNATURE_WORDS: Readonly<Record<SignatureCheck, Words>> = {
  good: words.SIGNATURE_GOOD,
  bad: words.SIGNATURE_BAD,
  none: words.SIGNATURE_NONE,
  unreadable: words.SIGNATURE_UNREADABLE,
  unavailable: words.SIGNATURE_UNAVAILABLE,
};

function startCheck(data: PageData, hashOf: () => HashCheck): void {
  const button = document.getElementById("kiem-tra-ngay");
  const place = document.getElementById("kiem-tra-ket-qua");
  if (button === null || place === null) return;
  const line = (state: string, text: string): HTMLElement => {
    const made = document.createElement("p");
    made.dataset.check = state;
    made.textContent = text;
    return made;
  };
  const check = async (): Promise<void> => {
    const hash = hashOf();
    place.replaceChildren(line("waits", say(words.CHECKING, data.language)));
    const signature = await checkSignature(data);
    place.replaceChildren(
      line(hash, say(HASH_WORDS[hash], data.language, { hash: data.hash })),
      line(signature, say(SIGNATURE_WORDS[signature], data.language)),
    );
  };
  button.addEventListener("click", () => void check());
  button.hidden = false;
}
