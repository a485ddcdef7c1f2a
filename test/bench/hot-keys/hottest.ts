import { type LIMITS, RATES, type Rate, shareOf } from "./rates.ts";
import type { WritePath } from "./write-paths.ts";

/** The partition of a write path that takes most of its limit. */
export interface Hottest {
  readonly name: string;
  readonly rate: Rate;
  readonly kind: keyof typeof LIMITS;
  readonly partition: string;
  /** Units of one write. */
  readonly units: number;
  readonly share: number;
}

export function hottestOf({ name, times, reads, writes }: WritePath): Hottest {
  const rate: Rate = RATES[name];
  const all = Object.entries({ reads, writes }).flatMap(([which, units]) => {
    const kind = which as keyof typeof LIMITS;
    return [...units].map(([partition, total]) => {
      const each = total / times;
      return { name, rate, kind, partition, units: each, share: shareOf(kind, each, rate) };
    });
  });
  return all.reduce((most, one) => (one.share > most.share ? one : most));
}
