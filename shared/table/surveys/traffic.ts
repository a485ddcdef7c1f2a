import type { Instant } from "../../domain/calendar/calendar.ts";
import type { SurveyTraffic } from "../../domain/surveys/answers/repetition.ts";
import * as items from "../items.ts";
import { type Projection, put } from "../projection.ts";
import type { Table } from "../table.ts";

const DAY_SECONDS = 86_400;
/** More than fit into one reply of the database, which ends at 1 MB. */
const PARTS_RECALLED = 500;
/** A part is closed beyond that; one device's answers in a full batch have as much again. */
const PART_BYTES = 100_000;
const COUNTS_BYTES = 20;

export type SurveyTrafficRepository = ReturnType<typeof surveyTrafficRepository>;

/**
 * Traffic by device and network, under marks that cannot be read once the day's salt is gone. It is one item
 * per batch, which the next batch reads: an item per device would cost as much as the answer.
 */
export function surveyTrafficRepository(table: Table) {
  return {
    /**
     * A day's newest traffic, as much as one query reads: 1 MB, some 30,000 answers. A flood is not read again by each of
     * its batches; a device that comes back after so many others is then not recognised.
     */
    newestOfDay: async (day: string) => {
      const { items: newest } = await table.query(items.surveyTraffic.range(day), {
        limit: PARTS_RECALLED,
        newestFirst: true,
      });
      return newest;
    },
    /**
     * Adds a batch's traffic, and bars networks until their hour is over.
     * @param batch a unique id that sorts by its time
     */
    async record(
      batch: string,
      traffic: readonly items.HourlyTraffic[],
      barred: readonly { readonly network: string; readonly hour: string }[],
    ) {
      const expiresAt = Math.floor(Date.now() / 1_000) + DAY_SECONDS;
      const came = traffic.flatMap(inParts).map((item, part): Projection => {
        const key = items.surveyTraffic.key(item.hour.slice(0, 10), item.hour, batch, part);
        return put({ key, item, expiresAt });
      });
      const bars = barred.map(({ network, hour }): Projection => {
        return put({ key: items.barredNetwork.key(network, hour), item: {}, expiresAt });
      });
      if (came.length + bars.length > 0) await table.write([...came, ...bars]);
    },
  };
}

type Part = { readonly [Kind in "devices" | "networks"]: Record<string, SurveyTraffic[Kind][string]> };

/** A full batch may have more devices than fit into one item. */
function inParts({ hour, devices, networks }: items.HourlyTraffic): readonly items.HourlyTraffic[] {
  const parts: Part[] = [];
  let part: Part = { devices: {}, networks: {} };
  let bytes = Number.POSITIVE_INFINITY;
  const add = (size: number, to: (part: Part) => void) => {
    if (bytes >= PART_BYTES) {
      part = { devices: {}, networks: {} };
      parts.push(part);
      bytes = 0;
    }
    to(part);
    bytes += size;
  };
  for (const [mark, patterns] of Object.entries(devices))
    add(mark.length + patterns.length, (part) => {
      part.devices[mark] = patterns;
    });
  for (const [network, counts] of Object.entries(networks))
    add(network.length + COUNTS_BYTES, (part) => {
      part.networks[network] = counts;
    });
  return parts.map((part) => ({ hour, ...part }));
}

/** The clock hour in which a network is counted. */
export function hourOf(at: Instant): string {
  return at.slice(0, 13);
}
