import { RUN_QUEUES } from "../../shared/domain/run.ts";

/** "Compute this unit's part of the run." */
export const INCENTIVE_QUEUE = RUN_QUEUES.incentive;
