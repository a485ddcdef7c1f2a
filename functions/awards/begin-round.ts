import type { AwardPolicy } from "../../shared/domain/awards/policy.ts";
import { circumstancesOf, firstRestMonth } from "../../shared/domain/awards/round/circumstances.ts";
import {
  type AwardRound,
  beginRound as begin,
  requireNoRound,
} from "../../shared/domain/awards/round/round.ts";
import { awardTerms } from "../../shared/domain/awards/terms.ts";
import { localDay, monthOf, previousMonth } from "../../shared/domain/calendar/calendar.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { openReopenings } from "../../shared/domain/evaluation/close/reopening.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import type { AwardRoundRepository } from "../../shared/table/awards/award-rounds.ts";
import type { ConductRecordRepository } from "../../shared/table/awards/conduct-records.ts";
import type { NominationRepository } from "../../shared/table/awards/nominations.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import type { WeighUnit } from "./messages.ts";

export interface BeginDeps {
  readonly rounds: AwardRoundRepository;
  readonly periods: PeriodRepository;
  readonly conduct: ConductRecordRepository;
  readonly nominations: NominationRepository;
  readonly city: CityWith<{ awards: AwardPolicy; surveys: SurveyPolicy }>;
  readonly send: (messages: readonly WeighUnit[]) => Promise<void>;
}

interface Order {
  readonly month: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Has last month's candidates computed once its close is complete, and once only. It runs every day: a run that was missed
 * is made up for by the next, and a computation that died midway goes on with the units that are not weighed.
 */
export async function beginDueRound(at: string, deps: BeginDeps) {
  const month = previousMonth(monthOf(localDay(at, deps.city.timeZone)));
  const before = await deps.rounds.find(month);
  if (before?.state === "COMPUTING") return { outcome: "resumed", units: await sendUnits(before, deps) };
  if (before) return { outcome: "computed-before", units: 0 };
  const period = await deps.periods.find(month);
  if (period?.state !== "CLOSED") return { outcome: "period-open", units: 0 };
  if (openReopenings(period).length > 0) return { outcome: "period-reopened", units: 0 };
  if (period.unitsTotal === 0) return { outcome: "no-units", units: 0 };
  const { unitsTotal } = await beginRound({ month, by: "SYSTEM", at }, deps);
  return { outcome: "begun", units: unitsTotal };
}

/**
 * Begins the computation of a month, with what is known beside the evaluations frozen for it.
 * @throws DomainError `award-round.computed-already`, `award-round.period-open`, `award-round.period-reopened`, `award-round.no-units`
 */
export async function beginRound({ month, by, at }: Order, deps: BeginDeps): Promise<AwardRound> {
  const { rounds, periods, conduct, nominations, city } = deps;
  requireNoRound(await rounds.find(month), month);
  const terms = awardTerms(city, month);
  const [period, units, records, winners, nominated] = await Promise.all([
    periods.find(month),
    periods.closedUnits(month),
    conduct.notEndedBefore(`${month}-01`),
    rounds.winnersBetween(firstRestMonth(month, terms.rule), previousMonth(month)),
    nominations.ofMonth(month),
  ]);
  const today = localDay(at, city.timeZone);
  const circumstances = circumstancesOf({ month, today, records, winners, nominations: nominated });
  const order = { month, period, terms, circumstances, unitsTotal: units.size, by, at };
  const round = await rounds.begin(begin(order), circumstances);
  await sendUnits(round, deps);
  return round;
}

/** Units whose part is there already are left out; the last of them has had its completion tried again. */
async function sendUnits(
  { month, unitsTotal, computingSince: at }: AwardRound,
  { rounds, periods, send }: BeginDeps,
): Promise<number> {
  const weighed = await rounds.weighedUnits(month);
  const closed = [...(await periods.closedUnits(month))];
  const open = closed.filter((unitId) => !weighed.has(unitId));
  // Where all are weighed and the round is not complete, whoever weighs one of them again completes it.
  const asked = open.length > 0 ? open : closed.slice(0, 1);
  await send(asked.map((unitId) => ({ month, unitId, unitsTotal, at })));
  return asked.length;
}
