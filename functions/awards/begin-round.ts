import { circumstancesOf, firstBlockedMonth } from "../../shared/domain/awards/round/circumstances.ts";
import {
  type AwardRound,
  beginRound as begin,
  requireNoRound,
} from "../../shared/domain/awards/round/round.ts";
import { type AwardCity, awardTerms } from "../../shared/domain/awards/terms.ts";
import { localDay, previousMonth } from "../../shared/domain/calendar/calendar.ts";
import { orderParts } from "../../shared/runs/begin-run.ts";
import type { ConductRecordRepository } from "../../shared/table/awards/conduct-records.ts";
import type { NominationRepository } from "../../shared/table/awards/nominations.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { RunRepository } from "../../shared/table/runs/runs.ts";
import type { OpenRecommendationRepository } from "../../shared/table/supervision/open-recommendations.ts";
import { overdueFollowUps } from "./overdue-follow-ups.ts";
import { awardSource, type Source } from "./run.ts";

export interface BeginDeps extends Source {
  readonly runs: RunRepository;
  readonly periods: PeriodRepository;
  readonly units: UnitRepository;
  readonly conduct: ConductRecordRepository;
  readonly nominations: NominationRepository;
  readonly recommendations: OpenRecommendationRepository;
  readonly city: AwardCity;
}

interface Order {
  readonly month: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Starts the computation of a month, with the circumstances besides its frozen evaluations.
 * @throws DomainError `award-round.computed-already`, `award-round.period-open`,
 * `award-round.period-reopened`, `award-round.no-units`
 */
export async function beginRound({ month, by, at }: Order, deps: BeginDeps): Promise<AwardRound> {
  const { rounds, periods, units, conduct, nominations, recommendations, city } = deps;
  requireNoRound(await rounds.find(month), month);
  const terms = awardTerms(city, month);
  const [period, closed, setAside, records, winners, nominated] = await Promise.all([
    periods.find(month),
    periods.closedUnits(month),
    periods.setAsideUnits(month),
    conduct.notEndedBefore(`${month}-01`),
    rounds.winnersBetween(firstBlockedMonth(month, terms.rule), previousMonth(month)),
    nominations.ofMonth(month),
  ]);
  const unitIds = closed.map(({ unitId }) => unitId);
  const { timeZone: zone } = city;
  const overdue =
    terms.rule.overdueFollowUps === "STOP"
      ? await overdueFollowUps(unitIds, { at, zone }, recommendations)
      : undefined;
  const today = localDay(at, zone);
  const circumstances = circumstancesOf({ month, today, records, winners, nominations: nominated, overdue });
  const named = await units.findMany(setAside.map(({ part }) => part));
  const leftOut = setAside.map((one, index) => ({ ...one, name: named[index]?.name ?? one.part }));
  const order = { month, period, terms, circumstances, unitsTotal: closed.length, leftOut, by, at };
  const round = await rounds.begin(begin(order), circumstances);
  await orderParts(awardSource(deps), month, unitIds, { at, isAgain: false });
  return round;
}
