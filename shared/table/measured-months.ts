import { daysOfMonth } from "../domain/calendar.ts";
import { fedValue } from "../domain/indicator-feed.ts";
import { type PerformancePlan, standing } from "../domain/performance-plan.ts";
import { isInForceOn, type PlanRevision, planAsOf } from "../domain/plan-amendment.ts";
import { indicatorsOf } from "../domain/plan-content.ts";
import type { SatisfactionWeighting } from "../domain/rules/satisfaction-index.ts";
import type { Scorecard } from "../domain/scorecard.ts";
import { ranges } from "./keys.ts";
import { serviceMonths } from "./service-months.ts";
import type { Table } from "./table.ts";

/** What a month is measured by, as it is stored. */
export interface StoredMonth {
  readonly plan: PerformancePlan | undefined;
  readonly scorecard: Scorecard | undefined;
}

interface Measuring {
  readonly table: Table;
  readonly month: string;
  readonly weighting: SatisfactionWeighting;
}

/**
 * Months with the plan that was in force on their last day, and with the values of the indicators that feed themselves.
 * Only a plan amended since then, and only a feed, cost further reads: one for each such plan, one for each unit that feeds.
 */
export async function asMeasured<Month extends StoredMonth>(
  months: readonly Month[],
  { table, month, weighting }: Measuring,
): Promise<Month[]> {
  const lastDay = daysOfMonth(month).at(-1) ?? month;
  const inForce = await Promise.all(
    months.map(async (one) => {
      const plan = standing(one.plan);
      return { ...one, plan: plan && (await planOn(lastDay, plan, table)) };
    }),
  );
  const unitIds = [...new Set(inForce.flatMap(({ plan }) => feedsOf(plan).map(({ feed }) => feed.unitId)))];
  if (unitIds.length === 0) return inForce;
  const services = new Map(
    await Promise.all(unitIds.map(async (id) => [id, await serviceMonths(table).of(id, month)] as const)),
  );
  return inForce.map((one) => {
    const { plan } = one;
    const feeds = feedsOf(plan);
    if (plan === undefined || feeds.length === 0) return one;
    const fed = feeds.map(({ id, feed }) => {
      return [id, fedValue(feed, month, services.get(feed.unitId), weighting)] as const;
    });
    // Whoever has reported nothing has no card yet, and belongs to no unit's list of cards.
    const card = one.scorecard ?? { nip: plan.nip, month, unitId: "" };
    return { ...one, scorecard: { ...card, fed: Object.fromEntries(fed) } };
  });
}

async function planOn(
  day: string,
  plan: PerformancePlan,
  table: Measuring["table"],
): Promise<PerformancePlan> {
  if (isInForceOn(plan, day)) return plan;
  const revisions = await table.all<PlanRevision>(ranges.planRevisions(plan.nip, plan.year));
  return planAsOf(plan, revisions, day);
}

function feedsOf(plan: PerformancePlan | undefined) {
  if (plan === undefined) return [];
  return indicatorsOf(plan).flatMap(({ id, feed }) => (feed ? [{ id, feed }] : []));
}
