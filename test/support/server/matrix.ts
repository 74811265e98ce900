// For every route of the table a request that would succeed, over things made by a given person: what the role matrix walks.

import { hashPassword } from "#designer/server/auth/passwords.ts";
import { sha256 } from "#designer/server/ledger/hash.ts";
import { addDraft, draftRow, setDraftState } from "#designer/server/store/drafts.ts";
import { decide, submit } from "#designer/server/store/reviews.ts";
import { addSample } from "#designer/server/store/samples.ts";
import { newLink } from "#designer/server/store/sessions.ts";
import { SYSTEM, write } from "#designer/server/store/store.ts";
import { addUser } from "#designer/server/store/users.ts";
import { type Site, smallText } from "./site.ts";

export interface Wanted {
  readonly url: string;
  readonly body?: unknown;
}

type Make = (site: Site, owner: string) => Promise<Wanted>;

const V = "/api/sets/:province/:set/versions/:version";
const UNITS = { units: [{ id: "a", values: {} }] };
let count = 0;

const plain =
  (url: string, body?: unknown): Make =>
  async () => ({ url, body });

const ofSet =
  (tail: string, body?: unknown): Make =>
  async (site) => ({ url: `/api/sets/${await site.newSet()}${tail}`, body });

/** A draft of its own in a set of its own, made by a person. */
export async function newDraft(site: Site, owner: string): Promise<string> {
  const set = await site.newSet();
  return write(site.store, owner, (writer) =>
    addDraft(writer, { set, title: "Bản nháp", text: smallText(set), basedOn: "1.0.0" }),
  );
}

const ofDraft =
  (tail: string, body?: unknown): Make =>
  async (site, owner) => ({ url: `/api/drafts/${await newDraft(site, owner)}${tail}`, body });

/** A text handed in by a person; approved by someone else when asked. */
export async function newReview(
  site: Site,
  owner: string,
  approved: boolean,
): Promise<{ id: string; hash: string }> {
  const draft = await draftRow(site.store, await newDraft(site, owner));
  const id = await write(site.store, owner, (writer) => submit(writer, draft, ""));
  const verdict = { verdict: "approve", hash: draft.hash, note: "" } as const;
  if (approved) await write(site.store, SYSTEM, (writer) => decide(writer, id, verdict));
  return { id, hash: draft.hash };
}

const ofSample =
  (tail: (id: string) => string, body?: unknown): Make =>
  async (site, owner) => {
    const set = await site.newSet();
    const made = { set, title: "Mẫu", shared: true, data: {} };
    return { url: tail(await write(site.store, owner, (writer) => addSample(writer, made))), body };
  };

const issueBody = {
  number: "77/QĐ-UBND",
  date: "2026-01-10",
  from: "2026-02-01",
  succeeds: { version: "1.0.0", how: "replaced" },
};

const edit = async (site: Site, owner: string): Promise<Wanted> => {
  const id = await newDraft(site, owner);
  const { text } = await draftRow(site.store, id);
  const body = {
    base: 0,
    edits: [{ start: 0, end: 0, text: "# ghi chú\n" }],
    hash: sha256(`# ghi chú\n${text}`),
  };
  return { url: `/api/drafts/${id}/edits`, body };
};

