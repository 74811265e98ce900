// What the browser and other apps say to the server and what it answers: the shape of every request and response, and what
// follows from them alone. Who may ask what is in designer/server/permissions.ts. Times are ISO with Z, dates ISO, hashes
// SHA-256 in hex, offsets UTF-16 code units, points exact numbers as text.

export {
  AuditEntry,
  AuditKind,
  AuditPage,
  AuditQuery,
  AuditThing,
  Health,
  PublicKey,
  Verification,
} from "./api/audit.ts";
export { IdPath, NewDraft, Revision, RevisionPath, RevisionText, Saved, SaveEdits } from "./api/drafts.ts";
export { inForce } from "./api/in-force.ts";
export { ChangePassword, ChangeUser, NewUser, Session, SignIn, User } from "./api/people.ts";
export {
  Issue,
  NewComment,
  NewVerdict,
  Review,
  ReviewEvent,
  ReviewHead,
  ReviewState,
  Submit,
  VerdictWord,
} from "./api/reviews.ts";
export {
  ExplainRequest,
  ExplanationBody,
  NewSample,
  Sample,
  SampleHead,
  SampleQuery,
  SampleRevision,
  SampleSaved,
  SaveSample,
  ScoreData,
  ScoreRequest,
  Scores,
} from "./api/samples.ts";
export {
  AsOfPath,
  Draft,
  DraftHead,
  DraftState,
  LanguageQuery,
  NewSet,
  Repeal,
  SetEntry,
  SetList,
  SetPath,
  SurfaceQuery,
  Version,
  VersionPath,
  VersionState,
} from "./api/sets.ts";
export { Edit, Failure, LONGEST_TEXT, MadeEdits, Person, Role, Sentence } from "./api/shapes.ts";
