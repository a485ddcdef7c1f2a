import { UserFacingError } from "./user-facing-error.ts";

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE,
  h: 60 * MINUTE,
  d: 24 * 60 * MINUTE,
  w: 7 * 24 * 60 * MINUTE,
};

/** A longer one is a typo: each scheduled run in that time would be done. */
const LONGEST_DAYS = 366;

/**
 * Milliseconds of `+30m`, `+2h`, `+3d` or `+1w`.
 * @throws UserFacingError for anything else, or for more than a year
 */
export function parseDuration(text: string): number {
  const [, count, unit] = /^\+(\d{1,9})([mhdw])$/.exec(text) ?? [];
  const milliseconds = Number(count) * (UNITS[unit ?? ""] ?? Number.NaN);
  if (!(milliseconds > 0)) {
    throw new UserFacingError(
      `Lama waktu "${text}" tidak dikenal; tulislah misalnya +30m, +2h, +3d atau +1w.`,
    );
  }
  if (milliseconds > LONGEST_DAYS * (UNITS.d as number)) {
    throw new UserFacingError(`Jam hanya dapat dimajukan paling lama ${LONGEST_DAYS} hari sekali jalan.`);
  }
  return milliseconds;
}
