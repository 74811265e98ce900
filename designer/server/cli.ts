// The door of the server for the command line, and the only file of it that the command line may know. Loaded when one of its
// commands is asked for, so that no other command waits for it.
export { backup } from "./backup.ts";
export type { FailureValues, ServerFailure } from "./failures.ts";
export { restore } from "./restore.ts";
export { serve } from "./serve.ts";
export { placeOf, settingsOf } from "./settings.ts";
export { verifyFile } from "./verify-file.ts";
