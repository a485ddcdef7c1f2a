import { type LocalDay, lastDayOfMonth } from "../../domain/calendar/calendar.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import { isAbsentIn } from "../../domain/organisation/leave/absence.ts";
import { isInForceOn, planAsOf } from "../../domain/planning/amendment.ts";
import { indicatorsOf } from "../../domain/planning/content.ts";
import { fedValue, isFedBy } from "../../domain/planning/feeds/fed-value.ts";
import { type IndicatorFeed, unitOf } from "../../domain/planning/feeds/indicator-feed.ts";
import { type PerformancePlan, standing } from "../../domain/planning/performance-plan.ts";
import type { SatisfactionWeighting } from "../../domain/rules/satisfaction-index.ts";
import type { FedValues, Scorecard } from "../../domain/scorecard/scorecard.ts";
import { serviceMonthsOf } from "../../domain/surveys/results/service-month.ts";
import { found } from "../found.ts";
import * as items from "../items.ts";
import { serviceMonths, surveyOf } from "../surveys/service-months.ts";
import type { Table } from "../table.ts";
import { ownYear, type YearReading } from "./own-year.ts";

/** A stored month with what it is measured by. */
interface StoredMonth {
  readonly employee: Pick<Employee, "kind" | "postings"> | undefined;
  readonly plan: PerformancePlan | undefined;
  readonly scorecard: Scorecard | undefined;
}

interface Fed {
  readonly fed: FedValues;
}

export interface Measuring extends YearReading {
  readonly month: string;
  readonly weighting: SatisfactionWeighting;
  /** The first day of which no survey answers are shown yet. */
  readonly before: LocalDay;
}

/**
 * Months with the plan in force on their last day, and the values of fed indicators. Only a plan amended
 * since then and a feed cost further reads: one per such plan, one per feeding unit.
 */
export async function asMeasured<Month extends StoredMonth>(
  months: readonly Month[],
  { table, month, weighting, before, ...year }: Measuring,
): Promise<(Month & Fed)[]> {
  const lastDay = lastDayOfMonth(month);
  const inForce = await Promise.all(
    months.map(async (one) => {
      const plan = standing(one.plan);
      return { ...one, plan: plan && (await planOn(lastDay, plan, table)) };
    }),
  );
  const unitIds = new Set(
    inForce.flatMap(({ plan }) => feedsOf(plan).flatMap(({ feed }) => unitOf(feed) ?? [])),
  );
  const units = new Map(
    await Promise.all(
      [...unitIds].map(async (id) => [id, await unitMonth(id, inForce, { table, month, before })] as const),
    ),
  );
  return Promise.all(
    inForce.map(async (one) => {
      const ofYear = await ownYear(lastDay, { ...one, feeds: feedsOf(one.plan) }, { table, ...year });
      const fed = feedsOf(one.plan).map(({ id, feed }) => {
        const of = units.get(unitOf(feed) ?? "")?.(feed);
        const sources = {
          period: month,
          service: undefined,
          own: one.scorecard,
          weighting,
          ...ofYear,
          ...of,
        };
        return [id, fedValue(feed, sources)] as const;
      });
      return { ...one, fed: Object.fromEntries(fed) };
    }),
  );
}

/** A unit's month as seen by each feed; the surveys' services are read only if a feed asks for one. */
async function unitMonth(
  unitId: string,
  months: readonly { readonly plan: PerformancePlan | undefined }[],
  { table, month, before }: Pick<Measuring, "table" | "month" | "before">,
) {
  const feeds = months.flatMap(({ plan }) => feedsOf(plan).map(({ feed }) => feed));
  const isByService = feeds.some((feed) => unitOf(feed) === unitId && "service" in feed);
  const [counted, surveys] = await Promise.all([
    serviceMonths(table).itemsOf(unitId, month, before),
    isByService ? table.all(items.survey.list.range(unitId)) : [],
  ]);
  const services = new Map(surveys.map(({ id, service }) => [id, service]));
  return (feed: IndicatorFeed) => {
    const meant = counted.filter((item) => {
      const survey = surveyOf(item);
      return !survey || isFedBy(feed, { ...survey, service: services.get(survey.surveyId) });
    });
    const records = meant.flatMap((item) => {
      const answers = "answers" in item ? Number(item.answers) : 0;
      const survey = surveyOf(item);
      return survey && answers > 0 ? [{ ...survey, answers }] : [];
    });
    return { service: serviceMonthsOf(meant)[0], records };
  };
}

/**
 * Measured months as they are shown while they run: with the changes of the city's calendar, by which the days of an absence are
 * counted. Only an absence costs the read of them.
 */
export async function asLive<Month extends StoredMonth & { readonly employee: Employee | undefined }>(
  months: readonly Month[],
  measuring: Measuring,
) {
  const { table, month } = measuring;
  const isCounted = months.some(({ employee }) => employee && isAbsentIn(employee, month));
  const [measured, changes] = await Promise.all([
    asMeasured(months, measuring),
    isCounted ? table.find(items.cityCalendar.key()) : undefined,
  ]);
  return measured.map((one) => ({ ...one, changes }));
}

/** One employee and their live month, in one round trip if nothing is fed and they were not absent. */
export async function measuredMonth(
  table: Table,
  { nip, month, ...measuring }: Omit<Measuring, "table"> & { readonly nip: string },
) {
  const [employee, plan, scorecard] = await table.findMany([
    items.employee.key(nip),
    items.plan.key(nip, month.slice(0, 4)),
    items.scorecard.key(nip, month),
  ]);
  const [live] = await asLive([{ employee, plan, scorecard }], { table, month, ...measuring });
  return found(live);
}

async function planOn(
  day: string,
  plan: PerformancePlan,
  table: Measuring["table"],
): Promise<PerformancePlan> {
  const isAsked = isInForceOn(plan, day);
  const range = items.planRevision.range(plan.nip, plan.year);
  return planAsOf(plan, isAsked ? [] : await table.all(range, { isConsistent: true }), day);
}

function feedsOf(plan: PerformancePlan | undefined) {
  if (plan === undefined) return [];
  return indicatorsOf(plan).flatMap(({ id, feed }) => (feed ? [{ id, feed }] : []));
}
