/**
 * Among how many partitions a consultation's voices are spread, so that none becomes hot: of 20,000 in an hour each takes some 21 a
 * minute. One hexadecimal digit.
 */
export const SHARDS: readonly string[] = Array.from({ length: 16 }, (_, place) => place.toString(16));

const BASE = 36;

export const FIRST_SHARD = "0";

/** The shard of a drawn id, by its last character. */
export const shardOf = (id: string): string =>
  SHARDS[Number.parseInt(id.at(-1) ?? "0", BASE) % SHARDS.length] as string;
