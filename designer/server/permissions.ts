// Who may ask what: every route of the server, and nothing else decides it but ownership, which the routes check and the
// table names. A route that is not here stops the server from starting; test/server/roles.test.ts walks the same table.
import { Role } from "#designer/api.ts";

export interface Permission {
  /** "public": also who is not signed in; "signed-in": also who has no role yet. */
  readonly who: "public" | "signed-in" | readonly Role[];
  /** Only for what one made (`own`), never for a draft one wrote in (`other`), or for either. */
  readonly whose: "own" | "other" | "any";
}

const EVERYONE = Role.options;
const open: Permission = { who: "public", whose: "any" };
const signedIn: Permission = { who: "signed-in", whose: "any" };
const only = (...who: readonly Role[]): Permission => ({ who, whose: "any" });
const own = (...who: readonly Role[]): Permission => ({ who, whose: "own" });
const other = (...who: readonly Role[]): Permission => ({ who, whose: "other" });

/** By method and address as the route is written. */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  "GET /api/health": open,
  "GET /api/key": open,
  "GET /api/openapi.json": open,
  "GET /bat-dau/:token": open,
  "GET /cong-khai/:province/:set/:version": open,
  "GET /reading/:file": open,
  "GET /dang-nhap": open,
  "GET /dang-nhap/ve": open,
  "POST /api/session": open,
  "GET /api/session": signedIn,
  "DELETE /api/session": signedIn,
  "POST /api/account/password": only(...EVERYONE),
  "GET /api/users": only("administrator"),
  "POST /api/users": only("administrator"),
  "PATCH /api/users/:id": only("administrator"),
  "GET /api/sets": open,
  "POST /api/sets": only("author"),
  "GET /api/sets/:province/:set/versions": open,
  "GET /api/sets/:province/:set/versions/:version": open,
  "GET /api/sets/:province/:set/versions/:version/source": open,
  "GET /api/sets/:province/:set/versions/:version/compiled.json": open,
  "GET /api/sets/:province/:set/versions/:version/module.js": open,
  "GET /api/sets/:province/:set/versions/:version/annex.docx": open,
  "GET /api/sets/:province/:set/versions/:version/annex.xlsx": open,
  "GET /api/sets/:province/:set/as-of/:date": open,
  "POST /api/sets/:province/:set/versions/:version/repeal": only("approver"),
  "GET /api/drafts": only(...EVERYONE),
  "POST /api/drafts": only("author"),
  "GET /api/drafts/:id": only(...EVERYONE),
  "POST /api/drafts/:id/edits": only("author"),
  "GET /api/drafts/:id/revisions": only(...EVERYONE),
  "GET /api/drafts/:id/revisions/:revision": only(...EVERYONE),
  "POST /api/drafts/:id/archive": own("author"),
  "POST /api/drafts/:id/restore": own("author"),
  "POST /api/drafts/:id/submit": own("author"),
  "GET /api/reviews": only(...EVERYONE),
  "GET /api/reviews/:id": only(...EVERYONE),
  "GET /xem-truoc/:id": only(...EVERYONE),
  "GET /xem-truoc/:id/annex.docx": only(...EVERYONE),
  "GET /xem-truoc/:id/annex.xlsx": only(...EVERYONE),
  "POST /api/reviews/:id/comments": only("author", "reviewer", "approver"),
  "POST /api/reviews/:id/verdict": other("reviewer", "approver"),
  "POST /api/reviews/:id/issue": other("approver"),
  "GET /api/samples": only(...EVERYONE),
  "POST /api/samples": only("author"),
  "GET /api/samples/:id": only(...EVERYONE),
  "GET /api/samples/:id/revisions": only(...EVERYONE),
  "GET /api/samples/:id/revisions/:revision": only(...EVERYONE),
  "PUT /api/samples/:id": only("author"),
  "DELETE /api/samples/:id": own("author"),
  "POST /api/score": open,
  "POST /api/explain": open,
  "OPTIONS /api/score": open,
  "OPTIONS /api/explain": open,
  "GET /api/audit": only("auditor", "administrator"),
  "GET /api/audit/people": only("auditor", "administrator"),
  "GET /api/audit/export": only("auditor", "administrator"),
  "POST /api/audit/verification": only("auditor", "administrator"),
};

/** What the table says of a route. Throws for one it does not know. */
export function permissionOf(method: string, url: string): Permission {
  const permission = PERMISSIONS[`${method} ${url}`];
  if (permission === undefined) throw new Error(`no permission is written for ${method} ${url}`);
  return permission;
}
