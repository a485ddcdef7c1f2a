import { RUN_QUEUES } from "../../shared/domain/run.ts";

/** "Read the file of this run." */
export const PAPER_QUEUE = RUN_QUEUES["paper-import"];

/** The object key of an import's file. */
export function paperKey(importId: string): string {
  return `imports/paper-${importId}`;
}
