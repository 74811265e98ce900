// What the requests and answers are made of: texts, ids, hashes, edits, refusals. See ../api.ts.
import { z } from "zod";

/** A short text; U+0000 and halves of a character are kept out, as no database keeps them. */
export const text = (most: number, least = 0) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine(
      (value) =>
        !value.includes("\0") &&
        !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value),
    );

/** Most characters a rule text may have here; the language refuses less. */
export const LONGEST_TEXT = 2_000_000;

export const line = text(300, 1).regex(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u);
export const note = text(5000);
export const ruleText = text(LONGEST_TEXT);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const date = z.iso.date();
export const time = z.iso.datetime();
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const setId = z
  .string()
  .max(121)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
export const version = z
  .string()
  .max(30)
  .regex(/^\d+\.\d+\.\d+$/);
export const id = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[\w-]+$/);
/** The greatest number a whole-number column of PostgreSQL holds. */
export const LARGEST = 2_147_483_647;
export const revision = z.number().int().min(0).max(LARGEST);

/** What a person may do. */
export const Role = z.enum(["author", "reviewer", "approver", "auditor", "administrator"]);
export type Role = z.infer<typeof Role>;

/** A sentence in both languages. */
export const Sentence = z.object({ vi: z.string(), en: z.string() });

/** One edit of a text; edits of one request are all in the text before them and do not overlap. */
export const Edit = z.object({ start: revision, end: revision, text: ruleText });
export type Edit = z.infer<typeof Edit>;

/** Edits that made one revision from the one before. */
export const MadeEdits = z.object({ revision, edits: z.array(Edit), hash: sha256, by: z.string(), at: time });
export type MadeEdits = z.infer<typeof MadeEdits>;

/**
 * Every answer that is no success. `revision`, `edits` and `data` come with a refusal because someone else was first, `open`
 * with one because the text has errors: how many, and the first of them.
 */
export const Failure = z.object({
  error: z.object({ code: z.string(), message: Sentence, where: z.string().optional() }),
  revision: revision.optional(),
  /** Since the base that was named, oldest first; absent when that base is not known. */
  edits: z.array(MadeEdits).optional(),
  data: z.unknown().optional(),
  open: z.object({ count: z.number().int(), line: z.number().int(), first: Sentence }).optional(),
});
export type Failure = z.infer<typeof Failure>;

export const Person = z.object({ id, displayName: z.string() });
export type Person = z.infer<typeof Person>;
