import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { moveWithWork } from "../../shared/domain/complaints/life/moving.ts";
import { goingOn, isOpenOn } from "../../shared/domain/organisation/open-unit.ts";
import {
  moveDescendants,
  type OrganisationUnit,
} from "../../shared/domain/organisation/organisation-unit.ts";
import { handOnUnit } from "../../shared/domain/organisation/unit-closing.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { unitChangeRepository } from "../../shared/table/organisation/unit-changes.ts";
import type { Table } from "../../shared/table/table.ts";

/** Complaints read at once. */
const PAGE = 100;

/**
 * Once a unit's last day is over: its open complaints move to whichever unit goes on with its work, and it is put below that one,
 * so that its head answers for the rest that waits. Complaints come first, and what was moved is not found again, so that an
 * interrupted run goes on where it stopped.
 */
export async function closeDueUnit({ key, at }: DueOn<OrganisationUnit>, table: Table): Promise<void> {
  const units = unitChangeRepository(table);
  const today = localDay(at, cityOfProcess().timeZone);
  const seen = await units.treeChanges();
  const [unit, tree] = await Promise.all([units.at(key), units.all()]);
  if (unit.closing === undefined || unit.closing.handedOnAt !== undefined || isOpenOn(unit, today)) return;
  await moveComplaints(unit, { successor: goingOn(unit, today, tree), at, table });
  const successor = await units.get(unit.closing.successorId);
  const decision = handOnUnit(unit, successor, { at, today });
  if (decision === undefined) return;
  const followers = moveDescendants(decision.state, tree, { by: "SYSTEM", at });
  await units.commitShape(decision, followers, seen);
}

interface Moving {
  readonly successor: OrganisationUnit;
  readonly at: string;
  readonly table: Table;
}

async function moveComplaints({ id }: OrganisationUnit, { successor, at, table }: Moving): Promise<void> {
  const complaints = complaintRepository(table, complaintTerms(cityOfProcess()));
  let cursor: string | undefined;
  do {
    const page = await complaints.ofUnit(id, "OPEN", { limit: PAGE, cursor });
    // As they are now: the list may be a moment behind.
    const codes = page.items.map(({ trackingCode }) => trackingCode);
    for (const { complaint, terms } of await complaints.findAll(codes)) {
      const moved = complaint.unitId === id ? moveWithWork(complaint, successor, at) : undefined;
      if (moved) await complaints.commit(moved, { before: complaint, terms });
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}
