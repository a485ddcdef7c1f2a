import { startDivision } from "./division.ts";

export { CHIEF, HEAD, STAFF } from "./division.ts";
export const REASON = "Beban kerja bertambah karena penugasan khusus.";

export type ClosedCity = Awaited<ReturnType<typeof startClosedCity>>;

/** A city whose March 2026 has just closed: the first of the staff has a plan and five accepted reports of 2 each. */
export async function startClosedCity() {
  // The day before the close.
  const { city, report } = await startDivision(Date.parse("2026-04-04T02:00:00.000Z"));
  for (let count = 0; count < 5; count += 1) await report("2026-03-09", 2);
  await city.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
  return city;
}
