// Registers what the language service answers. Monaco keeps its providers for the whole page; so that is done once.
import { registerLenses } from "./lens-providers.ts";
import { registerReading } from "./reading-providers.ts";
import { registerWriting } from "./writing-providers.ts";

let isRegistered = false;

/** The second time does nothing. */
export function registerProviders(): void {
  if (isRegistered) return;
  isRegistered = true;
  registerReading();
  registerLenses();
  registerWriting();
}
