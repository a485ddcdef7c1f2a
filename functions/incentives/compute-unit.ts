import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import { scoreInForce } from "../../shared/domain/evaluation/figures.ts";
import type { IncentiveInputs } from "../../shared/domain/incentives/amount-schema.ts";
import { lineOf, type UnitOfRun, unitOfRun } from "../../shared/domain/incentives/line.ts";
import { type IncentiveRun, requireUnitClosed } from "../../shared/domain/incentives/run.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { IncentiveRunRepository, MonthOfEmployee } from "../../shared/table/incentives/runs.ts";

interface Deps {
  readonly runs: IncentiveRunRepository;
  readonly evaluations: Pick<EvaluationRepository, "eachOfUnit">;
}

/** Lines per transaction. */
const LINES_AT_ONCE = 100;

/**
 * Computes a unit's part of a run. Existing lines stay, so a redelivered message only adds what is missing.
 * @returns the unit's totals
 * @throws DomainError `incentive-run.unit-open` if the unit's close was set aside in that month
 */
export async function computeUnit(
  run: IncentiveRun,
  unitId: string,
  { runs, evaluations }: Deps,
): Promise<UnitOfRun> {
  requireUnitClosed(run, await runs.isUnitSetAside(run.month, unitId));
  const before = await Array.fromAsync(runs.eachLine(run.id, unitId));
  const known = new Set(before.map(({ inputs }) => inputs.nip));
  let group: Evaluation[] = [];
  for await (const evaluation of evaluations.eachOfUnit(unitId, run.month)) {
    if (!known.has(evaluation.nip)) group.push(evaluation);
    if (group.length < LINES_AT_ONCE) continue;
    await addLines(run, group, runs);
    group = [];
  }
  await addLines(run, group, runs);
  return unitOfRun(unitId, await Array.fromAsync(runs.eachLine(run.id, unitId)));
}

async function addLines(
  run: IncentiveRun,
  evaluations: readonly Evaluation[],
  runs: IncentiveRunRepository,
): Promise<void> {
  if (evaluations.length === 0) return;
  const nips = evaluations.map(({ nip }) => nip);
  const months = await runs.monthsOf(nips, run.month);
  const lines = evaluations.map((evaluation, index) =>
    lineOf(run, inputsOf(evaluation, months[index] as MonthOfEmployee)),
  );
  await runs.addLines(run.id, lines);
}

/** The inputs of an amount as they are now: the outcome if there is one, otherwise the rating. */
function inputsOf(evaluation: Evaluation, { discipline, bonuses }: MonthOfEmployee): IncentiveInputs {
  const { nip, name, unitId, position, grade, stage, version } = evaluation;
  const scoreBasisPoints = scoreInForce(evaluation);
  const predikat = evaluation.outcome?.predikat ?? evaluation.rating?.predikat;
  return {
    ...{ nip, name, unitId, position, grade, bonuses },
    ...(predikat && { predikat }),
    ...(scoreBasisPoints !== undefined && { scoreBasisPoints }),
    isFinal: stage === "FINAL",
    evaluationVersion: version,
    ...(discipline && {
      discipline: {
        version: discipline.version,
        presenceBasisPoints: discipline.presenceBasisPoints,
        cases: discipline.cases,
      },
    }),
  };
}
