import type { Instant } from "../../domain/calendar/calendar.ts";
import * as items from "../items.ts";
import { type Projection, put } from "../projection.ts";
import type { Table } from "../table.ts";

const DAY_SECONDS = 86_400;

export type SurveyTrafficRepository = ReturnType<typeof surveyTrafficRepository>;

/**
 * Traffic by device and network, under marks that cannot be read once the day's salt is gone. It is one item
 * per batch, which the next batch reads: an item per device would cost as much as the answer.
 */
export function surveyTrafficRepository(table: Table) {
  return {
    /** A whole day, in one query for a few hundred thousand answers. */
    ofDay: (day: string) => table.all(items.surveyTraffic.range(day)),
    /**
     * Adds a batch's traffic, and bars networks until their hour is over.
     * @param batch a unique name
     */
    async record(
      batch: string,
      traffic: readonly items.HourlyTraffic[],
      barred: readonly { readonly network: string; readonly hour: string }[],
    ) {
      const expiresAt = Math.floor(Date.now() / 1_000) + DAY_SECONDS;
      const came = traffic.map((item): Projection => {
        const key = items.surveyTraffic.key(item.hour.slice(0, 10), item.hour, batch);
        return put({ key, item, expiresAt });
      });
      const bars = barred.map(({ network, hour }): Projection => {
        return put({ key: items.barredNetwork.key(network, hour), item: {}, expiresAt });
      });
      if (came.length + bars.length > 0) await table.write([...came, ...bars]);
    },
  };
}

/** The clock hour in which a network is counted. */
export function hourOf(at: Instant): string {
  return at.slice(0, 13);
}
