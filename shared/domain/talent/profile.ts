import * as z from "zod";
import type { LocalDay } from "../calendar/calendar.ts";
import { named } from "../once.ts";
import { type Assessment, AssessmentIdSchema, countsOn } from "./assessment.ts";
import { CompetencyKindSchema, comparedCompetency } from "./competency.ts";
import type { StandardEdition } from "./standard.ts";

/** One competency of the post: what it takes, and what its holder was found to have. */
export const CompetencyGapSchema = /* @__PURE__ */ named("CompetencyGap", () =>
  z.object({
    kind: CompetencyKindSchema(),
    name: z.string(),
    required: z.int().min(1).max(5),
    /** Absent if no assessment that counts tells. */
    held: z.int().min(1).max(5).optional(),
    /** Levels that are missing, 0 to 4; absent if unknown. */
    gap: z.int().min(0).max(4).optional(),
    /** Which assessment tells. */
    assessmentId: AssessmentIdSchema().optional(),
    assessedOn: z.iso.date().optional(),
    validUntil: z.iso.date().optional(),
  }),
);

export type CompetencyGap = z.infer<ReturnType<typeof CompetencyGapSchema>>;

/**
 * Compares somebody with the standard of their post. The newest assessment that counts tells each competency's level; of two
 * on one day, the one recorded later.
 * @param assessments in any order
 * @returns the competencies of the standard in its order
 * @source PermenPANRB 38/2017; PP 11/2017 Ps 203: the need of development follows from the gap to the standard of the post
 */
export function profileAgainst(
  { competencies }: Pick<StandardEdition, "competencies">,
  assessments: readonly Assessment[],
  on: LocalDay,
): readonly CompetencyGap[] {
  const counting = assessments.filter((one) => countsOn(one, on)).toSorted(newestFirst);
  return competencies.map(({ kind, name, level: required }) => {
    const compared = comparedCompetency({ kind, name });
    for (const { id, day, validUntil, competencies: found } of counting) {
      const held = found.find((one) => comparedCompetency(one) === compared)?.level;
      if (held === undefined) continue;
      const told = { assessmentId: id, assessedOn: day, validUntil };
      return { kind, name, required, held, gap: Math.max(0, required - held), ...told };
    }
    return { kind, name, required };
  });
}

function newestFirst(one: Assessment, other: Assessment): number {
  return one.day === other.day ? (one.id < other.id ? 1 : -1) : one.day < other.day ? 1 : -1;
}
