// What the server could not do → the problem the command ends with.
import type { FailureValues, ServerFailure } from "#designer/server/cli.ts";
import { option, type Request } from "./args.ts";
import type { Context } from "./context.ts";
import { type HolesFor, type ProblemCode, Stop, wrongUse } from "./problem.ts";
import { text } from "./strings.ts";

/** Every failure as a problem: a sentence that names something the failure does not carry is a type error. */
type Told = {
  readonly [C in keyof FailureValues]: {
    readonly code: C & ProblemCode;
    readonly values: HolesFor<C & ProblemCode>;
  };
}[keyof FailureValues];

/** What is wrong with a file or with data, not with how the command was called. */
const OF_CONTENT: ReadonlySet<string> = new Set<ServerFailure["code"]>([
  "file-empty",
  "not-json",
  "not-an-export",
  "not-a-backup",
  "backup-tampered",
  "database-damaged",
  "key-damaged",
  "key-missing",
  "key-other",
  "data-not-readable",
  "data-not-writable",
  "database-missing",
  "database-changed",
  "ledger-cut",
]);

/** Ends the command: exit 1 for what a file holds, else 2. */
export function serverStop(failure: ServerFailure): Stop {
  const { code, values }: Told = failure;
  return new Stop(OF_CONTENT.has(code) ? 1 : 2, [{ code, holes: values, place: null, near: [] }]);
}

/** The value of an option; `--data=` with nothing after it ends the command. */
export function filled(request: Request, name: string, context: Context): string | null {
  const value = option(request, name);
  if (value === "")
    throw wrongUse("option-needs-value", { option: name, value: text(context.language, "value-text") });
  return value;
}
