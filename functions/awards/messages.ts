import { RUN_QUEUES } from "../../shared/domain/run.ts";

/** Asks for scoring a unit's month. */
export const AWARD_QUEUE = RUN_QUEUES.award;
