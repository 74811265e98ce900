// Random valid sets as text, drawn choice by choice: every kind of statement and expression that evaluation can meet.
// What the text means is not known here; figures for it are drawn in random-data.ts.

import { chance, type Draw, pick, times } from "./draw.ts";

/** What may be named inside one criterion. */
interface Names {
  readonly counts: readonly [string, ...string[]];
  readonly answers: readonly string[];
  readonly shares: readonly string[];
  readonly parts: readonly number[];
  /** Criteria that stand before this one. */
  readonly earlier: readonly string[];
  readonly cohort: boolean;
}

/** A count (việc). */
function count(draw: Draw, names: Names, depth: number): string {
  const inner = (): string => count(draw, names, depth - 1);
  if (depth === 0 || chance(draw, 2))
    return chance(draw, 6) ? `(${draw(12)} việc)` : pick(draw, names.counts);
  switch (draw(6)) {
    case 0:
      return `(${inner()} + ${inner()})`;
    case 1:
      return `(${inner()} - ${inner()})`;
    case 2:
      return `nhỏ nhất(${inner()}; ${pick(draw, names.counts)})`;
    case 3:
      return `lớn nhất(${inner()}; ${pick(draw, names.counts)})`;
    case 4:
      return `cộng(${pick(draw, names.counts)}; ${inner()})`;
    default:
      return `trung bình(${pick(draw, names.counts)}; ${inner()})`;
  }
}

/** A share, without a unit. */
function share(draw: Draw, names: Names, depth: number): string {
  const named = names.shares[draw(names.shares.length + 1)];
  if (named !== undefined) return chance(draw, 2) ? named : `${named} đủ từ ${1 + draw(100)}%`;
  if (depth > 0 && chance(draw, 3)) {
    const inner = (): string => share(draw, names, depth - 1);
    return pick<() => string>(draw, [
      () => `nhỏ nhất(${inner()}; ${inner()})`,
      () => `lớn nhất(${inner()}; ${1 + draw(99)}%)`,
      () => `(100% - ${inner()})`,
      () => `(${inner()} * ${inner()})`,
    ])();
  }
  const [a, b] = [count(draw, names, Math.min(depth, 1)), pick(draw, names.counts)];
  return pick(draw, [
    `(${a}/${b})`,
    `(${a}/${b})`,
    `tỷ lệ(${a}; ${b})`,
    `((${a}/${b})) đủ từ ${1 + draw(100)}%`,
  ]);
}

function condition(draw: Draw, names: Names, depth: number): string {
  const by = pick(draw, ["=", "≠", "<", "<=", ">", ">="]);
  const inner = (): string => condition(draw, names, depth - 1);
  const answer = names.answers[draw(names.answers.length + 2)];
  if (answer !== undefined) return `${answer} = ${pick(draw, ["có", "không"])}`;
  if (depth > 0 && chance(draw, 2))
    return pick<() => string>(draw, [
      () => `(${inner()} và ${inner()})`,
      () => `(${inner()} hoặc ${inner()})`,
      () => `(không phải (${inner()}))`,
    ])();
  return pick(draw, [
    () => `${count(draw, names, 1)} ${by} ${pick(draw, names.counts)}`,
    () => `${pick(draw, names.counts)} ${by} ${draw(12)}`,
    () => `${pick(draw, names.counts)} từ ${draw(5)} đến dưới ${6 + draw(9)}`,
    () => `${share(draw, names, 0)} ${by} ${draw(101)}%`,
  ])();
}

/** Rows over 0 … ∞: mostly a partition, now and then with a gap, an overlap or the upper row first. */
function rows(draw: Draw, unit: "" | "%", outcome: () => string): readonly string[] {
  const cuts = times(1 + draw(3), (i) => (unit === "%" ? 20 + 25 * i : 2 + 6 * i) + draw(4));
  const gap = chance(draw, 4) ? 1 : 0;
  const below = cuts[0] ?? 0;
  const between = cuts
    .slice(1)
    .map((to, i) => `từ ${cuts[i] ?? 0}${unit} đến dưới ${to - gap}${unit}: ${outcome()}`);
  const up = `${chance(draw, 5) ? "trên" : "từ"} ${cuts.at(-1) ?? 0}${unit}: ${outcome()}`;
  const last = chance(draw, 4) ? `còn lại: ${outcome()}` : `dưới ${below}${unit}: ${outcome()}`;
  return [up, ...between, last];
}

function table(draw: Draw, names: Names, depth: number): string {
  const outcome = (): string =>
    chance(draw, 12)
      ? pick(draw, ["cần cách hiểu", "không áp dụng", "không có điểm"])
      : points(draw, names, depth - 1);
  const first = chance(draw, 4) ? " lần lượt" : "";
  const body = pick(draw, [
    () => [`bảng ${count(draw, names, 1)}${first} {`, ...rows(draw, "", outcome)],
    () => [`bảng ${share(draw, names, 0)}${first} {`, ...rows(draw, "%", outcome)],
    () => [
      "bảng {",
      ...times(1 + draw(2), () => `khi ${condition(draw, names, 1)}: ${outcome()}`),
      `còn lại: ${outcome()}`,
    ],
  ])();
  return `${body.join("\n      ")}\n    }`;
}

