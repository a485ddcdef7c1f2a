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
  /** Changes after this instant are ignored. */
  readonly at: string;
}

/** Scores everybody in a unit from their frozen months, in one pass, and returns what the round needs. */
export async function weighUnit({ month, unitId, at }: Weighing, deps: Deps): Promise<UnitPart> {
  const { evaluations, circumstances, city } = deps;
  const weighing = weigh(unitId, { month, terms: awardTerms(city, month), circumstances, at });
  for await (const evaluation of evaluations.eachOfUnit(unitId, month)) weighing.add(evaluation);
  return weighing.part();
}
