import { describe, expect, test } from "vitest";
import { dressed, whyNot } from "./support/sheet.ts";

describe("a figure as an official types it", () => {
  test.each([
    ["count", "1250", '"1250" | 1.250'],
    ["count", "1 250", '"1250" | 1.250'],
    ["count", "1\u00a0250", '"1250" | 1.250'],
    ["count", "1.250 người", '"1250" | 1.250'],
    ["count", "1.234.567", '"1234567" | 1.234.567'],
    ["count", "0", '"0" | 0'],
    ["count", "12,5", '"12.5" | 12,5 | not-whole'],
    ["number", "1.234,5", '"1234.5" | 1.234,5'],
    ["number", "1,234.5", '"1234.5" | 1.234,5'],
    ["number", "1,2340", '"1.234" | 1,234'],
    ["number", "-7,50", '"-7.5" | −7,5'],
    ["number", "+7", '"7" | 7'],
    [
      "number",
      "12345678901234567890,123456",
      '"12345678901234567890.123456" | 12.345.678.901.234.567.890,123456',
    ],
    ["number", "0,1234567", '"0.1234567" | 0,1234567 | too-many-places'],
    ["money", "15.240,75 triệu đồng", '"15240.75" | 15.240,75'],
    ["percent", "12 %", '"12" | 12 %'],
    ["percent", "12,5%", '"12.5" | 12,5 %'],
    ["percent", "120", '"120" | 120 % | above-most'],
    ["points", "-1", '"-1" | −1 | below-least'],
    ["number", "12 %", "refused: figure-percent"],
    ["number", "mười hai", "refused: figure-unreadable"],
    ["number", "1e5", "refused: figure-unreadable"],
    ["number", "=1+1", "refused: figure-unreadable"],
    ["number", "1.23.4567", "refused: figure-unreadable"],
  ])("%s: %s", (kind, typed, read) => {
    expect(dressed(kind, typed)).toBe(read);
  });

  test.each([
    // A number may have six places and no bound: both readings are possible.
    ["number", "1.234", "1.234 or 1,234"],
    ["number", "-1,234", "−1,234 or −1.234"],
    // A count has no places, a percentage at most 100, points at most 10: one reading is left.
    ["count", "1.234", '"1234" | 1.234'],
    ["count", "1,234", '"1234" | 1.234'],
    ["points", "1.234", '"1.234" | 1,234'],
    // Neither 1,234 (three places) nor 1234 (above 100) is possible: it is asked, not guessed.
    ["percent", "1.234", "1.234 or 1,234"],
  ])("two readings are asked for only where both are possible: %s %s", (kind, typed, read) => {
    expect(dressed(kind, typed)).toBe(read);
  });

  test("a decimal sign that was chosen decides, and refuses what does not fit it", () => {
    expect(dressed("number", "1.234", "comma")).toBe('"1234" | 1.234');
    expect(dressed("number", "1.234", "point")).toBe('"1.234" | 1,234');
    expect(dressed("number", "1.5", "comma")).toBe("refused: figure-grouping");
  });

  test("the sentence says what, and how to mend it", () => {
    expect(whyNot("number", "1.234")).toBe("“1.234” đọc được hai cách: 1.234 hoặc 1,234. Chọn một cách.");
    expect(whyNot("count", "nhiều")).toContain("“nhiều” không phải là số. Chỉ ghi chữ số");
  });
});

describe("what is missing", () => {
  test.each(["", "  ", "\u00a0"])("an empty cell is missing, not 0: %j", (typed) => {
    expect(dressed("count", typed)).toBe("missing");
  });

  test.each(["-", "–", "Không có số liệu", "CHUA CO SO LIEU"])("%s is missing, with a note", (typed) => {
    expect(dressed("number", typed)).toBe("no-figure | no-figure");
  });

  test("a text may be a dash", () => {
    expect(dressed("text", "-")).toBe('"-" | -');
  });
});

describe("answers", () => {
  test.each([
    ["yes-no", "Có", "true | Có"],
    ["yes-no", "x", "true | Có"],
    ["yes-no", "X", "true | Có"],
    ["yes-no", "1", "true | Có"],
    ["yes-no", "TRUE", "true | Có"],
    ["yes-no", "đúng", "true | Có"],
    ["yes-no", "Không", "false | Không"],
    ["yes-no", "khong", "false | Không"],
    ["yes-no", "0", "false | Không"],
    ["yes-no", "có thể", "refused: yes-no-unreadable"],
    ["choice", "day_du", '"day_du" | Đã ban hành đủ'],
    ["choice", "ĐÃ BAN HÀNH ĐỦ", '"day_du" | Đã ban hành đủ'],
    ["choice", "da ban hanh mot phan", '"mot_phan" | Đã ban hành một phần'],
    ["choice", "đã", "refused: choice-unknown"],
    ["checklist", "a; b", '["a","b"] | Cổng; Ứng dụng'],
    ["checklist", "ung dung, cong", '["b","a"] | Ứng dụng; Cổng'],
    ["checklist", "a; a", '["a"] | Cổng'],
    ["checklist", "không", "[] | Không mục nào"],
    ["checklist", "a; c", "refused: checklist-unknown"],
  ])("%s: %s", (kind, typed, read) => {
    expect(dressed(kind, typed)).toBe(read);
  });

  test("decomposed letters are the same word", () => {
    expect(dressed("choice", "Đã ban hành đủ".normalize("NFD"))).toBe('"day_du" | Đã ban hành đủ');
    expect(dressed("text", "Hòa Bình".normalize("NFD"))).toBe(`"${"Hòa Bình".normalize("NFC")}" | Hòa Bình`);
  });
});

describe("days", () => {
  test.each([
    ["30/10/2023", '"2023-10-30" | 30/10/2023'],
    ["5/1/23", '"2023-01-05" | 05/01/2023'],
    ["5-1-99", '"1999-01-05" | 05/01/1999'],
    ["2023-10-30", '"2023-10-30" | 30/10/2023'],
    ["30/10/2023 00:00:00", '"2023-10-30" | 30/10/2023'],
    ["45229", '"2023-10-30" | 30/10/2023'],
    ["29/02/2024", '"2024-02-29" | 29/02/2024'],
    ["29/02/2023", "refused: date-unreadable"],
    ["2023", "refused: date-unreadable"],
    ["10/30/2023", "refused: date-unreadable"],
  ])("%s", (typed, read) => {
    expect(dressed("date", typed)).toBe(read);
  });
});

describe("what is said of the unit", () => {
  test.each([
    ["submitted", "Không nộp", "false | Không nộp"],
    ["submitted", "17/10/2022", '"2022-10-17" | 17/10/2022'],
    ["submitted", "sớm", "refused: submitted-unreadable"],
    ["not-applicable", "6.3; dvctt", '["6.3","dvctt"] | 6.3; dvctt'],
    ["not-applicable", "9.9", '["9.9"] | 9.9 | unknown-code'],
    ["id", "da-bac", '"da-bac" | da-bac'],
  ])("%s: %s", (key, typed, read) => {
    expect(dressed(key, typed)).toBe(read);
  });
});
