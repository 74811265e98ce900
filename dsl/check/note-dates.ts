// Dates in the prose of a note: a deadline (`trước ngày 30-11`) and the last day of the data it asks for (`số liệu … đến 30-11`).

const DAY = String.raw`(?:ngày\s+)?(\d{1,2})[-/](\d{1,2})`;
const DEADLINE = new RegExp(String.raw`(?:trước|chậm nhất)\s+${DAY}`, "iu");
const DATA = new RegExp(String.raw`số liệu\s[^.;]{0,60}?(?:đến|tới)\s(?:hết\s)?${DAY}`, "iu");

/** The two dates as written, when the deadline comes before the data end or on that day; null otherwise. */
export function deadlineBeforeData(
  note: string,
): { readonly deadline: string; readonly data: string } | null {
  // A later year is said so; such a deadline is never too early.
  if (/năm liền kề|năm sau/iu.test(note)) return null;
  const [deadline, data] = [DEADLINE.exec(note), DATA.exec(note)];
  if (deadline === null || data === null) return null;
  const day = (match: RegExpExecArray): number => Number(match[2]) * 100 + Number(match[1]);
  // “Before a day” ends the day before it.
  const last = /^trước/iu.test(deadline[0]) ? day(deadline) - 1 : day(deadline);
  const short = (text: string): string => text.replace(/\s+/g, " ");
  return last < day(data) ? { deadline: short(deadline[0]), data: `đến ${data[1]}-${data[2]}` } : null;
}
