import { RUN_QUEUES } from "../../shared/domain/run.ts";

/** "Weigh this unit's month." */
export const AWARD_QUEUE = RUN_QUEUES.award;
