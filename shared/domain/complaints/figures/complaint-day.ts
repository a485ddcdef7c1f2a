import { localDay } from "../../calendar/calendar.ts";
import type { ComplaintDay } from "../../surveys/results/public-feedback.ts";
import type { Complaint } from "../complaint.ts";
import { MISCONDUCT } from "../misconduct.ts";

/**
 * The service point and day under which a complaint counts from its receipt on; undefined if it names none. Later changes do
 * not move the count: comparing two counts would reveal which complaint it was. A complaint filed as misconduct does not
 * count, because its subject must not learn that it exists.
 * @param complaint as it was received
 * @param zone the city's
 * @source policy
 */
export function complaintDayOf(
  { point, receivedAt, class: named }: Pick<Complaint, "point" | "receivedAt" | "class">,
  zone: string,
): ComplaintDay | undefined {
  if (point === undefined || named === MISCONDUCT) return undefined;
  return { unitId: point.unitId, point: point.code, day: localDay(receivedAt, zone) };
}
