import type { AwardPolicy } from "../../shared/domain/awards/policy.ts";
import { candidatesOf } from "../../shared/domain/awards/round/candidate.ts";
import { mergeUnitParts } from "../../shared/domain/awards/round/ranking.ts";
import { completeRound } from "../../shared/domain/awards/round/round.ts";
import { awardTerms } from "../../shared/domain/awards/terms.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import type { Ending } from "../../shared/runs/kind.ts";
import type { AwardRoundRepository } from "../../shared/table/awards/rounds.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";

interface Deps {
  readonly rounds: AwardRoundRepository;
  readonly evaluations: Pick<EvaluationRepository, "findMany">;
  readonly units: Pick<UnitRepository, "findMany">;
  readonly city: CityWith<{ awards: AwardPolicy; surveys: SurveyPolicy }>;
}

/**
 * Names the candidates from the parts of all scored units; only evaluations of those named are read again.
 */
export async function nameCandidates(
  month: string,
  { at, setAside }: Pick<Ending, "at" | "setAside">,
  { rounds, evaluations, units, city }: Deps,
): Promise<void> {
  const round = await rounds.get(month);
  if (round.state !== "COMPUTING") return;
  const terms = awardTerms(city, month);
  const merged = mergeUnitParts({ month, terms });
  for await (const part of rounds.parts(month)) merged.add(part);
  const ranking = merged.ranking();

  const entries = ranking.flatMap(({ best }) => best);
  const nips = entries.flatMap(({ id, figures }) => (figures ? [] : [id]));
  const named = (await evaluations.findMany(nips, month)).flatMap((one) => one ?? []);
  const unitIds = [
    ...named.map(({ unitId }) => unitId),
    ...entries.flatMap(({ id, figures }) => (figures ? [id] : [])),
    ...setAside.map(({ part }) => part),
  ];
  const found = (await units.findMany(unitIds)).flatMap((one) => one ?? []);
  const naming = {
    evaluations: new Map(named.map((one) => [one.nip, one])),
    unitNames: new Map(found.map(({ id, name }) => [id, name])),
    terms,
    at,
  };
  const candidates = ranking.flatMap(({ code, ...category }) => {
    const rule = terms.rule.categories.find((one) => one.code === code);
    return rule ? candidatesOf(rule, category, naming) : [];
  });
  const leftOut = setAside.map((one) => ({ ...one, name: naming.unitNames.get(one.part) ?? one.part }));
  const completion = completeRound(round, { ranking, candidates, leftOut, at });
  if (completion) await rounds.complete(completion, candidates);
}
