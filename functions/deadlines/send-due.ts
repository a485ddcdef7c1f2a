import { DEADLINES_QUEUE, type Deadline } from "../../shared/domain/calendar/deadline.ts";
import { send } from "../../shared/queue/sender.ts";
import { itemAt } from "../../shared/table/registry.ts";
import { SWEEPS_QUEUE, type Sweep } from "./sweep-message.ts";

/** Sends what is due to the queues that work on it, and the rest of a sweep to itself. */
export const SENDING = {
  async send(deadlines: readonly Deadline[]): Promise<void> {
    for (const [queue, due] of Map.groupBy(deadlines, queueOf)) await send(queue, due);
  },
  goOn: (rest: Sweep) => send(SWEEPS_QUEUE, [rest]),
};

/**
 * An undeclared item goes to a queue that cannot handle it, and so to the dead letters, where somebody sees
 * it.
 */
function queueOf({ key }: Deadline): string {
  return itemAt(key)?.spec.due ?? DEADLINES_QUEUE;
}
