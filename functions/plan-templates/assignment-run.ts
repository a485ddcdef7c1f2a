import type { CityFacts } from "../../shared/domain/city.ts";
import {
  type AssignmentLine,
  assignmentPurpose,
  completeAssignmentRun,
  type PlanAssignment,
  tally,
} from "../../shared/domain/planning/assignment.ts";
import type { RunSource, RunWork } from "../../shared/runs/kind.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import { type PlanAssignmentRepository, runNumberOf } from "../../shared/table/planning/assignments.ts";
import { assignLines } from "./assign-lines.ts";
import { previewUnit } from "./preview-unit.ts";
import { undoLines } from "./undo-lines.ts";

export interface Source {
  readonly assignments: PlanAssignmentRepository;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/**
 * One order of an assignment over its units: the preview, the assignment or its undoing. It counts until the
 * next order. A unit set aside does not hold it up: those with a plan can begin, and the unit is added when
 * it is retried.
 * @source policy
 */
export function assignmentSource({ assignments, send }: Source): RunSource {
  return {
    kind: "assignment",
    send,
    parts: async (id) => (await ofRun(id, assignments))?.unitIds,
  };
}

const WORK = { PREVIEW: previewUnit, ASSIGN: assignLines, UNDO: undoLines } as const;

interface Deps extends Source {
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

/** A repeated part finds nothing left to do; the outcome of its lines is counted with its mark. */
export function assignmentWork(deps: Deps): RunWork {
  const { assignments } = deps;
  return {
    ...assignmentSource(deps),
    async part({ id, part: unitId, at }, { by }) {
      const assignment = await ofRun(id, assignments);
      if (assignment === undefined) return undefined;
      await WORK[assignmentPurpose(assignment)](assignment, { unitId, by, at }, deps);
      const lines: AssignmentLine[] = await Array.fromAsync(assignments.eachLine(assignment.id, unitId));
      return { add: tally(lines) };
    },
    async last(id, { at }) {
      const assignment = await ofRun(id, assignments);
      const completion = assignment && completeAssignmentRun(assignment, at);
      if (completion) await assignments.commit(completion);
    },
  };
}

/** The assignment, if the run is its newest; undefined if a newer one replaced it. */
async function ofRun(id: string, assignments: PlanAssignmentRepository): Promise<PlanAssignment | undefined> {
  const { assignmentId, run } = runNumberOf(id);
  const assignment = await assignments.get(assignmentId);
  return assignment.run === run ? assignment : undefined;
}
