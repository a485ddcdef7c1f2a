import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { nextStep, reschedule } from "../../shared/domain/complaints/clocks/deadlines.ts";
import type { Complaint } from "../../shared/domain/complaints/complaint.ts";
import { forgetComplaint } from "../../shared/domain/complaints/life/forgetting.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import { complaintFileRepository } from "../../shared/table/complaints/files.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { type UnitRepository, unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";
import { deleteComplaintObject } from "../../shared/uploads/complaint-objects.ts";

/**
 * Takes every step that is due on a complaint in its current state: deadlines already met, or already handled, change
 * nothing, so that the result is the same however often and however late this runs.
 */
export async function missComplaintDeadline({ key, at }: DueOn<Complaint>, table: Table): Promise<void> {
  const complaints = complaintRepository(table, complaintTerms(cityOfProcess()));
  const { complaint, terms, placedAt } = await complaints.at(key);
  const cityOfficeId = await cityOfficeOf(complaint.unitId, unitRepository(table));
  let before = complaint;
  for (;;) {
    const decision = nextStep(before, { at, terms, cityOfficeId });
    if (decision === undefined) break;
    before = await complaints.commit(decision, { before, terms });
  }
  const forgotten = forgetComplaint(before, { terms, at });
  if (forgotten) {
    // First whatever no transaction covers, so that an interrupted run can be resumed.
    const files = await complaintFileRepository(table).ofComplaint(complaint.trackingCode);
    await Promise.all(files.map(deleteComplaintObject));
    await complaints.forget(forgotten, { before, terms });
  } else if (before === complaint) {
    const moved = reschedule(complaint, { placedAt, terms, at });
    if (moved) await complaints.commit(moved, { before, terms });
  }
}

/** The topmost unit above a complaint's unit; for a desk that is not a unit, the city's own. */
async function cityOfficeOf(unitId: string, units: UnitRepository): Promise<string | undefined> {
  const [unit] = await units.findMany([unitId]);
  if (unit !== undefined) return unit.ancestors[0] ?? unit.id;
  const highest = (await units.all()).filter(({ parentId }) => parentId === undefined);
  return highest.length === 1 ? highest[0]?.id : undefined;
}
