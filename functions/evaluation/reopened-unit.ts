import { reopenEvaluation } from "../../shared/domain/evaluation/close/reopened-evaluation.ts";
import {
  completeReopening,
  openReopenings,
  type Reopening,
} from "../../shared/domain/evaluation/close/reopening.ts";
import { closeAfterReopening, ReopeningOver } from "../../shared/table/evaluation/closings.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import { isOvertaken } from "../../shared/table/found.ts";
import { closeOf, type Deps, servedBy } from "./close-unit.ts";
import { freezingOfMonth } from "./freeze-month.ts";
import { inGroups } from "./in-groups.ts";
import type { ReopenedUnit } from "./messages.ts";

/**
 * Opens a unit's evaluations again; or closes again what this reopening opened, and with it the month of those whom the close
 * before did not know. Whatever is done already stays so.
 */
export async function reopenedUnit(order: ReopenedUnit, deps: Deps): Promise<void> {
  const period = await deps.periods.find(order.month);
  const reopening = period && openReopenings(period).find(({ number }) => number === order.number);
  if (reopening === undefined) return;
  if (order.task === "CLOSE_AGAIN") return closeAgain(order, deps);
  if (order.task === "TAKE_IN") return takeIn(order, deps);
  // A message that comes when the time is over would open what nobody closes any more.
  if (reopening.closingSince === undefined) await openAgain(order, reopening, deps);
}

async function openAgain(
  order: ReopenedUnit,
  { number, reason, by, closesAt }: Reopening,
  { closings, groupsACall, goOn }: Deps,
): Promise<void> {
  try {
    const last = await inGroups(closings.evaluations(order), {
      most: groupsACall,
      work: async (evaluations) => {
        for (const evaluation of evaluations) {
          const decision = reopenEvaluation(evaluation, { number, reason, by, at: order.at, closesAt });
          if (decision) await unlessStale(() => closings.reopen(decision, evaluation));
        }
      },
    });
    if (last !== undefined) await goOn({ ...order, after: last });
  } catch (error) {
    // HR has ended the reopening meanwhile.
    if (!(error instanceof ReopeningOver)) throw error;
  }
}

async function closeAgain(order: ReopenedUnit, deps: Deps): Promise<void> {
  const { unitId, number } = order;
  const { closings } = deps;
  const { close, closeId } = closingOf(order, deps);
  if (order.after === undefined) await closings.endReopening({ closeId, unitId, at: order.at });
  const last = await inGroups(closings.evaluations(order), {
    most: deps.groupsACall,
    work: async (evaluations) => {
      const current = await closings.asTheyAre(evaluations);
      const open = current.filter(({ stage, reopening }) => stage === "REOPENED" && reopening === number);
      const reopened = new Map(open.map((evaluation) => [evaluation.nip, evaluation]));
      const employees = await closings.employees([...reopened.keys()]);
      const known = employees.filter((employee) => employee !== undefined);
      await freezingOfMonth(close, { unitId, closeId, reopened }, deps)(known);
    },
  });
  const { after: _, ...done } = order;
  await deps.goOn(last === undefined ? { ...done, task: "TAKE_IN" } : { ...order, after: last });
}

/** Freezes the month of those who served and have no evaluation: registered late, or moved while the month was closing. */
async function takeIn(order: ReopenedUnit, deps: Deps): Promise<void> {
  const { month, unitId, nip, at, after } = order;
  const { closings, employees, periods } = deps;
  const { close, closeId } = closingOf(order, deps);
  const freeze = freezingOfMonth(close, { unitId, closeId }, deps);
  const asked = nip === undefined ? employees.eachOfUnit(unitId, after) : closings.employee(nip);
  const last = await inGroups(servedBy(asked, close.lastDay), {
    most: deps.groupsACall,
    work: async (group) => freeze(await closings.withoutEvaluation(group, month)),
  });
  if (last !== undefined) return deps.goOn({ ...order, after: last });
  await periods.markUnit(closeId, unitId, at);
  await completeWhenLast(order, closeId, periods);
}

/** The close that follows a reopening, and under which it is counted. */
function closingOf({ month, number, at }: ReopenedUnit, { city }: Pick<Deps, "city">) {
  return { close: closeOf(month, at, city), closeId: closeAfterReopening(month, number) };
}

async function completeWhenLast(
  { month, number, at }: ReopenedUnit,
  closeId: string,
  periods: PeriodRepository,
) {
  const [period, { unitsDone }] = await Promise.all([periods.find(month), periods.withProgress(closeId)]);
  const reopening = period && openReopenings(period).find((one) => one.number === number);
  if (period === undefined || reopening === undefined || unitsDone < reopening.unitIds.length) return;
  const completion = completeReopening(period, reopening, at);
  if (completion) await unlessStale(() => periods.commit(completion));
}

/** Somebody was there first: what was decided from is no more, and the message's next turn looks again if it must. */
async function unlessStale(commit: () => Promise<unknown>): Promise<void> {
  try {
    await commit();
  } catch (error) {
    if (!isOvertaken(error)) throw error;
  }
}