/** Points. */
function points(draw: Draw, names: Names, depth: number): string {
  const inner = (): string => points(draw, names, depth - 1);
  if (depth <= 0)
    return pick<() => string>(draw, [
      () => `${share(draw, names, 0)} * điểm tối đa`,
      () => `${draw(11)} điểm`,
      () => `${pick(draw, names.counts)} * ${1 + draw(3)} điểm`,
      () => `${pick(draw, ["1/2", "3/4", "1/3"])} * điểm tối đa`,
      () => "điểm tối đa",
    ])();
  const earlier = names.earlier[draw(names.earlier.length + 6)];
  const part = names.parts[draw(names.parts.length + 1)];
  return pick(draw, [
    () => `${share(draw, names, depth)} * điểm tối đa`,
    () => `(${inner()} + ${inner()})`,
    () => `(${inner()} - ${inner()})`,
    () => `nhỏ nhất(${inner()}; ${inner()})`,
    () => `tốt nhất(${inner()}; ${inner()})`,
    () => `làm tròn(${inner()}; ${draw(3)})`,
    () => `(nếu ${condition(draw, names, 1)} thì ${inner()} ngược lại ${inner()})`,
    () => (part === undefined ? inner() : `(${part})`),
    () => (earlier === undefined ? inner() : `điểm tiêu chí ${earlier}`),
    () => (earlier === undefined ? inner() : `phần trăm của tiêu chí ${earlier} * điểm tối đa`),
    () => (names.cohort ? `min-max(${pick(draw, names.counts)}) trong nhóm * điểm tối đa` : inner()),
    () =>
      names.cohort
        ? `(${pick(draw, names.counts)} / cao nhất của ${names.counts[0]} trong nhóm) * điểm tối đa`
        : inner(),
  ])();
}

const outcome = (draw: Draw): string =>
  pick(draw, ["0 điểm", "điểm tối đa", "3 điểm", "cần cách hiểu", "không áp dụng"]);
const policy = (draw: Draw): string =>
  pick(draw, [
    "điểm tối đa",
    "0 điểm",
    "loại khỏi thang điểm",
    "loại khỏi thang điểm, quy đổi",
    "người thẩm định cho điểm",
  ]);

/** A requirement that keeps figures sensible, or one that fails now and then. */
const requirement = (draw: Draw, names: Names): string =>
  pick(draw, [
    () => `yêu cầu ${names.counts[0]} <= ${names.counts.at(-1) ?? ""}`,
    () => `yêu cầu ${pick(draw, names.counts)} ${pick(draw, ["<=", "<", ">="])} ${draw(30)}`,
    () =>
      `yêu cầu ${pick(draw, names.counts)} + ${pick(draw, names.counts)} <= ${pick(draw, names.counts)} + 20`,
  ])();

export interface SetShape {
  /** Cohort functions may occur. */
  readonly cohort: boolean;
}

function criterion(draw: Draw, code: string, earlier: readonly string[], shape: SetShape): readonly string[] {
  const max = 1 + draw(20);
  const header = `tiêu chí ${code} "Tiêu chí ${code}" tối đa ${max} {`;
  const kind = draw(8);
  if (kind === 0)
    return [header, `  có/không co "Có": ${pick(draw, ["điểm tối đa", "1/2 * điểm tối đa"])}`, "}"];
  if (kind === 1)
    return [
      header,
      '  lựa chọn muc "Mức" {',
      ...times(
        2 + draw(3),
        (i) => `    m${i} "Mức ${i}": ${i === 0 ? "điểm tối đa" : `${draw(max + 1)} điểm`}`,
      ),
      "  }",
      "}",
    ];
  if (kind === 2)
    return [
      header,
      '  danh mục dm "Mục" {',
      ...times(1 + draw(4), (i) => `    k${i} "Mục ${i}": 1/4 * điểm tối đa`),
      "  }",
      "}",
    ];
  return [header, ...ruled(draw, earlier, shape).map((line) => `  ${line}`), "}"];
}

