// How words are compared: letter case and the place of the tone mark do not matter. Also the toneless form, used
// only to suggest what a word typed without marks was meant to be. No meaning of words here.

const OPEN_TONES: readonly (readonly [RegExp, string])[] = [
  [/oà$/, "òa"],
  [/oá$/, "óa"],
  [/oả$/, "ỏa"],
  [/oã$/, "õa"],
  [/oạ$/, "ọa"],
  [/oè$/, "òe"],
  [/oé$/, "óe"],
  [/oẻ$/, "ỏe"],
  [/oẽ$/, "õe"],
  [/oẹ$/, "ọe"],
  [/(^|[^q])uỳ$/, "$1ùy"],
  [/(^|[^q])uý$/, "$1úy"],
  [/(^|[^q])uỷ$/, "$1ủy"],
  [/(^|[^q])uỹ$/, "$1ũy"],
  [/(^|[^q])uỵ$/, "$1ụy"],
];

const TONED_END = /[àáảãạèéẻẽẹỳýỷỹỵ]$/;

/** The form in which words are compared: NFC, lower case, tone mark placed as in `hòa`, `khỏe`, `thủy` (L-3). */
export function folded(word: string): string {
  let low = word.toLowerCase().replace(/ð/g, "đ");
  if (TONED_END.test(low)) for (const [from, to] of OPEN_TONES) low = low.replace(from, to);
  return low;
}

/** The folded word without any mark: `số` → `so`, `đủ` → `du`. */
export function toneless(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đð]/g, "d");
}

// Letters of other scripts that look like Latin ones; they come in by copying from scans and old fonts.
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  (
    "аa еe оo рp сc уy хx іi ѕs јj АA ВB ЕE КK МM НH ОO РP СC ТT ХX ІI ЅS " +
    "αa οo νv ρp ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΧX ΥY ɑa ɡg ıi"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

/** The Latin letter a foreign letter looks like, if any. */
export const latinFor = (char: string): string | undefined => LOOK_ALIKES.get(char);
