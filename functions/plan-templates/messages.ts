import { RUN_QUEUES } from "../../shared/domain/run.ts";

/** "Do this unit's part of the assignment's run." */
export const ASSIGNMENTS_QUEUE = RUN_QUEUES.assignment;

/** A unit's part of a run: who ordered it, and when. */
export interface AssignUnit {
  readonly unitId: string;
  readonly by: string;
  readonly at: string;
}
