import { DEADLINES_QUEUE, type Deadline } from "../../shared/domain/calendar/deadline.ts";
import { send } from "../../shared/queue/sender.ts";
import { scheduleUnit } from "../../shared/schedule/schedule-unit.ts";
import { itemAt } from "../../shared/table/registry.ts";
import { sweep } from "./sweep.ts";

export const handler = scheduleUnit((at, table) =>
  sweep(at, table, async (deadlines) => {
    for (const [queue, due] of Map.groupBy(deadlines, queueOf)) await send(queue, due);
  }),
);

/**
 * An undeclared item goes to a queue that cannot handle it, and so to the dead letters, where somebody sees
 * it.
 */
function queueOf({ key }: Deadline): string {
  return itemAt(key)?.spec.due?.on ?? DEADLINES_QUEUE;
}
