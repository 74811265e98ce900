// Sample data of a set; scores and explanations for other apps. See ../api.ts.
import { z } from "zod";
import { date, id, line, Person, revision, setId, sha256, text, time, version } from "./shapes.ts";

export const SampleHead = z.object({
  id,
  set: setId,
  title: z.string(),
  owner: Person,
  shared: z.boolean(),
  revision,
  updatedAt: time,
});
export type SampleHead = z.infer<typeof SampleHead>;
const sampleData = z.record(z.string(), z.unknown());
export const Sample = SampleHead.extend({ data: sampleData });
export type Sample = z.infer<typeof Sample>;
/** A save of sample data, and whose it was. */
export const SampleSaved = z.object({ revision, by: Person, at: time });
export type SampleSaved = z.infer<typeof SampleSaved>;
/** What sample data were after a save. */
export const SampleRevision = SampleSaved.extend({ data: sampleData });
export type SampleRevision = z.infer<typeof SampleRevision>;
export const SampleQuery = z.object({ set: setId });
/** `id`, chosen by who asks: sent again because no answer came, it makes nothing more. */
export const NewSample = z.object({
  id: z
    .string()
    .regex(/^[0-9a-f]{20}$/)
    .optional(),
  set: setId,
  title: line,
  shared: z.boolean(),
  data: sampleData,
});
export const SaveSample = z.object({
  base: revision,
  data: sampleData,
  title: line.optional(),
  shared: z.boolean().optional(),
});

const values = z.record(z.string(), z.unknown());
/** Figures of units assessed together, as docs/data-format.md has them. */
export const ScoreData = z.object({
  units: z
    .array(
      z.object({
        id: text(200, 1),
        name: text(500).optional(),
        group: text(500).optional(),
        values,
        notApplicable: z.array(text(200)).optional(),
        tags: z.array(text(200)).optional(),
        submitted: date.nullable().optional(),
      }),
    )
    .max(1000),
  parameters: values.optional(),
  year: z.number().int().min(1900).max(2200).optional(),
  closed: z.boolean().optional(),
});
export const ScoreRequest = z.object({ set: setId, version, data: ScoreData });
export const ExplainRequest = ScoreRequest.extend({ unit: text(200, 1), criterion: text(60).optional() });
export const Scores = z.object({
  set: setId,
  version,
  hash: sha256,
  units: z.array(z.record(z.string(), z.unknown())),
  findings: z.array(z.record(z.string(), z.unknown())),
});
export const ExplanationBody = z.record(z.string(), z.unknown());
