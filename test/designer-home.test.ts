import { describe, expect, test } from "vitest";
import type { DraftHead, ReviewHead, Role, SetEntry, Version } from "#designer/api.ts";
import { say } from "#designer/strings/words.ts";
import { isBackwards, wantedOf } from "#designer/views/audit/wanted.ts";
import { findSets, provinceOf, setTag } from "#designer/views/home/find-sets.ts";
import { periodText } from "#designer/views/home/period.ts";
import { workOf } from "#designer/views/home/work.ts";

const HASH = "0".repeat(64);
const TIME = "2026-01-01T00:00:00.000Z";
const person = (id: string) => ({ id, displayName: id.toUpperCase() });

const draft = (id: string, author: string, state: DraftHead["state"]): DraftHead => ({
  id,
  set: "a/b",
  title: id,
  revision: 0,
  hash: HASH,
  basedOn: null,
  state,
  author: person(author),
  createdAt: TIME,
  updatedAt: TIME,
});
const review = (id: string, of: string, by: string, state: ReviewHead["state"]): ReviewHead => ({
  id,
  draft: of,
  set: "a/b",
  title: of,
  revision: 0,
  hash: HASH,
  baseVersion: null,
  note: "",
  state,
  by: person(by),
  at: TIME,
});

const DRAFTS = [
  draft("m1", "lan", "editing"),
  draft("m2", "lan", "editing"),
  draft("m3", "lan", "in-review"),
  draft("o1", "hai", "in-review"),
  draft("o2", "hai", "approved"),
  draft("o3", "hai", "issued"),
  draft("o4", "hai", "archived"),
];
// The newest first.
const REVIEWS = [
  review("r5", "o2", "hai", "approved"),
  review("r4", "o1", "hai", "open"),
  review("r3", "m3", "lan", "open"),
  review("r2", "m3", "lan", "changes-requested"),
  review("r1", "m2", "lan", "changes-requested"),
];

describe("what waits for whom", () => {
  const ids = (roles: readonly Role[], id = "lan") => {
    const { toReview, toIssue, sentBack, mine, others, away } = workOf(
      { id, roles: [...roles] },
      DRAFTS,
      REVIEWS,
    );
    const of = (items: readonly { readonly id: string }[]) => items.map((each) => each.id).join(" ");
    return [
      of(toReview),
      of(toIssue),
      sentBack.map(({ draft: d, review: r }) => `${d.id}:${r.id}`).join(" "),
      of(mine),
      of(others),
      of(away),
    ];
  };
  test.each([
    [
      "an author: what was sent back is apart; handed in anew it is not sent back",
      ["author"],
      "lan",
      ["", "", "m2:r1", "m1 m3", "o1 o2", "o4"],
    ],
    [
      "a reviewer: never one's own",
      ["author", "reviewer"],
      "lan",
      ["r4", "", "m2:r1", "m1 m3", "o1 o2", "o4"],
    ],
    ["an approver also issues", ["approver"], "duy", ["r4 r3", "r5", "", "", "m1 m2 m3 o1 o2", "o4"]],
    ["an auditor decides on nothing", ["auditor"], "kim", ["", "", "", "", "m1 m2 m3 o1 o2", "o4"]],
  ] as const)("%s", (_, roles, id, wanted) => {
    expect(ids(roles, id)).toEqual(wanted);
  });
});

const version = (change: Partial<Version>): Version => ({
  set: "a/b",
  version: "1.0.0",
  title: "Bộ",
  level: "xã",
  state: "in-force",
  decision: { number: "1/QĐ", date: "2023-01-01", by: "UBND" },
  effective: { from: "2023-06-01", until: null },
  ended: null,
  sourceHash: HASH,
  contentHash: HASH,
  approvedHash: null,
  fromDraft: null,
  issuedBy: "system",
  issuedAt: TIME,
  signature: "",
  ...change,
});

