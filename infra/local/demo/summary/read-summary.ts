import type { City } from "../../../../shared/cities/city.ts";
import type { AwardDecision } from "../../../../shared/domain/awards/decision/decision.ts";
import type { Candidate } from "../../../../shared/domain/awards/round/candidate.ts";
import type { AwardRound } from "../../../../shared/domain/awards/round/round.ts";
import { localMonth } from "../../../../shared/domain/calendar/calendar.ts";
import type { Period } from "../../../../shared/domain/evaluation/period.ts";
import type { IncentiveRun } from "../../../../shared/domain/incentives/run.ts";
import type { Satisfaction } from "../../../../shared/domain/surveys/results/satisfaction.ts";
import type { Api } from "../api.ts";
import type { Cast } from "../cast.ts";
import { inParallel } from "../in-parallel.ts";
import { type ComplaintFigures, readComplaints } from "./read-complaints.ts";
import { type Address, readPictures } from "./read-pictures.ts";

/** What an admin wants to know about the city at a glance. */
export interface Summary {
  /** The newest closed month, or the current one. */
  readonly month: string;
  readonly units: number;
  readonly employees: number;
  readonly plans: Readonly<Record<PlanState, number>>;
  readonly reports: { readonly accepted: number; readonly returned: number; readonly awaiting: number };
  readonly obstacles: number;
  readonly surveyAnswers: number;
  /** Best first. */
  readonly services: readonly ServiceResult[];
  /** What to look at in a browser: pictures of results, and a code to print. */
  readonly pictures: readonly Address[];
  readonly complaints: ComplaintFigures;
  readonly period?: Period & { readonly unitsDone: number };
  readonly round?: Round;
  /** Awards of the month that are public. */
  readonly awards?: readonly AwardDecision[];
  /** The month's final run. */
  readonly incentive?: IncentiveRun;
}

type Round = Omit<AwardRound, "circumstancesHash"> & { readonly candidates: readonly Candidate[] };

type PlanState = "NONE" | "DRAFT" | "PROPOSED" | "AGREED";

interface ServiceResult {
  readonly unitId: string;
  readonly unitName: string;
  readonly answers: number;
  readonly index: NonNullable<Satisfaction["index"]>;
}

interface Scorecard {
  readonly planState: PlanState;
  readonly reportsAccepted: number;
  readonly reportsReturned: number;
  readonly reportsAwaiting: number;
  readonly obstacles: number;
}

const AT_ONCE = 16;

interface Occasion {
  readonly city: City;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether the month of interest is still running, whatever was closed before it. */
  readonly isMonthOpen: boolean;
}

/** Reads everything through the API, with the roles that may see it. */
export async function readSummary(
  api: Api,
  cast: Cast,
  { city, now, isMonthOpen }: Occasion,
): Promise<Summary> {
  const { units, players, accounts } = cast;
  const { items: periods } = await api.get<{ items: Period[] }>("/v1/periods", accounts.hr);
  const closed = isMonthOpen ? undefined : periods[0]?.period;
  const month = closed ?? localMonth(new Date(now).toISOString(), city.timeZone);
  const scorecards = await inParallel(players, AT_ONCE, ({ nip }) =>
    api.get<Scorecard>(`/v1/employees/${nip}/scorecards/${month}`, accounts.hr),
  );
  const satisfactions = await inParallel(units, AT_ONCE, ({ id }) =>
    api.get<Satisfaction & { unitId: string; unitName: string }>(
      `/v1/public/units/${id}/satisfaction?month=${month}`,
    ),
  );
  const sum = (of: (scorecard: Scorecard) => number) =>
    scorecards.reduce((total, scorecard) => total + of(scorecard), 0);
  const plansIn = (state: PlanState) => sum(({ planState }) => (planState === state ? 1 : 0));
  const services = satisfactions
    .flatMap(({ unitId, unitName, answers, index }) => (index ? [{ unitId, unitName, answers, index }] : []))
    .sort((one, other) => other.index.ikm - one.index.ikm);
  return {
    month,
    units: units.length,
    employees: players.length,
    plans: {
      NONE: plansIn("NONE"),
      DRAFT: plansIn("DRAFT"),
      PROPOSED: plansIn("PROPOSED"),
      AGREED: plansIn("AGREED"),
    },
    reports: {
      accepted: sum(({ reportsAccepted }) => reportsAccepted),
      returned: sum(({ reportsReturned }) => reportsReturned),
      awaiting: sum(({ reportsAwaiting }) => reportsAwaiting),
    },
    obstacles: sum(({ obstacles }) => obstacles),
    surveyAnswers: satisfactions.reduce((total, { answers }) => total + answers, 0),
    services,
    pictures: await readPictures(api, { hr: accounts.hr, month, best: services[0]?.unitId }),
    complaints: await readComplaints(api, cast),
    ...(closed && (await readClose(api, cast, closed))),
  };
}

async function readClose(
  api: Api,
  { accounts: { hr } }: Cast,
  month: string,
): Promise<Pick<Summary, "period" | "round" | "awards" | "incentive">> {
  const period = await api.get<Period & { unitsDone: number }>(`/v1/periods/${month}`, hr);
  const { items: rounds } = await api.get<{ items: Pick<AwardRound, "month">[] }>("/v1/award-rounds", hr);
  const { items: runs } = await api.get<{ items: IncentiveRun[] }>("/v1/incentive-runs", hr);
  const incentive = runs.find((run) => run.kind === "FINAL" && run.month === month);
  const read = { period, ...(incentive && { incentive }) };
  if (rounds.every((round) => round.month !== month)) return read;
  const { items: published } = await api.get<{ items: AwardDecision[] }>(
    "/v1/award-decisions?list=PUBLISHED",
    hr,
  );
  return {
    ...read,
    round: await api.get<Round>(`/v1/award-rounds/${month}`, hr),
    awards: published.filter((award) => award.month === month),
  };
}
