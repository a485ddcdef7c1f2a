import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import { isFinal, scoreInForce } from "../../shared/domain/evaluation/figures.ts";
import type { IncentiveInputs } from "../../shared/domain/incentives/amount-schema.ts";
import { correctionOf, lineOf, type UnitOfRun, unitOfRun } from "../../shared/domain/incentives/line.ts";
import { type IncentiveRun, requireUnitClosed } from "../../shared/domain/incentives/run.ts";
import { isLeave } from "../../shared/domain/organisation/leave/leave.ts";
import type { MonthOfEmployee } from "../../shared/table/incentives/runs.ts";
import { type EvaluationSource, LINES_AT_ONCE, type Payable, payables } from "./payables.ts";

/**
 * Computes a unit's part of a run. Existing lines stay, so a redelivered message only adds what is missing.
 * @returns the unit's totals
 * @throws DomainError `incentive-run.unit-open` if the unit's close was set aside in that month
 */
export async function computeUnit(
  run: IncentiveRun,
  unitId: string,
  deps: EvaluationSource,
): Promise<UnitOfRun> {
  const { runs } = deps;
  requireUnitClosed(run, await runs.isUnitSetAside(run.month, unitId));
  const before = await Array.fromAsync(runs.eachLine(run.id, unitId));
  const known = new Set(before.map(({ inputs }) => inputs.nip));
  let group: Payable[] = [];
  for await (const payable of payables(run, unitId, deps)) {
    if (!known.has(payable.evaluation.nip)) group.push(payable);
    if (group.length < LINES_AT_ONCE) continue;
    await addLines(run, group, { unitId, ...deps });
    group = [];
  }
  await addLines(run, group, { unitId, ...deps });
  return unitOfRun(unitId, await Array.fromAsync(runs.eachLine(run.id, unitId)));
}

async function addLines(
  run: IncentiveRun,
  group: readonly Payable[],
  { unitId, runs }: Pick<EvaluationSource, "runs"> & { readonly unitId: string },
): Promise<void> {
  if (group.length === 0) return;
  const nips = group.map(({ evaluation }) => evaluation.nip);
  const months = await runs.monthsOf(nips, run.month);
  const lines = group.flatMap(({ evaluation, paidRupiah }, index) => {
    const inputs = { ...inputsOf(evaluation, months[index] as MonthOfEmployee), unitId };
    if (run.kind === "CORRECTION") return correctionOf(run, inputs, paidRupiah) ?? [];
    return lineOf(run, inputs);
  });
  if (lines.length > 0) await runs.addLines(run.id, lines);
}

/** The days served and of leave, as they were frozen with the result. */
function daysOf({ facts: { absence } }: Evaluation): Pick<IncentiveInputs, "days"> {
  if (absence === undefined) return {};
  const { workingDays: working = 0, servedDays: served = 0, leftOut } = absence;
  const leave: NonNullable<IncentiveInputs["days"]>["leave"] = {};
  for (const { why, workingDays } of leftOut) if (isLeave(why)) leave[why] = (leave[why] ?? 0) + workingDays;
  return { days: { working, served, leave } };
}

/** The inputs of an amount as they are now: the outcome if there is one, otherwise the rating. */
function inputsOf(
  evaluation: Evaluation,
  { discipline, bonuses }: MonthOfEmployee,
): Omit<IncentiveInputs, "unitId"> {
  const { nip, name, position, grade, version } = evaluation;
  const scoreBasisPoints = scoreInForce(evaluation);
  const predikat = evaluation.outcome?.predikat ?? evaluation.rating?.predikat;
  return {
    ...{ nip, name, position, grade, bonuses },
    ...(predikat && { predikat }),
    ...(scoreBasisPoints !== undefined && { scoreBasisPoints }),
    isFinal: isFinal(evaluation),
    evaluationVersion: version,
    ...daysOf(evaluation),
    ...(discipline && {
      discipline: {
        version: discipline.version,
        presenceBasisPoints: discipline.presenceBasisPoints,
        cases: discipline.cases,
      },
    }),
  };
}
