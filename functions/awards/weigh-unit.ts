import type { AwardPolicy } from "../../shared/domain/awards/policy.ts";
import type { Circumstances } from "../../shared/domain/awards/round/gates.ts";
import { weighUnit as weigh } from "../../shared/domain/awards/round/ranking.ts";
import { awardTerms } from "../../shared/domain/awards/terms.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import type { AwardRoundRepository } from "../../shared/table/awards/award-rounds.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { WeighUnit } from "./messages.ts";

interface Deps {
  readonly rounds: Pick<AwardRoundRepository, "keepPart">;
  readonly evaluations: Pick<EvaluationRepository, "eachOfUnit">;
  readonly circumstances: Circumstances;
  readonly city: CityWith<{ awards: AwardPolicy; surveys: SurveyPolicy }>;
}

/** Weighs everybody of a unit from their frozen months, which are read once, and keeps what the round needs of them. */
export async function weighUnit({ month, unitId, at }: WeighUnit, deps: Deps): Promise<void> {
  const { rounds, evaluations, circumstances, city } = deps;
  const weighing = weigh(unitId, { month, terms: awardTerms(city, month), circumstances, at });
  for await (const evaluation of evaluations.eachOfUnit(unitId, month)) weighing.add(evaluation);
  await rounds.keepPart(month, weighing.part());
}
