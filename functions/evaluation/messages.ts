import { RUN_QUEUES } from "../../shared/domain/run.ts";
import type { PartMessage } from "../../shared/runs/messages.ts";

/** Messages to close, reopen or close again a unit's period, all on one queue. */
export const CLOSE_QUEUE = RUN_QUEUES.close;

/** A unit's part, as its consumer gets it. */
export type OfUnit = Pick<PartMessage, "id" | "part" | "at" | "after">;
