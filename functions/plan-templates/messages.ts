import { RUN_QUEUES } from "../../shared/domain/run.ts";

/** Asks for a unit's part of an assignment's run. */
export const ASSIGNMENTS_QUEUE = RUN_QUEUES.assignment;

/** A unit's part of a run: who ordered it, and when. */
export interface AssignUnit {
  readonly unitId: string;
  readonly by: string;
  readonly at: string;
}
