import type {
  AssignmentLine,
  AssignmentOutcome,
  PlanAssignment,
} from "../../shared/domain/planning/assignment.ts";
import type { PerformancePlan } from "../../shared/domain/planning/performance-plan.ts";
import { DomainError } from "../../shared/domain/refusal.ts";
import {
  LINES_A_TRANSACTION,
  type LineChange,
  type PlanAssignmentRepository,
} from "../../shared/table/planning/assignments.ts";
import { inGroups } from "./in-groups.ts";

const ATTEMPTS = 3;

interface Lines {
  readonly assignment: PlanAssignment;
  readonly unitId: string;
  /** Only lines with this outcome; a line that was changed before has another. */
  readonly from: AssignmentOutcome;
}

/** Decides each line, or leaves it, by the current plan; line and plan are written together, so that they always agree. */
export async function changeLines(
  { assignment: { id, year }, unitId, from }: Lines,
  assignments: PlanAssignmentRepository,
  decide: (
    line: AssignmentLine,
    plan: PerformancePlan | undefined,
  ) => LineChange | undefined | Promise<LineChange | undefined>,
): Promise<void> {
  for await (const group of inGroups(linesAt(assignments.eachLine(id, unitId), from), LINES_A_TRANSACTION)) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const plans = await assignments.plans(
          group.map(({ nip }) => nip),
          year,
        );
        const changes = await Promise.all(group.map((line, index) => decide(line, plans[index])));
        await assignments.commitLines(
          id,
          changes.filter((change) => change !== undefined),
        );
        break;
      } catch (error) {
        // An employee changed their plan at the same moment: decide again by the current state.
        if (!(error instanceof DomainError) || attempt === ATTEMPTS) throw error;
      }
    }
  }
}

async function* linesAt(
  lines: AsyncIterable<AssignmentLine>,
  from: AssignmentOutcome,
): AsyncGenerator<AssignmentLine> {
  for await (const line of lines) if (line.outcome === from) yield line;
}
