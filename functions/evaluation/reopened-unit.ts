import { closeOf } from "../../shared/domain/evaluation/close/close.ts";
import { reopenEvaluation } from "../../shared/domain/evaluation/close/reopened-evaluation.ts";
import type { Reopening } from "../../shared/domain/evaluation/close/reopening-schema.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import type { PartOutcome } from "../../shared/runs/kind.ts";
import { closeAgainRun, reopeningOf } from "../../shared/table/evaluation/close-runs.ts";
import { ReopeningOver } from "../../shared/table/evaluation/closings.ts";
import { isOvertaken } from "../../shared/table/found.ts";
import type { Deps } from "./close-unit.ts";
import { freezingOfMonth } from "./freeze-month.ts";
import { inGroups } from "./in-groups.ts";
import type { OfUnit } from "./messages.ts";
import { servedBy } from "./served-by.ts";

/** Somebody may change an evaluation at the same moment, for example by rating it or objecting. */
const ATTEMPTS = 5;

/** Reopens a unit's evaluations that a reopening covers. Those already open stay as they are. */
export async function openAgain(order: OfUnit, reopening: Reopening, deps: Deps): Promise<PartOutcome> {
  const { closings, groupsACall } = deps;
  const asked = { ...concerned(order, reopening), after: order.after };
  try {
    const last = await inGroups(closings.evaluations(asked), {
      most: groupsACall,
      work: async (evaluations) => {
        for (const evaluation of evaluations) await openOne(evaluation, reopening, { ...deps, at: order.at });
      },
    });
    return last === undefined ? {} : { after: last };
  } catch (error) {
    // HR has ended the reopening meanwhile.
    if (!(error instanceof ReopeningOver)) throw error;
    return undefined;
  }
}

async function openOne(
  evaluation: Evaluation,
  { number, reason, by, closesAt }: Reopening,
  { closings, at }: Pick<Deps, "closings"> & { readonly at: string },
): Promise<void> {
  let before: Evaluation | undefined = evaluation;
  for (let attempt = 1; before !== undefined; attempt += 1) {
    const decision = reopenEvaluation(before, { number, reason, by, at, closesAt });
    if (decision === undefined) return;
    try {
      return await closings.reopen(decision, before);
    } catch (error) {
      if (!isOvertaken(error) || attempt === ATTEMPTS) throw error;
      [before] = await closings.asTheyAre([evaluation]);
    }
  }
}

/**
 * Marks how far the previous call got: reopened evaluations come first, then employees unknown at the first
 * close.
 */
const AGAIN = "AGAIN#";
const UNKNOWN = "UNKNOWN#";

/**
 * Closes again what a reopening opened in a unit, and freezes the month of employees unknown at the first
 * close. Repeating it changes nothing.
 */
export async function closeAgain(order: OfUnit, reopening: Reopening, deps: Deps): Promise<PartOutcome> {
  const { after = AGAIN } = order;
  if (after.startsWith(UNKNOWN)) return freezeUnknown(order, reopening, deps);
  const { closings } = deps;
  const { number } = reopening;
  const { close, run } = closingOf(order, deps);
  const unitId = order.part;
  if (order.after === undefined) await closings.endReopening({ run, unitId, at: order.at });
  const asked = { ...concerned(order, reopening), after: after.slice(AGAIN.length) || undefined };
  const last = await inGroups(closings.evaluations(asked), {
    most: deps.groupsACall,
    work: async (evaluations) => {
      const current = await closings.asTheyAre(evaluations);
      const open = current.filter(({ stage, reopening }) => stage === "REOPENED" && reopening === number);
      const reopened = new Map(open.map((evaluation) => [evaluation.nip, evaluation]));
      const employees = await closings.employees([...reopened.keys()]);
      const known = employees.filter((employee) => employee !== undefined);
      await freezingOfMonth(close, { unitId, run, reopened }, deps)(known);
    },
  });
  return { after: last === undefined ? UNKNOWN : AGAIN + last };
}

/**
 * Freezes the month of employees who were in service but have no evaluation: registered late, or moved while
 * the month was closing.
 */
async function freezeUnknown(order: OfUnit, reopening: Reopening, deps: Deps): Promise<PartOutcome> {
  const { closings, employees } = deps;
  const { close, run } = closingOf(order, deps);
  const { unitId, month, nip } = concerned(order, reopening);
  const freeze = freezingOfMonth(close, { unitId, run }, deps);
  const after = order.after?.slice(UNKNOWN.length) || undefined;
  const asked = nip === undefined ? employees.eachOfUnit(unitId, after) : closings.employee(nip);
  const last = await inGroups(servedBy(asked, close.lastDay), {
    most: deps.groupsACall,
    work: async (group) => freeze(await closings.withoutEvaluation(group, month)),
  });
  return last === undefined ? {} : { after: UNKNOWN + last };
}

/** The employees of a unit that a reopening covers. */
function concerned({ id, part: unitId }: OfUnit, { scope }: Reopening) {
  const { month } = reopeningOf(id);
  return { unitId, month, nip: scope.kind === "EMPLOYEE" ? scope.nip : undefined };
}

/** The close after a reopening, and the run that counts it. */
function closingOf({ id, at }: OfUnit, { city }: Pick<Deps, "city">) {
  const { month, number } = reopeningOf(id);
  return { close: closeOf(month, at, city), run: closeAgainRun(month, number) };
}
