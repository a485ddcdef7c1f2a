import { type Instant, type LocalDay, startOfDay } from "../../domain/calendar/calendar.ts";
import { type Employee, lastPlaceOn } from "../../domain/organisation/employee.ts";
import type { IndicatorFeed } from "../../domain/planning/feeds/indicator-feed.ts";
import type { PerformancePlan } from "../../domain/planning/performance-plan.ts";
import { followedUp } from "../../domain/supervision/followed-up.ts";
import type { TrainingPolicy } from "../../domain/training/policy.ts";
import * as items from "../items.ts";
import { onFrom } from "../keys.ts";
import type { Table } from "../table.ts";

export interface YearReading {
  readonly table: Table;
  readonly at: Instant;
  readonly timeZone: string;
  /** Lesson hours that the city requires in a year. */
  readonly requiredHours: TrainingPolicy["requiredHours"];
}

interface Fed {
  readonly employee: Pick<Employee, "kind" | "postings"> | undefined;
  readonly plan: PerformancePlan | undefined;
  readonly feeds: readonly { readonly feed: IndicatorFeed }[];
}

/** An employee's own figures of the year until a day, and their unit's, as far as an indicator is fed by them: each costs a query or two only then. */
export async function ownYear(lastDay: LocalDay, { employee, plan, feeds }: Fed, reading: YearReading) {
  if (plan === undefined || employee === undefined) return {};
  const isFedBy = (kind: IndicatorFeed["kind"]) => feeds.some(({ feed }) => feed.kind === kind);
  const [training, followUps, unitFollowUps] = await Promise.all([
    isFedBy("OWN_TRAINING_HOURS")
      ? trainingUntil(lastDay, { ...employee, nip: plan.nip }, reading)
      : undefined,
    isFedBy("OWN_RECOMMENDATIONS_IN_TIME") ? followUpsUntil(lastDay, plan.nip, reading) : undefined,
    isFedBy("UNIT_RECOMMENDATIONS_IN_TIME") ? unitFollowUpsUntil(lastDay, employee, reading) : undefined,
  ]);
  return {
    ...(training && { training }),
    ...(followUps && { followUps }),
    ...(unitFollowUps && { unitFollowUps }),
  };
}

async function trainingUntil(
  lastDay: LocalDay,
  { nip, kind }: Pick<Employee, "nip" | "kind">,
  { table, requiredHours }: YearReading,
) {
  const trainings = await table.all(items.training.range(nip, lastDay.slice(0, 4)));
  const learned = trainings.filter(
    ({ state, role, day }) => state === "CONFIRMED" && role === "PARTICIPANT" && day <= lastDay,
  );
  return {
    learnedHours: learned.reduce((sum, { hours }) => sum + hours, 0),
    requiredHours: requiredHours[kind],
  };
}

async function followUpsUntil(lastDay: LocalDay, nip: string, { table, at, timeZone }: YearReading) {
  const [open, closed] = await Promise.all([
    table.all(items.recommendation.list.range(nip, "OPEN")),
    table.all(items.recommendation.list.range(nip, "CLOSED")),
  ]);
  return followedUp([...open, ...closed], { lastDay, at, timeZone });
}

async function unitFollowUpsUntil(
  lastDay: LocalDay,
  employee: Pick<Employee, "postings">,
  { table, at, timeZone }: YearReading,
) {
  const unitId = lastPlaceOn(employee, lastDay)?.unitId;
  if (unitId === undefined) return undefined;
  const yearBegins = startOfDay(`${lastDay.slice(0, 4)}-01-01`, timeZone);
  const due = await table.all(onFrom(items.unitFollowUp.range(unitId), yearBegins));
  return { unitId, ...followedUp(due, { lastDay, at, timeZone }) };
}
