import { RUN_QUEUES } from "../../shared/domain/run.ts";

/** Asks for computing a unit's part of a run. */
export const INCENTIVE_QUEUE = RUN_QUEUES.incentive;