test.each([
  ["từ 01/06/2023", {}],
  ["từ 01/06/2023 đến 31/12/2025", { effective: { from: "2023-06-01", until: "2025-12-31" } }],
  ["đến 31/12/2025", { effective: { from: null, until: "2025-12-31" } }],
  ["quyết định không ghi ngày", { effective: { from: null, until: null } }],
  [
    "từ 01/06/2023; hết hiệu lực từ 01/02/2026 theo 9/QĐ-UBND",
    { ended: { kind: "repealed", on: "2026-02-01", by: "9/QĐ-UBND", reason: "x" } },
  ],
  [
    "từ 01/06/2023; hết hiệu lực từ 01/02/2026, theo bản 2.0.0",
    { ended: { kind: "replaced", on: "2026-02-01", by: "2.0.0", reason: "" } },
  ],
] as const)("the days of a version: %s", (text, change) => {
  expect(periodText(version(change), (words, values) => say(words, "vi", values))).toBe(text);
});

describe("finding sets", () => {
  const set = (id: string, level: string, versions: readonly Version[]): SetEntry => ({
    id,
    title: "Bộ chỉ số chuyển đổi số",
    level,
    versions: [...versions],
    drafts: [],
  });
  const SETS = [
    set("hoa-binh/xa", "xã", [version({ state: "in-force" })]),
    set("hoa-binh/huyen", "huyện", [version({ state: "repealed" }), version({ state: "upcoming" })]),
    set("thu/moi", "", []),
  ];
  test.each([
    ["", "hoa-binh/xa hoa-binh/huyen thu/moi"],
    ["hoa-binh", "hoa-binh/xa hoa-binh/huyen"],
    ["huyện", "hoa-binh/huyen"],
    ["XÃ đang hiệu lực", "hoa-binh/xa"],
    ["cap xa", "hoa-binh/xa"],
    ["bai bo", "hoa-binh/huyen"],
    ["chua ban hanh", "thu/moi"],
    ["chuyen doi so  thu", "thu/moi"],
    ["<img src=x>", ""],
  ])("typed %j", (typed, ids) => {
    expect(
      findSets(SETS, typed, "vi")
        .map(({ id }) => id)
        .join(" "),
    ).toBe(ids);
  });
  test.each([
    ["as its decision names it", "thu/xa", "Chủ tịch Ủy ban nhân dân tỉnh Hoà Bình", "Hòa Bình"],
    ["a city", "thu/xa", "UBND thành phố Hồ Chí Minh", "Hồ Chí Minh"],
    ["of a district", "thu/xa", "UBND huyện Mộ Đức, tỉnh Quảng Ngãi", "Quảng Ngãi"],
    ["the decision before the code", "son-la/xa", "UBND tỉnh Hà Nam", "Hà Nam"],
    ["as its code does", "son-la/tinh", "", "Sơn La"],
    ["by its code in full", "ba-ria-vung-tau/xa", "Sở Thông tin và Truyền thông", "Bà Rịa - Vũng Tàu"],
    ["neither names one", "mo-duc/xa", "UBND huyện Mộ Đức", null],
    ["part of a name is none", "ha/xa", "UBND tỉnh Hà", null],
  ])("the province of a set: %s", (_, id, by, name) => {
    const of = version({ decision: { number: "1/QĐ", date: "", by } });
    expect(provinceOf(set(id, "xã", [of]))).toBe(name);
  });
  test("a set is told from others by province, level and code, of which some may be missing", () => {
    expect(setTag(set("son-la/tinh", "tỉnh", []), "Cấp tỉnh")).toBe("Sơn La · Cấp tỉnh · son-la/tinh");
    expect(setTag(set("thu/moi", "", []), "Cấp ")).toBe("thu/moi");
  });
  test("in English by English words", () => {
    expect(findSets(SETS, "in force", "en").map(({ id }) => id)).toEqual(["hoa-binh/xa"]);
  });
});

describe("the log's address", () => {
  test("what is none is left out", () => {
    expect(
      wantedOf({ kind: "draft", id: "a_-1", actor: "system", from: "2026-01-01", until: "x", other: 1 }),
    ).toEqual({
      kind: "draft",
      id: "a_-1",
      actor: "system",
      from: "2026-01-01",
    });
    expect(wantedOf({ id: "a", kind: "khac", actor: "' or 1=1" })).toEqual({});
    expect(wantedOf({ kind: "set", id: "hoa-binh/xa" })).toEqual({ kind: "set", id: "hoa-binh/xa" });
  });
  test("days the wrong way round", () => {
    expect(isBackwards({ from: "2026-01-02", until: "2026-01-01" })).toBe(true);
    expect(isBackwards({ from: "2026-01-01", until: "2026-01-01" })).toBe(false);
    expect(isBackwards({ from: "2026-01-01" })).toBe(false);
  });
});
