// Reasons typed into a table of amendments, kept on this machine: they are an author's notes, not part of the set.
import { keepText, keptValue } from "../kept-here.ts";

/** By key of the change. */
export type Reasons = Readonly<Record<string, string>>;

const nameOf = (of: string): string => `reasons.${of}`;

/** The reasons kept of a comparison. */
export const keptReasons = (of: string): Reasons => keptValue(nameOf(of), isReasons) ?? {};

/** Keeps the reasons of a comparison. */
export const keepReasons = (of: string, reasons: Reasons): void =>
  keepText(nameOf(of), JSON.stringify(reasons));

const isReasons = (value: unknown): value is Reasons =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((each) => typeof each === "string");
