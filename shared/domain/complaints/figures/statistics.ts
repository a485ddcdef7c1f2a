import * as z from "zod";
import { named } from "../../once.ts";
import type { ServiceMonth } from "../../surveys/results/service-month.ts";
import { ComplaintClassSchema } from "../complaint.ts";
import type { Figure, UnitFigures } from "./figures.ts";

/** The published figures, in column order; no two mean the same. */
export const PUBLISHED_FIGURES = {
  received: "complaintsReceived",
  answeredInTime: "complaintsAnsweredInTime",
  answeredLate: "complaintsAnsweredLate",
  solved: "complaintsSolved",
  uncontested: "complaintsUncontested",
  unsolved: "complaintsUnsolved",
  rejected: "complaintsRejected",
  archived: "complaintsArchived",
  merged: "complaintsMerged",
  late: "complaintsLate",
  escalated: "complaintsEscalated",
  reopened: "complaintsReopened",
  satisfied: "complaintsSatisfied",
  dissatisfied: "complaintsDissatisfied",
} as const satisfies Record<string, Figure>;

export type PublishedFigure = keyof typeof PUBLISHED_FIGURES;
export type ComplaintCounts = Readonly<Record<PublishedFigure, number>>;

const NAMES = Object.keys(PUBLISHED_FIGURES) as PublishedFigure[];

/** Counts of complaints received in a month, including what has become of them since. */
export const ComplaintCountsSchema = /* @__PURE__ */ named("ComplaintCounts", () =>
  z.object(
    Object.fromEntries(NAMES.map((name) => [name, z.int().min(0)])) as Record<PublishedFigure, z.ZodInt>,
  ),
);

/** One complaint in countable form: its class, and how it counts for which unit. */
export const CountedComplaintSchema = /* @__PURE__ */ named("CountedComplaint", () =>
  z.object({
    class: ComplaintClassSchema().optional(),
    counts: z.array(z.object({ unitId: z.string(), figures: z.array(z.enum(NAMES)).readonly() })).readonly(),
  }),
);

/** The published counts of a unit's month. */
export function countsOf(month: ServiceMonth | undefined): ComplaintCounts {
  return fromEach((figure) => month?.[figure] ?? 0);
}

/** The sum of several units' counts. */
export function sumOf(all: readonly ComplaintCounts[]): ComplaintCounts {
  const sums = NAMES.map((name) => [name, all.reduce((sum, counts) => sum + counts[name], 0)]);
  return Object.fromEntries(sums) as ComplaintCounts;
}

function fromEach(value: (figure: Figure) => number): ComplaintCounts {
  return Object.fromEntries(NAMES.map((name) => [name, value(PUBLISHED_FIGURES[name])])) as ComplaintCounts;
}

/** How one complaint counts, under the published names. */
export function publishedLine(
  figures: readonly UnitFigures[],
): z.infer<ReturnType<typeof CountedComplaintSchema>>["counts"] {
  return figures
    .map(({ unitId, counts }) => ({
      unitId,
      figures: NAMES.filter((name) => (counts[PUBLISHED_FIGURES[name]] ?? 0) > 0),
    }))
    .toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1));
}
