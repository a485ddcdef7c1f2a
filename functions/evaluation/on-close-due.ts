import { cityOfProcess } from "../../shared/cities/index.ts";
import { send } from "../../shared/queue/sender.ts";
import { scheduleUnit } from "../../shared/schedule/unit.ts";
import { periodRepository } from "../../shared/table/evaluation/periods.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { runRepository } from "../../shared/table/runs/runs.ts";
import { beginClose } from "./begin-close.ts";
import { CLOSE_QUEUE } from "./messages.ts";

export const handler = scheduleUnit((at, table) =>
  beginClose(at, {
    periods: periodRepository(table),
    units: unitRepository(table),
    runs: runRepository(table),
    city: cityOfProcess(),
    send: (messages) => send(CLOSE_QUEUE, messages),
  }),
);
