import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import type { Complaint, ComplaintDecision } from "../../shared/domain/complaints/complaint.ts";
import { leaveReported, moveWithWork } from "../../shared/domain/complaints/life/moving.ts";
import { goingOn } from "../../shared/domain/organisation/open-unit.ts";
import { isWithin, type OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import type { Table } from "../../shared/table/table.ts";

/** Complaints read at once. */
const PAGE = 100;

interface HandingOn {
  /** The unit that goes on. */
  readonly successor: OrganisationUnit;
  readonly tree: readonly OrganisationUnit[];
  readonly today: string;
  readonly at: string;
  readonly table: Table;
}

/**
 * Moves the open complaints of a closed unit to its successor, and takes from there what reports misconduct of the closed unit, or of
 * one whose work had come to it: who is reported serves there by now. Repeating it changes nothing.
 */
export async function handOnComplaints(unit: OrganisationUnit, handing: HandingOn): Promise<void> {
  const { successor, tree, today, at } = handing;
  const byId = new Map(tree.map((one) => [one.id, one]));
  const reportedIn = ({ aboutUnitId = "" }: Complaint) => {
    const about = byId.get(aboutUnitId);
    return about && goingOn(about, today, tree).id;
  };
  await decideEach(unit.id, handing, (one) =>
    moveWithWork(one, { unit: successor, reportedIn: reportedIn(one) }, at),
  );
  for (const there of tree.filter((one) => isWithin(one, successor.id)))
    await decideEach(there.id, handing, (one) =>
      leaveReported(one, { unit: there, reportedIn: reportedIn(one) }, at),
    );
}

async function decideEach(
  unitId: string,
  { table }: HandingOn,
  decide: (complaint: Complaint) => ComplaintDecision | undefined,
): Promise<void> {
  const complaints = complaintRepository(table, complaintTerms(cityOfProcess()));
  let cursor: string | undefined;
  do {
    const page = await complaints.ofUnit(unitId, "OPEN", { limit: PAGE, cursor });
    // As they are now: the list may be a moment behind.
    const codes = page.items.map(({ trackingCode }) => trackingCode);
    for (const { complaint, terms } of await complaints.findAll(codes)) {
      const decision = complaint.unitId === unitId ? decide(complaint) : undefined;
      if (decision) await complaints.commit(decision, { before: complaint, terms });
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}
