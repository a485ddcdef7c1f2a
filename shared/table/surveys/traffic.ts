import type { Instant } from "../../domain/calendar/calendar.ts";
import * as items from "../items.ts";
import { type Projection, put } from "../projection.ts";
import type { Table } from "../table.ts";

const DAY_SECONDS = 86_400;

export type SurveyTrafficRepository = ReturnType<typeof surveyTrafficRepository>;

/**
 * What devices and networks bring, by marks that nobody can read once the salt of their day is gone. It is written once a
 * batch, and whoever counts the next one reads it: an item for each device would cost as much as its answer.
 */
export function surveyTrafficRepository(table: Table) {
  return {
    /** All of a day, in one query for some hundred thousand answers. */
    ofDay: (day: string) => table.all(items.surveyTraffic.range(day)),
    /**
     * Adds what came, and bars networks until their hour is over.
     * @param batch a name that no other batch has
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

/** The hour of the clock within which a network is counted. */
export function hourOf(at: Instant): string {
  return at.slice(0, 13);
}
