import { RUN_QUEUES } from "../../shared/domain/run.ts";
import type { PartMessage } from "../../shared/runs/messages.ts";

/** "Close this unit's month, quarter or year", "open it again", or "close again what that opened": all over one queue. */
export const CLOSE_QUEUE = RUN_QUEUES.close;

/** A unit's part, as whoever works on it is told of it. */
export type OfUnit = Pick<PartMessage, "id" | "part" | "at" | "after">;
