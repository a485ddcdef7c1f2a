import { cityOfProcess } from "../../shared/cities/index.ts";
import { send } from "../../shared/queue/sender.ts";
import { conductRecordRepository } from "../../shared/table/awards/conduct-records.ts";
import { nominationRepository } from "../../shared/table/awards/nominations.ts";
import { awardRoundRepository } from "../../shared/table/awards/rounds.ts";
import { periodRepository } from "../../shared/table/evaluation/periods.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { runRepository } from "../../shared/table/runs/runs.ts";
import { openRecommendationRepository } from "../../shared/table/supervision/open-recommendations.ts";
import type { Table } from "../../shared/table/table.ts";
import type { BeginDeps } from "./begin-round.ts";
import { AWARD_QUEUE } from "./messages.ts";

/** What starting a computation needs, on schedule or at HR's request. */
export function beginDeps(table: Table) {
  return {
    rounds: awardRoundRepository(table),
    runs: runRepository(table),
    periods: periodRepository(table),
    units: unitRepository(table),
    conduct: conductRecordRepository(table),
    nominations: nominationRepository(table),
    recommendations: openRecommendationRepository(table),
    city: cityOfProcess(),
    send: (messages) => send(AWARD_QUEUE, messages),
  } satisfies BeginDeps;
}