/** By method and route of the table. */
export const REQUESTS: Readonly<Record<string, Make>> = {
  "GET /api/health": plain("/api/health"),
  "GET /api/key": plain("/api/key"),
  "GET /api/openapi.json": plain("/api/openapi.json"),
  "GET /bat-dau/:token": async (site) => ({
    url: `/bat-dau/${await write(site.store, SYSTEM, newLink)}`,
  }),
  "GET /cong-khai/:province/:set/:version": async (site) => ({
    url: `/cong-khai/${await site.newSet()}/1.0.0`,
  }),
  "GET /reading/:file": plain("/reading/reading.css"),
  "POST /api/session": async (site) => {
    const user = {
      name: `vao-${count++}`,
      displayName: "Vào",
      roles: [],
      password: await hashPassword("mat-khau-dai"),
    };
    await write(site.store, SYSTEM, (writer) => addUser(writer, user));
    return { url: "/api/session", body: { name: user.name, password: "mat-khau-dai" } };
  },
  "GET /api/session": plain("/api/session"),
  "DELETE /api/session": plain("/api/session"),
  "POST /api/account/password": plain("/api/account/password", {
    current: "mat-khau-moi-dai",
    next: "mat-khau-moi-dai",
  }),
  "GET /api/users": plain("/api/users"),
  "POST /api/users": async () => ({
    url: "/api/users",
    body: { name: `moi-${count++}`, displayName: "Người mới", roles: ["author"], password: "mat-khau-dai" },
  }),
  "PATCH /api/users/:id": async (site) => ({
    url: `/api/users/${(await site.person("author")).id}`,
    body: { displayName: "Tên khác" },
  }),
  "GET /api/sets": plain("/api/sets"),
  "POST /api/sets": async () => {
    const id = `thu/them-${count++}`;
    return { url: "/api/sets", body: { id, title: "Bộ mới", text: smallText(id) } };
  },
  "GET /api/sets/:province/:set/versions": ofSet("/versions"),
  [`GET ${V}`]: ofSet("/versions/1.0.0"),
  [`GET ${V}/source`]: ofSet("/versions/1.0.0/source?surface=en"),
  [`GET ${V}/compiled.json`]: ofSet("/versions/1.0.0/compiled.json"),
  [`GET ${V}/module.js`]: ofSet("/versions/1.0.0/module.js"),
  [`GET ${V}/annex.docx`]: ofSet("/versions/1.0.0/annex.docx"),
  [`GET ${V}/annex.xlsx`]: ofSet("/versions/1.0.0/annex.xlsx?lang=en"),
  "GET /api/sets/:province/:set/as-of/:date": ofSet("/as-of/2025-01-01"),
  [`POST ${V}/repeal`]: ofSet("/versions/1.0.0/repeal", {
    number: "9/QĐ-UBND",
    date: "2026-02-01",
    reason: "hết nhiệm vụ",
  }),
  "GET /api/drafts": plain("/api/drafts"),
  "POST /api/drafts": async (site) => ({
    url: "/api/drafts",
    body: { set: await site.newSet(), title: "Bản nháp", fromVersion: "1.0.0" },
  }),
  "GET /api/drafts/:id": ofDraft(""),
  "POST /api/drafts/:id/edits": edit,
  "GET /api/drafts/:id/revisions": ofDraft("/revisions"),
  "GET /api/drafts/:id/revisions/:revision": ofDraft("/revisions/0"),
  "POST /api/drafts/:id/archive": ofDraft("/archive"),
  "POST /api/drafts/:id/restore": async (site, owner) => {
    const row = await draftRow(site.store, await newDraft(site, owner));
    await write(site.store, owner, (writer) => setDraftState(writer, row, "archived", "draft-archived"));
    return { url: `/api/drafts/${row.id}/restore` };
  },
  "POST /api/drafts/:id/submit": ofDraft("/submit", { note: "kính trình" }),
  "GET /api/reviews": plain("/api/reviews"),
  "GET /api/reviews/:id": async (site, owner) => ({
    url: `/api/reviews/${(await newReview(site, owner, false)).id}`,
  }),
  "GET /xem-truoc/:id": async (site, owner) => ({
    url: `/xem-truoc/${(await newReview(site, owner, false)).id}`,
  }),
  "GET /xem-truoc/:id/annex.docx": async (site, owner) => ({
    url: `/xem-truoc/${(await newReview(site, owner, false)).id}/annex.docx`,
  }),
  "GET /xem-truoc/:id/annex.xlsx": async (site, owner) => ({
    url: `/xem-truoc/${(await newReview(site, owner, false)).id}/annex.xlsx`,
  }),
  "POST /api/reviews/:id/comments": async (site, owner) => ({
    url: `/api/reviews/${(await newReview(site, owner, false)).id}/comments`,
    body: { change: "2.3", text: "vì sao?" },
  }),
  "POST /api/reviews/:id/verdict": async (site, owner) => {
    const { id, hash } = await newReview(site, owner, false);
    return { url: `/api/reviews/${id}/verdict`, body: { verdict: "request-changes", hash, note: "" } };
  },
  "POST /api/reviews/:id/issue": async (site, owner) => ({
    url: `/api/reviews/${(await newReview(site, owner, true)).id}/issue`,
    body: issueBody,
  }),
  "GET /api/samples": async (site) => ({ url: `/api/samples?set=${await site.newSet()}` }),
  "POST /api/samples": async (site) => ({
    url: "/api/samples",
    body: { set: await site.newSet(), title: "Mẫu", shared: true, data: UNITS },
  }),
  "GET /api/samples/:id": ofSample((id) => `/api/samples/${id}`),
  "GET /api/samples/:id/revisions": ofSample((id) => `/api/samples/${id}/revisions`),
  "GET /api/samples/:id/revisions/:revision": ofSample((id) => `/api/samples/${id}/revisions/0`),
  "PUT /api/samples/:id": ofSample((id) => `/api/samples/${id}`, { base: 0, data: UNITS }),
  "DELETE /api/samples/:id": ofSample((id) => `/api/samples/${id}`),
  "OPTIONS /api/score": async () => ({ url: "/api/score" }),
  "OPTIONS /api/explain": async () => ({ url: "/api/explain" }),
  "POST /api/score": async (site) => ({
    url: "/api/score",
    body: { set: await site.newSet(), version: "1.0.0", data: UNITS },
  }),
  "POST /api/explain": async (site) => ({
    url: "/api/explain",
    body: { set: await site.newSet(), version: "1.0.0", data: UNITS, unit: "a" },
  }),
  "GET /api/audit": plain("/api/audit"),
  "GET /api/audit/people": plain("/api/audit/people"),
  "GET /api/audit/export": plain("/api/audit/export"),
  "POST /api/audit/verification": plain("/api/audit/verification"),
};
