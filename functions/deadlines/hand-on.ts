import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { isAwayFromOffice } from "../../shared/domain/organisation/leave.ts";
import { isInServiceOn } from "../../shared/domain/organisation/service.ts";
import { handOnOpenWork } from "./hand-on-open-work.ts";
import { clearRosters, passFollowUpsOn } from "./hand-on-surveys.ts";

/** Hands on what somebody leaves open who no longer serves on a day, or is on a long leave; follow-ups wait for their return. */
export async function handOn(
  turned: Employee,
  { rated, ...leaving }: Parameters<typeof handOnOpenWork>[1],
): Promise<void> {
  const isOut = !isInServiceOn(turned, leaving.day);
  if (!isOut && !isAwayFromOffice(turned, leaving.day)) return;
  await handOnOpenWork(turned, { rated, ...leaving });
  await clearRosters(turned, leaving);
  if (isOut) await passFollowUpsOn(turned, leaving);
}
