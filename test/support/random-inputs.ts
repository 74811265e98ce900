// Random declarations of figures and answers as text, and what they can be called in a rule.
import { chance, type Draw, pick, some } from "./draw.ts";
import type { Names } from "./random-formula.ts";

export interface Declared {
  /** Statements of the set: common information, parameters. */
  readonly around: readonly string[];
  readonly lines: readonly string[];
  readonly names: Names;
}

/** `small`: every figure has few values, so that all of them can be tried; `cohort`: units are compared. */
export interface CriterionShape {
  readonly small: boolean;
  readonly cohort: boolean;
}

type Part = Pick<Declared, "lines"> & Partial<Pick<Names, "answers" | "points" | "shares">>;

const LIST = `danh sách ds "Văn bản" {
  số liệu v: văn bản "Số"
  có/không dung "Đúng hạn"
}`;

/** What an open criterion may have beside counts. */
const EXTRAS: readonly Part[] = [
  {
    lines: [LIST],
    points: ["đếm(ds khi v > 1) * 2 điểm", "cộng(ds; v khi dung = có) * 1 điểm"],
  },
  {
    lines: ['số liệu ngày d1 "Ngày gửi"'],
    answers: ["d1 > 31/12/2022", "số ngày(31/12/2022; d1) <= 30"],
    points: ["điểm tối đa - số ngày(31/12/2022; d1) * 1 điểm"],
  },
  { lines: ['số liệu chữ t "Ý kiến"'], answers: ['t = "đạt"'] },
  { lines: ['số liệu p: % "Tỷ lệ" từ 0 đến 100'], shares: ["p"] },
  { lines: ['số liệu p: % "Tỷ lệ" từ 0'], shares: ["p"] },
  { lines: ['số liệu s: điểm "Điểm tự chấm" đến 5'], points: ["s"] },
];

/** Yes/no, choice, checklist; those with points are in `points`. */
function answerPart(draw: Draw, name: string): Part {
  const hasPoints = chance(draw, 2);
  const own = hasPoints ? [`điểm của ${name}`] : [];
  const worth = (text: string): string => (hasPoints ? `: ${text}` : "");
  switch (name) {
    case "co":
      return {
        lines: [`có/không co "Đã có"${worth(pick(draw, ["điểm tối đa", "2 điểm"]))}`],
        answers: ["co = có", "co = không"],
        points: own,
      };
    case "muc":
      return {
        lines: [
          'lựa chọn muc "Mức" {',
          `  cao "Cao"${worth("điểm tối đa")}`,
          `  vua "Vừa"${worth("1/2 * điểm tối đa")}`,
          `  thap "Thấp"${worth("0 điểm")}`,
          "}",
        ],
        answers: ["muc = cao", "muc ≠ thap"],
        points: own,
      };
    default:
      return {
        lines: [
          `danh mục dm "Mục" {`,
          `  k1 "Một": ${1 + draw(5)} điểm`,
          '  k2 "Hai": 1/2 * điểm tối đa',
          "}",
        ],
        points: ["điểm của dm", "phần đạt(dm) * điểm tối đa"],
      };
  }
}

const boundsOf = (draw: Draw, small: boolean): string =>
  small
    ? pick(draw, [`đến ${2 + draw(5)}`, `từ 1 đến ${3 + draw(4)}`])
    : pick(draw, ["", "", "", "từ 1 đến 500", "đến 40", "từ 1"]);

export function randomInputs(draw: Draw, { small, cohort }: CriterionShape): Declared {
  const own = ["a", ...["b", "c", "d"].slice(0, 1 + draw(small ? 2 : 3))] as [string, ...string[]];
  const amounts = chance(draw, 4) ? ["x", "y"].slice(0, small ? 1 : 1 + draw(2)) : [];
  const parts: readonly Part[] = [
    ...some(draw, ["co", "muc", "dm"].slice(draw(3))).map((name) => answerPart(draw, name)),
    ...(small ? [] : EXTRAS.filter(() => chance(draw, 12)).slice(0, 1)),
  ];
  const hasCommon = !small && chance(draw, 8);
  const hasLevel = !small && chance(draw, 8);
  const count = (name: string): string =>
    `số liệu ${name}: người "Số người ${name}" ${boundsOf(draw, small)}`;
  const money = (): string => pick(draw, ["triệu đồng", "triệu đồng", "nghìn đồng", "tỷ đồng"]);
  const amount = (name: string): string =>
    small
      ? `số liệu ${name}: km "Số đo ${name}" từ 0 đến 2`
      : `số liệu ${name}: ${money()} "Số đo ${name}" ${pick(draw, ["", "", "đến 10", "từ 0,5 đến 20"])}`;
  return {
    around: [
      ...(hasCommon ? ['thông tin chung {\n  số liệu 1.4 dan_so: người "Dân số"\n}'] : []),
      ...(hasLevel ? ['tham số nguong: % "Mức" từ 10 đến 90'] : []),
    ],
    lines: [
      ...(chance(draw, 2) ? [count(own.join(", "))] : own.map(count)),
      ...amounts.map(amount),
      ...parts.flatMap(({ lines }) => lines),
    ].map((line) => line.trimEnd()),
    names: {
      counts: hasCommon ? [own[0], ...own.slice(1), "dan_so"] : own,
      amounts,
      shares: parts.flatMap(({ shares }) => shares ?? []),
      levels: hasLevel ? ["nguong"] : [],
      answers: parts.flatMap(({ answers }) => answers ?? []),
      points: parts.flatMap(({ points }) => points ?? []),
      small,
      cohort,
    },
  };
}