function ruled(draw: Draw, earlier: readonly string[], shape: SetShape): readonly string[] {
  const counts = ["a", ...["b", "c", "d"].slice(0, draw(4))] as [string, ...string[]];
  const answers = chance(draw, 3) ? ["co"] : [];
  const bare: Names = {
    counts,
    answers,
    shares: [],
    parts: [],
    earlier,
    cohort: shape.cohort && chance(draw, 2),
  };
  const shares = times(draw(3), (i) => `r${i}`);
  const lets = shares.map(
    (name, i) => `${name} = ${share(draw, { ...bare, shares: shares.slice(0, i) }, 1)}`,
  );
  const named: Names = { ...bare, shares };
  const parts = times(draw(3), (i) => i + 1);
  const bound = pick(draw, ["", "", ", không quá điểm tối đa", ", không quá điểm tối đa, không dưới 0 điểm"]);
  return [
    `số liệu ${counts.join(", ")}: việc "Số việc"${chance(draw, 6) ? " từ 1 đến 40" : ""}`,
    ...answers.map((name) => `có/không ${name} "Có"`),
    ...times(draw(2), () => requirement(draw, bare)),
    ...(chance(draw, 3) ? [`mẫu số bằng 0: ${outcome(draw)}`] : []),
    ...(chance(draw, 3) ? [`không áp dụng: ${policy(draw)}`] : []),
    ...lets,
    ...times(
      draw(3),
      () => `khi ${condition(draw, named, 1)}: ${chance(draw, 2) ? outcome(draw) : points(draw, named, 1)}`,
    ),
    ...(bare.cohort && chance(draw, 2) ? [`khi mọi đơn vị bằng nhau: ${outcome(draw)}`] : []),
    ...(bare.cohort && chance(draw, 2) ? [`khi mọi đơn vị bằng 0: ${outcome(draw)}`] : []),
    ...parts.map((no) => `phần (${no}) "Phần ${no}" = ${points(draw, named, 1)}`),
    `điểm = ${chance(draw, 3) ? table(draw, { ...named, parts }, 1) : points(draw, { ...named, parts }, 2)}${bound}`,
  ];
}

function grades(draw: Draw): readonly string[] {
  const high = 60 + draw(35);
  const low = 20 + draw(35);
  return [
    "xếp loại theo phần trăm thang điểm {",
    `  từ ${high}% trở lên: "Tốt"`,
    `  từ ${low}% đến dưới ${high}%: "Khá"`,
    `  dưới ${low}%: "Kém"`,
    ...(chance(draw, 3) ? [`  phủ quyết "Tốt" khi điểm chỉ số 1 < ${1 + draw(20)} điểm`] : []),
    ...(chance(draw, 4) ? [`  hạn mức "Tốt" ${1 + draw(60)}%`] : []),
    "}",
  ];
}

/** The text of a set with up to three pillars; formatted by nobody. */
export function randomSet(draw: Draw, shape: SetShape = { cohort: true }): string {
  const codes: string[] = [];
  // A rule that refers to another and a proportion of the whole set would go in circles.
  const proportional = chance(draw, 4);
  const pillars = times(1 + draw(3), (p) => {
    const criteria = times(1 + draw(4), (c) => {
      const code = `${p + 1}.${c + 1}`;
      const lines = criterion(draw, code, proportional ? [] : [...codes], shape);
      codes.push(code);
      return lines.map((line) => `  ${line}`);
    });
    return [`chỉ số ${p + 1} "Chỉ số ${p + 1}" tối đa 80 {`, ...criteria.flat(), "}"];
  });
  const tagged = codes.filter(() => chance(draw, 3));
  return [
    "bộ chỉ số kiem-chuan/ngau-nhien phiên bản 1.0.0",
    'tên "Ngẫu nhiên"  # chú thích giữ nguyên',
    "đơn vị đo việc (đếm)",
    ...(chance(draw, 2) ? ["thang điểm 100"] : []),
    `mẫu số bằng 0: ${pick(draw, ["cần cách hiểu", "0 điểm", "điểm tối đa"])}`,
    ...(chance(draw, 2) ? [`không áp dụng: ${policy(draw)}`] : []),
    ...(tagged.length > 0 && tagged.length < codes.length
      ? [
          `nhãn dv "Nhãn": ${tagged.join("; ")}`,
          `không áp dụng dv: ${proportional ? "theo tỷ lệ các tiêu chí ngoài dv" : policy(draw)}`,
        ]
      : []),
    'xếp hạng "Chung" theo tổng điểm',
    ...(chance(draw, 3) ? [`xếp hạng "Một" theo phần trăm của chỉ số 1 trong mọi đơn vị`] : []),
    ...(chance(draw, 4) ? ['xếp hạng "Hai" theo điểm chỉ số 1, bằng nhau xét tổng điểm'] : []),
    ...(chance(draw, 2) ? grades(draw) : []),
    ...(chance(draw, 4) ? ['khen thưởng "Khen" khi hạng từ 1 đến 2'] : []),
    ...(chance(draw, 5) ? ["không xếp hạng khi điểm chỉ số 1 < 2 điểm"] : []),
    ...(chance(draw, 4) ? [pick(draw, ["hết hạn: 0 điểm", "hết hạn: không xếp hạng"])] : []),
    ...(chance(draw, 5) ? ["làm tròn mỗi tiêu chí đến 2 chữ số"] : []),
    ...(chance(draw, 6) ? ["làm tròn tổng điểm đến 1 chữ số nửa về chẵn"] : []),
    "",
    ...pillars.flat(),
    "",
  ].join("\n");
}
