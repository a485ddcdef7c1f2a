import { localDay } from "../../calendar/calendar.ts";
import type { ComplainedDay } from "../../surveys/results/public-feedback.ts";
import type { Complaint } from "../complaint.ts";
import { MISCONDUCT } from "../intake/oversight.ts";

/**
 * The service point and the day at which a complaint counts from its receipt on; undefined where it names none. What becomes
 * of it moves nothing: whoever reads the count twice would see which complaint it was. One that is handed in as misconduct
 * does not count, for nobody tells those whom it is about that it exists.
 * @param complaint as it was received
 * @param zone the city's
 * @source policy
 */
export function complainedDayOf(
  { point, receivedAt, class: named }: Pick<Complaint, "point" | "receivedAt" | "class">,
  zone: string,
): ComplainedDay | undefined {
  if (point === undefined || named === MISCONDUCT) return undefined;
  return { unitId: point.unitId, point: point.code, day: localDay(receivedAt, zone) };
}
