import { fairnessReportBuilder } from "../../shared/domain/awards/round/fairness.ts";
import { type FairnessReport, fairnessRows } from "../../shared/domain/awards/round/fairness-report.ts";
import { requireComputed } from "../../shared/domain/awards/round/round.ts";
import { lastDayOfMonth } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import { raterStanding } from "../../shared/domain/evaluation/rating/rater-flags.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { csvOf } from "../../shared/spreadsheets/csv.ts";
import type { AwardRoundRepository } from "../../shared/table/awards/rounds.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { awardRoutes } from "./contract.ts";

interface Deps {
  readonly rounds: AwardRoundRepository;
  readonly evaluations: EvaluationRepository;
  readonly units: UnitRepository;
  readonly city: CityWith<{ evaluation: EvaluationPolicy }>;
}

/** How a month's candidates and winners are spread over the workforce, and how their raters affect it. */
export async function readFairness(
  { params: { month }, principal }: Pick<Input<typeof awardRoutes.fairness>, "params" | "principal">,
  { rounds, evaluations, units, city }: Deps,
): Promise<FairnessReport> {
  const round = requireComputed(await rounds.get(month));
  const gathered = fairnessReportBuilder();
  const [candidates, winners, figures, all] = await Promise.all([
    rounds.candidates(round),
    rounds.winnersOf(month),
    evaluations.allRaters(month),
    units.all(),
  ]);
  for await (const part of rounds.parts(month)) gathered.add(part);
  const { raterFlags } = policyOn(city, lastDayOfMonth(month)).evaluation;
  return gathered.report({
    month,
    candidates,
    winners,
    raters: figures.map(({ rater, figures: counted }) => raterStanding(rater, counted, raterFlags)),
    unitNames: new Map(all.map(({ id, name }) => [id, name])),
    isForHr: principal.roles.includes("HR"),
  });
}

export async function fairnessCsv(input: Input<typeof awardRoutes.fairnessCsv>, deps: Deps): Promise<string> {
  return csvOf(fairnessRows(await readFairness(input, deps)));
}
