import * as z from "zod";
import { named } from "../domain/once.ts";
import { logLine, reportedFault } from "../log.ts";
import { stopwatch } from "../stopwatch.ts";
import { newMeter } from "../table/meter.ts";
import { openTable, type Table } from "../table/table.ts";

const EventSchema = /* @__PURE__ */ named("ScheduleEvent", () =>
  z.object({ scheduledTime: z.iso.datetime({ offset: true }) }),
);

/**
 * The Lambda handler of a scheduled job. The job gets its scheduled time, not the actual one, so that a late or repeated run
 * does the same.
 */
export function scheduleUnit(
  job: (at: string, table: Table) => Promise<Readonly<Record<string, number | string>>>,
) {
  return async (event: unknown): Promise<void> => {
    const elapsed = stopwatch();
    const meter = newMeter();
    const at = new Date(EventSchema().parse(event).scheduledTime).toISOString();
    const outcome = await job(at, openTable({ meter })).catch((error: unknown) => {
      throw reportedFault(error, at);
    });
    logLine({ kind: "schedule", at, milliseconds: elapsed(), ...outcome, ...meter });
  };
}
