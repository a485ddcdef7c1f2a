import { DEADLINES_QUEUE } from "../../shared/domain/due.ts";
import { send } from "../../shared/queue/sender.ts";
import { scheduleUnit } from "../../shared/schedule/schedule-unit.ts";
import { sweep } from "./sweep.ts";

export const handler = scheduleUnit((at, table) =>
  sweep(at, table, (deadlines) => send(DEADLINES_QUEUE, deadlines)),
);
