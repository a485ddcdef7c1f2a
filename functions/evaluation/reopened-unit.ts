import { closeOf } from "../../shared/domain/evaluation/close/close.ts";
import { reopenEvaluation } from "../../shared/domain/evaluation/close/reopened-evaluation.ts";
import type { Reopening } from "../../shared/domain/evaluation/close/reopening-schema.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import type { PartOutcome } from "../../shared/runs/kind.ts";
import { closeAgainRun, reopeningOf } from "../../shared/table/evaluation/close-runs.ts";
import { ReopeningOver } from "../../shared/table/evaluation/closings.ts";
import { isOvertaken } from "../../shared/table/found.ts";
import type { Deps } from "./close-unit.ts";
import { freezingOfAll, thawing } from "./freeze-all.ts";
import { type Freeze, freezingOfMonth } from "./freeze-month.ts";
import { inGroups } from "./in-groups.ts";
import type { OfUnit } from "./messages.ts";

/** Somebody may change an evaluation at the same moment, for example by rating it or objecting. */
const ATTEMPTS = 5;

/**
 * Marks how far the previous call got: evaluations come first, then employees who have none, as they were unknown at the first
 * close, or wrongly known as not in service.
 */
const AGAIN = "AGAIN#";
const UNKNOWN = "UNKNOWN#";

/** The last employee that a mark names, if any. While months were reopened in one pass, it had no prefix. */
const lastOf = (after: string) => after.slice(after.indexOf("#") + 1) || undefined;

/** Reopens a unit's months that a reopening covers. Those already open stay as they are. */
export async function openAgain(order: OfUnit, reopening: Reopening, deps: Deps): Promise<PartOutcome> {
  const { after = AGAIN } = order;
  const { closings, groupsACall } = deps;
  try {
    const of = concerned(order, reopening);
    if (after.startsWith(UNKNOWN))
      return await ofUnknown(order, reopening, { ...deps, work: thawing(of, reopening, deps) });
    const asked = { ...of, after: lastOf(after) };
    const last = await inGroups(closings.evaluations(asked), {
      most: groupsACall,
      work: async (evaluations) => {
        for (const evaluation of evaluations) await openOne(evaluation, reopening, { ...deps, at: order.at });
      },
    });
    return { after: last === undefined ? UNKNOWN : AGAIN + last };
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
 * Closes again what a reopening opened in a unit, and freezes the month of employees unknown at the first close, and of those who,
 * it turned out meanwhile, had left after all. Repeating it changes nothing.
 */
export async function closeAgain(order: OfUnit, reopening: Reopening, deps: Deps): Promise<PartOutcome> {
  const { after = AGAIN } = order;
  const { closings } = deps;
  const { number } = reopening;
  const { close, run } = await closingOf(order, deps);
  const unitId = order.part;
  if (after.startsWith(UNKNOWN))
    return ofUnknown(order, reopening, {
      ...deps,
      work: freezingOfAll(freezingOfMonth(close, { unitId, run }, deps), close, deps),
    });
  if (order.after === undefined) await closings.endReopening({ run, unitId, at: order.at });
  const asked = { ...concerned(order, reopening), after: lastOf(after) };
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

interface OfUnknown extends Deps {
  readonly work: Freeze;
}

/**
 * Works on the employees who have no evaluation: registered late, moved while the month was closing, or known at the close as
 * having left by its last day, rightly or not.
 */
async function ofUnknown(
  order: OfUnit,
  reopening: Reopening,
  { closings, employees, groupsACall, work }: OfUnknown,
): Promise<PartOutcome> {
  const { unitId, month, nip } = concerned(order, reopening);
  const after = lastOf(order.after ?? "");
  const asked = nip === undefined ? employees.eachOfUnit(unitId, after) : closings.employee(nip);
  const last = await inGroups(asked, {
    most: groupsACall,
    work: async (group) => work(await closings.withoutEvaluation(group, month)),
  });
  return last === undefined ? {} : { after: UNKNOWN + last };
}

/** The employees of a unit that a reopening covers. */
function concerned({ id, part: unitId }: OfUnit, { scope }: Reopening) {
  const { month } = reopeningOf(id);
  return { unitId, month, nip: scope.kind === "EMPLOYEE" ? scope.nip : undefined };
}

/** The close after a reopening, and the run that counts it. */
async function closingOf({ id, at }: OfUnit, { city, closings }: Pick<Deps, "city" | "closings">) {
  const { month, number } = reopeningOf(id);
  const close = closeOf(month, city, { at, changes: await closings.calendar() });
  return { close, run: closeAgainRun(month, number) };
}
