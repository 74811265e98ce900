// Answers and days as people write them into cells of data (docs/data-format.md). What they mean for an input is not known here.
import { bare } from "./data-titles.ts";

/** NFC, trimmed, without the apostrophe that keeps a spreadsheet from running a cell as a formula. */
export function plainText(raw: string): string {
  const text = raw.normalize("NFC").trim();
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

const YES: ReadonlySet<string> = new Set(["co", "x", "1", "dung", "yes", "y", "true", "✓", "✔"]);
const NO: ReadonlySet<string> = new Set(["khong", "0", "sai", "no", "n", "false"]);

/** Yes, no, or null when the text is neither; tone marks and case weigh nothing. */
export function readYesNo(text: string): boolean | null {
  const word = bare(text);
  return YES.has(word) ? true : NO.has(word) ? false : null;
}

/** `dd/mm/yyyy` or ISO → ISO, only for days that exist; null otherwise. */
export function readDate(text: string): string | null {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = local ? [local[3], local[2], local[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const lengths = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const last = lengths[Number(month) - 1] ?? 0;
  if (Number(day) < 1 || Number(day) > last) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
