import { localDay, startOfDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { firstAnswerableMonth, isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import {
  isOriginalRater,
  periodsToRate,
  raterTasks,
  type Waiting,
} from "../../shared/domain/evaluation/rating/rater-tasks.ts";
import type { EvaluationTask } from "../../shared/domain/evaluation/task.ts";
import { raterOf } from "../../shared/domain/organisation/head-of-city.ts";
import { monthOfReport } from "../../shared/domain/reporting/work-report.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { RaterDeskRepository } from "../../shared/table/evaluation/rater-desks.ts";
import type { Page } from "../../shared/table/table.ts";
import type { ratingRoutes } from "./contract.ts";

interface Deps {
  readonly desks: RaterDeskRepository;
  readonly city: CityWith<{ evaluation: EvaluationPolicy }>;
}

const KIND_OF_TASK = {
  RATE: "RATE_PASSED_ON",
  EXPLAIN: "EXPLAIN_OBJECTION",
  DECIDE: "DECIDE_OBJECTION",
} as const satisfies Record<EvaluationTask["kind"], Waiting["kind"]>;

/** Counts everything that awaits a rater, in at most three round trips. */
export async function readWaiting(
  { principal, at }: Input<typeof ratingRoutes.waiting>,
  { desks, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const rater = raterOf(principal);
  const periods = await desks.latestPeriods();
  const first = startOfDay(`${firstAnswerableMonth(periods, today)}-01`, city.timeZone);
  const { plans, reports, escalated, trainings, tasks, team } = await desks.lists(rater, first);
  const { cadence } = policyOn(city, today).evaluation;
  const nips = team.items.map(({ nip }) => nip);
  const evaluations = await desks.evaluations(nips, periodsToRate(at, { zone: city.timeZone, cadence }));
  const known = new Map(periods.map((period) => [period.period, period]));
  // A report left unanswered when its month closed stays in the list, but awaits nobody.
  const isOpen = (reportId: string) => {
    const month = monthOfReport(reportId);
    return !isMonthClosed(known.get(month), { month, today });
  };
  const answerable = reports.items.filter((one) => isOpen(one.id));
  const put = escalated.items.filter(({ reportId }) => isOpen(reportId));
  const toRate = evaluations.filter((one) => isOriginalRater(one, rater));
  const passedOn = (["RATE", "EXPLAIN", "DECIDE"] as const).map((kind) => {
    const some = tasks.items.filter((task) => task.kind === kind);
    return waiting(
      KIND_OF_TASK[kind],
      some.map(({ dueAt }) => dueAt),
      some.length > 0 ? tasks : undefined,
    );
  });
  return raterTasks(
    [
      waiting(
        "AGREE_PLAN",
        plans.items.map(() => undefined),
        plans,
      ),
      waiting(
        "ANSWER_REPORT",
        answerable.map(({ answerDueAt }) => answerDueAt),
        reports,
      ),
      waiting(
        "ANSWER_ESCALATED_REPORT",
        put.map(() => undefined),
        escalated,
      ),
      waiting(
        "CONFIRM_TRAINING",
        trainings.items.map(() => undefined),
        trainings,
      ),
      waiting(
        "RATE",
        toRate.map(({ ratingDueAt }) => ratingDueAt),
        toRate.length > 0 ? team : undefined,
      ),
      ...passedOn,
    ],
    at,
  );
}

function waiting(
  kind: Waiting["kind"],
  dueAts: Waiting["dueAts"],
  list: Pick<Page<unknown>, "cursor"> | undefined,
): Waiting {
  return { kind, dueAts, isMore: list?.cursor !== undefined };
}
