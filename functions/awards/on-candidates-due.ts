import { cityOfProcess } from "../../shared/cities/index.ts";
import { scheduleUnit } from "../../shared/schedule/schedule-unit.ts";
import { awardRoundRepository } from "../../shared/table/award-rounds.ts";
import { evaluationRepository } from "../../shared/table/evaluations.ts";
import { periodRepository } from "../../shared/table/periods.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { computeCandidates } from "./compute-candidates.ts";

export const handler = scheduleUnit((at, table) =>
  computeCandidates(at, {
    rounds: awardRoundRepository(table),
    periods: periodRepository(table),
    evaluations: evaluationRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  }),
);
