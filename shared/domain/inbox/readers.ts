import type { Principal } from "../../auth/principal.ts";
import { COMPLAINT_DESK } from "../complaints/complaint.ts";
import type { Asking } from "../complaints/life/authority.ts";
import type { Notice } from "../complaints/views/notices.ts";
import { placeOn, unitsHeadedOn } from "../organisation/employee.ts";
import { HEAD_OF_CITY } from "../organisation/head-of-city.ts";
import type { InboxEntry } from "./entry.ts";
import { HR_DESK } from "./news/news.ts";

/** The inboxes that somebody reads as one: their own, and those of their roles. */
export function readersOf({ id, roles }: Principal): readonly string[] {
  return [
    ...(/^\d{18}$/.test(id) ? [id] : []),
    ...(roles.includes("HEAD_OF_CITY") ? [HEAD_OF_CITY] : []),
    ...(roles.includes("HR") ? [HR_DESK] : []),
  ];
}

/** The units whose notices somebody reads with their own inbox: those that they head, and for officers the desk's and their own. */
export function unitsReadBy({ principal, employee, day }: Asking): readonly UnitReader[] {
  const isOfficer = principal.roles.includes("COMPLAINT_OFFICER");
  const headed = unitsHeadedOn(employee, day);
  const own = placeOn(employee, day)?.unitId;
  const read = new Set([...headed, ...(isOfficer ? [COMPLAINT_DESK, ...(own ? [own] : [])] : [])]);
  return Array.from(read, (unitId) => ({ unitId, isOfficer, isHead: headed.includes(unitId) }));
}

/** As what somebody reads a unit's notices. */
export interface UnitReader {
  readonly unitId: string;
  readonly isOfficer: boolean;
  readonly isHead: boolean;
}

/** A unit's notice as an entry for an officer or the head, as it is meant for them; undefined if it is not. */
export function entryOfNotice(
  { audience, kind, at, trackingCode, unitId }: Notice,
  { isOfficer, isHead }: UnitReader,
): InboxEntry | undefined {
  const isMeant = audience === "BOTH" || (audience === "OFFICERS" ? isOfficer : isHead);
  return isMeant ? { kind: `COMPLAINT_${kind}`, at, about: { trackingCode, unitId } } : undefined;
}
