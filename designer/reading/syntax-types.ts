// Names for the parts of the syntax tree that the page prints, taken from the analysis. Types only.
import type { Analysis } from "#dsl";

export type SetItem = Analysis["syntax"]["items"][number];
export type CriterionItem = Extract<SetItem, { kind: "criterion" }>;
export type PillarItem = Extract<SetItem, { kind: "pillar" }>;
export type PillarMember = PillarItem["items"][number];
export type CriterionMember = CriterionItem["items"][number];
export type AnyItem = SetItem | PillarMember | CriterionMember;
export type InputItem = Extract<CriterionMember, { kind: "input" }>;
export type ReadingItem = Extract<CriterionMember, { kind: "reading" }>;
export type AcceptItem = Extract<CriterionMember, { kind: "accept" }>;
export type GradesItem = Extract<SetItem, { kind: "grades" }>;
export type Expression = NonNullable<Extract<CriterionMember, { kind: "score" }>["value"]>;
export type Table = Extract<Expression, { kind: "table" }>;
export type CriterionModel = Analysis["model"]["criteria"][number];
