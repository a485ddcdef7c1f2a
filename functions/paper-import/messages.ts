import { RUN_QUEUES } from "../../shared/domain/run.ts";

/** Asks for reading a run's file. */
export const PAPER_QUEUE = RUN_QUEUES["paper-import"];

/** The object key of an import's file. */
export function paperKey(importId: string): string {
  return `imports/paper-${importId}`;
}
