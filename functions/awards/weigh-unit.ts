import type { AwardPolicy } from "../../shared/domain/awards/policy.ts";
import type { Circumstances } from "../../shared/domain/awards/round/gates.ts";
import { type UnitPart, weighUnit as weigh } from "../../shared/domain/awards/round/ranking.ts";
import { awardTerms } from "../../shared/domain/awards/terms.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";

interface Deps {
  readonly evaluations: Pick<EvaluationRepository, "eachOfUnit">;
  readonly circumstances: Circumstances;
  readonly city: CityWith<{ awards: AwardPolicy; surveys: SurveyPolicy }>;
}

interface Weighing {
  readonly month: string;
  readonly unitId: string;
  /** As of which everything is weighed that can change later. */
  readonly at: string;
}

/** Weighs everybody of a unit from their frozen months, which are read once, and gives what the round needs of them. */
export async function weighUnit({ month, unitId, at }: Weighing, deps: Deps): Promise<UnitPart> {
  const { evaluations, circumstances, city } = deps;
  const weighing = weigh(unitId, { month, terms: awardTerms(city, month), circumstances, at });
  for await (const evaluation of evaluations.eachOfUnit(unitId, month)) weighing.add(evaluation);
  return weighing.part();
}
