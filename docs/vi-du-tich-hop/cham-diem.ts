// Chấm điểm một đơn vị theo một bộ chỉ số đã ban hành: nạp bộ đã biên dịch (tệp hoặc địa chỉ), rồi tính.
import { readFile } from "node:fs/promises";
import { evaluate, load, printedNumber } from "#runtime";

export async function chamDiem(nguon: string, values: Readonly<Record<string, unknown>>): Promise<string> {
  const json = /^https?:/.test(nguon) ? await (await fetch(nguon)).text() : await readFile(nguon, "utf8");
  const loading = load(JSON.parse(json)); // kiểm từng trường và mã nội dung (SHA-256)
  if (!loading.ok) throw new Error(loading.errors.map(({ code, path }) => `${code} ${path}`).join("; "));
  const { points, low, high } = evaluate(loading.set, { id: "don-vi", values }).total;
  if (points !== null) return `${printedNumber(points, "vi")} điểm`;
  return `chờ: từ ${printedNumber(low, "vi")} đến ${high === null ? "…" : printedNumber(high, "vi")} điểm`;
}
