import type { Evaluation } from "../../evaluation/evaluation.ts";
import { achievementOf, type UnitFigures } from "./components.ts";
import { type GatingContext, isPredikatAtLeast, latestPredikat } from "./gates.ts";

const NONE: UnitFigures = {
  members: 0,
  measured: 0,
  achievementSum: 0,
  achievementSquares: 0,
  accepted: 0,
  returned: 0,
  rated: 0,
  ratedWell: 0,
  service: {},
};

/** Adds up a unit's employees one at a time, in any order. */
export function unitFiguresBuilder({ terms, at }: Pick<GatingContext, "terms" | "at">) {
  let figures = NONE;
  let first: string | undefined;
  return {
    add(evaluation: Evaluation) {
      const { nip, facts, reportsAccepted } = evaluation;
      const achievement = achievementOf(evaluation);
      const predikat = latestPredikat(evaluation, at)?.predikat;
      // Answers may have arrived between two freezes: the figures frozen with the lowest NIP stand for the
      // unit.
      const isFirst = first === undefined || nip < first;
      if (isFirst) first = nip;
      figures = {
        members: figures.members + 1,
        measured: figures.measured + (achievement === undefined ? 0 : 1),
        achievementSum: figures.achievementSum + (achievement ?? 0),
        achievementSquares: figures.achievementSquares + (achievement ?? 0) ** 2,
        accepted: figures.accepted + reportsAccepted,
        returned: figures.returned + (facts.counters.reportsReturned ?? 0),
        rated: figures.rated + (predikat ? 1 : 0),
        ratedWell:
          figures.ratedWell + (predikat && isPredikatAtLeast(predikat, terms.rule.minimumPredikat) ? 1 : 0),
        service: isFirst ? facts.service : figures.service,
      };
    },
    figures: () => figures,
  };
}
