import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import { rupiahPaid } from "../../shared/domain/incentives/line.ts";
import type { IncentiveRun } from "../../shared/domain/incentives/run.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { IncentiveRunRepository } from "../../shared/table/incentives/runs.ts";

export interface EvaluationSource {
  readonly runs: IncentiveRunRepository;
  readonly evaluations: Pick<EvaluationRepository, "eachOfUnit" | "findMany">;
}

/** Lines per transaction. */
export const LINES_AT_ONCE = 100;

/** An evaluation that a run pays by, and what the month's runs have paid its employee so far. */
export interface Payable {
  readonly evaluation: Evaluation;
  readonly paidRupiah: number;
}

/**
 * The evaluations that a run pays by in a unit. All that a month pays somebody is in one unit, the one that paid first,
 * wherever their evaluation was frozen again later: a correction begins with those its unit has paid. Nobody whom
 * another unit has paid is paid by this one.
 */
export async function* payables(
  run: IncentiveRun,
  unitId: string,
  { runs, evaluations }: EvaluationSource,
): AsyncGenerator<Payable> {
  const { month } = run;
  const paid = await paidInUnit(run.paidBefore ?? [], unitId, runs);
  for (const nips of inHundreds([...paid.keys()]))
    for (const evaluation of await evaluations.findMany(nips, month))
      if (evaluation) yield { evaluation, paidRupiah: paid.get(evaluation.nip) ?? 0 };
  const isPaidElsewhere = await payersElsewhere(run, unitId, runs);
  for await (const evaluation of evaluations.eachOfUnit(unitId, month)) {
    const { nip } = evaluation;
    if (!paid.has(nip) && !(await isPaidElsewhere(nip))) yield { evaluation, paidRupiah: 0 };
  }
}

/** What several runs have paid those of a unit, by NIP. */
async function paidInUnit(runIds: readonly string[], unitId: string, runs: IncentiveRunRepository) {
  const paid = new Map<string, number>();
  for (const id of runIds)
    for await (const line of runs.eachLine(id, unitId))
      paid.set(line.inputs.nip, (paid.get(line.inputs.nip) ?? 0) + rupiahPaid(line));
  return paid;
}

/** Whether a run that is over, or that came before a correction, has a line of somebody in another unit. */
async function payersElsewhere(run: IncentiveRun, unitId: string, runs: IncentiveRunRepository) {
  const { id, month, kind, state, paidBefore = [], corrections = [] } = run;
  // A run is added to after it is done if a unit had been left out.
  const added = state === "DONE" ? [id, ...corrections] : [];
  const payers = kind === "CORRECTION" ? paidBefore : added;
  const { unitIds } = kind === "CORRECTION" ? await runs.get(month) : run;
  const others = unitIds.filter((other) => other !== unitId);
  return async (nip: string) => payers.length > 0 && runs.hasLine(nip, payers, others);
}

function inHundreds(nips: readonly string[]): readonly (readonly string[])[] {
  const groups = Math.ceil(nips.length / LINES_AT_ONCE);
  return Array.from({ length: groups }, (_, group) =>
    nips.slice(group * LINES_AT_ONCE, (group + 1) * LINES_AT_ONCE),
  );
}
