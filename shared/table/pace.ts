import type { ConsumedCapacity } from "@aws-sdk/client-dynamodb";
import { stopwatch } from "../stopwatch.ts";
import { TABLE_DEFINITION } from "./keys.ts";
import type { TransactItem } from "./transact-items.ts";

/**
 * Write units that one process gives one partition in a second. A partition takes 1,000; two processes may write the same
 * one, an import's for example, and half is left to requests.
 */
export const PACED_UNITS = 225;

/** More partitions than a process writes in a second. */
const REMEMBERED = 2_000;

/** What a pace is measured by, in milliseconds. */
export interface PaceClock {
  elapsed(): number;
  sleep(milliseconds: number): Promise<void>;
}

export type Pace = ReturnType<typeof newPace>;

/**
 * Holds work that nobody waits for to what partitions take: a fan-out over a unit of thousands writes its one partition as
 * fast as it can, and would throttle whoever else needs it. Requests are never held.
 */
export function newPace({ elapsed, sleep }: PaceClock = { elapsed: stopwatch(), sleep: delay }) {
  /** By partition, when what it was given is over. */
  const free = new Map<string, number>();

  function forgetOver(now: number): void {
    if (free.size < REMEMBERED) return;
    for (const [partition, until] of free) if (until < now) free.delete(partition);
  }

  return {
    /** Waits until the partitions that a transaction writes have had time for what they were given before. */
    async wait(items: readonly TransactItem[]): Promise<void> {
      const until = Math.max(...entriesOf(items).map(({ partition }) => free.get(partition) ?? 0));
      const wait = until - elapsed();
      if (wait > 0) await sleep(wait);
    },
    /** Notes what a transaction took, as the engine tells it of the table and of each index. */
    note(items: readonly TransactItem[], [capacity]: readonly ConsumedCapacity[] = []): void {
      const now = elapsed();
      forgetOver(now);
      for (const [index, entries] of Map.groupBy(entriesOf(items), (entry) => entry.index)) {
        const each = (unitsOf(capacity, index) / entries.length / PACED_UNITS) * 1_000;
        for (const { partition } of entries)
          free.set(partition, Math.max(free.get(partition) ?? 0, now) + each);
      }
    },
  };
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** @param index undefined for the table itself */
function unitsOf(capacity: ConsumedCapacity | undefined, index: string | undefined): number {
  const taken = index === undefined ? capacity?.Table : capacity?.GlobalSecondaryIndexes?.[index];
  return taken?.CapacityUnits ?? 0;
}

interface Entry {
  readonly index: string | undefined;
  readonly partition: string;
}

/** What items write: the table, and the indexes in which they are placed. */
function entriesOf(items: readonly TransactItem[]): readonly Entry[] {
  return items.flatMap(({ Put, Update, Delete }): Entry[] => {
    const { [TABLE_DEFINITION.partitionKey]: pk } = Put?.Item ?? Update?.Key ?? Delete?.Key ?? {};
    const placed = TABLE_DEFINITION.indexes.flatMap(({ name, partitionKey }) => {
      const at: unknown = Put?.Item?.[partitionKey];
      return typeof at === "string" ? [{ index: name, partition: `${name} ${at}` }] : [];
    });
    return [{ index: undefined, partition: String(pk) }, ...placed];
  });
}
