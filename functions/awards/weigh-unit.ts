import { awardTerms } from "../../shared/cities/award-terms.ts";
import type { City } from "../../shared/cities/city.ts";
import type { Circumstances } from "../../shared/domain/awards/round/gates.ts";
import { weighUnit as weigh } from "../../shared/domain/awards/round/ranking.ts";
import type { AwardRoundRepository } from "../../shared/table/awards/award-rounds.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { WeighUnit } from "./messages.ts";

interface Deps {
  readonly rounds: Pick<AwardRoundRepository, "keepPart">;
  readonly evaluations: Pick<EvaluationRepository, "eachOfUnit">;
  readonly circumstances: Circumstances;
  readonly city: City;
}

/** Weighs everybody of a unit from their frozen months, which are read once, and keeps what the round needs of them. */
export async function weighUnit({ month, unitId, at }: WeighUnit, deps: Deps): Promise<void> {
  const { rounds, evaluations, circumstances, city } = deps;
  const weighing = weigh(unitId, { month, terms: awardTerms(city, month), circumstances, at });
  for await (const evaluation of evaluations.eachOfUnit(unitId, month)) weighing.add(evaluation);
  await rounds.keepPart(month, weighing.part());
}
