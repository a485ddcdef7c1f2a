import { cityOfProcess } from "../../shared/cities/index.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { goingOn, isOpenOn } from "../../shared/domain/organisation/open-unit.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import { goWithWork } from "../../shared/domain/organisation/posted-after-end.ts";
import { handOnUnit } from "../../shared/domain/organisation/unit-closing.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { beginAgain } from "../../shared/table/organisation/posting-again.ts";
import { unitChangeRepository } from "../../shared/table/organisation/unit-changes.ts";
import type { Table } from "../../shared/table/table.ts";
import { handOnComplaints } from "./hand-on-complaints.ts";
import { handOnProgrammes } from "./hand-on-programmes.ts";

/**
 * Once a unit's last day is over: its open complaints, the programmes that it leads and whoever came to be posted there after its end
 * was recorded go to whichever unit goes on with its work, and it is put below that one, so that its head answers for the rest that
 * waits. What was moved is not found again, so that an interrupted run goes on where it stopped.
 */
export async function closeDueUnit({ key, at }: DueOn<OrganisationUnit>, table: Table): Promise<void> {
  const units = unitChangeRepository(table);
  const { timeZone } = cityOfProcess();
  const today = localDay(at, timeZone);
  const [unit, tree] = await Promise.all([units.at(key), units.all()]);
  if (unit.closing === undefined || unit.closing.handedOnAt !== undefined || isOpenOn(unit, today)) return;
  const handing = { successor: goingOn(unit, today, tree), tree, today, at, table };
  await handOnComplaints(unit, handing);
  await handOnProgrammes(unit, handing);
  for (const one of await units.staff(unit.id))
    if (goWithWork(one, { unit, successor: handing.successor, day: today, at }))
      await beginAgain(table, one, { day: today, at });
  await putBelow(unit, { today, at, table });
}

interface Putting {
  readonly today: string;
  readonly at: string;
  readonly table: Table;
}

/** In portions, if more has ended below it than a transaction holds. */
async function putBelow({ id, closing }: OrganisationUnit, { today, at, table }: Putting): Promise<void> {
  const units = unitChangeRepository(table);
  for (let isLeft = closing !== undefined; isLeft; ) {
    const seen = await units.treeChanges();
    const tree = await units.all();
    const [unit, successor] = await Promise.all([units.get(id), units.get(closing?.successorId ?? "")]);
    const handed = handOnUnit(unit, { successor, tree, at, today });
    if (handed) await units.commitShape(handed.decision, handed.followers, seen);
    isLeft = handed !== undefined && handed.decision.state.closing?.handedOnAt === undefined;
  }
}
