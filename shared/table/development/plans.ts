import { needsNamed, type UnitPlan, type UnitPlanDecision } from "../../domain/development/unit-plan.ts";
import type { DevelopmentYearDecision } from "../../domain/development/year.ts";
import * as items from "../items.ts";
import { answeringHead } from "../organisation/answering-head.ts";
import { gone, type Projection, put } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";

export type UnitPlanRepository = ReturnType<typeof unitPlanRepository>;

export function unitPlanRepository(table: Table) {
  /** A unit's plan, its year, the unit and who asks, in one round trip. */
  async function find(unitId: string, year: string, account: string) {
    const [plan, ofYear, unit, asker] = await table.findMany([
      items.developmentPlan.key(unitId, year),
      items.developmentYear.key(year),
      items.unit.key(unitId),
      items.employee.key(account),
    ]);
    return { plan, ofYear, unit, asker };
  }

  return {
    find,
    /** As `find`, of a plan that may be changed: whether the caller may know that there is one is decided first. */
    async toChange(unitId: string, year: string, account: string) {
      const { plan, ...context } = await find(unitId, year, account);
      return { ...context, plan: table.replaceable(plan) };
    },
    /** A plan to be changed, and its year. @throws DomainError `aggregate.not-found` */
    async edit(unitId: string, year: string) {
      const key = items.developmentPlan.key(unitId, year);
      const [plan, ofYear] = await table.editMany(key, [items.developmentYear.key(year)]);
      return { plan, ofYear };
    },
    /** What a plan's content names: a round trip for each hundred. */
    async named(year: string, content: Pick<UnitPlan, "items">) {
      const named = needsNamed(content);
      const courses = [...new Set(content.items.flatMap(({ courseId }) => courseId ?? []))];
      const [needs, known] = await table.findBoth(
        named.map(({ nip, needId }) => items.developmentNeed.key(nip, year, needId)),
        courses.map((id) => items.course.key(id)),
      );
      return { needs, offered: new Set(known.flatMap((one) => (one?.isOffered ? [one.id] : []))) };
    },
    /** Who answers for a unit on a local day, if anybody does. */
    headOf: (unitId: string, day: string) => answeringHead(table, unitId, day),
    ofUnits: (unitIds: readonly string[], year: string) =>
      table.findMany(unitIds.map((unitId) => items.developmentPlan.key(unitId, year))),
    ofYear: (year: string, page: PageRequest) => table.query(items.developmentPlan.list.range(year), page),
    year: (year: string) => table.find(items.developmentYear.key(year)),
    replaceableYear: async (year: string) =>
      table.replaceable(await table.find(items.developmentYear.key(year))),
    commitYear: (decision: DevelopmentYearDecision) => table.commit([yearCommit(decision)]),
    /** A plan's change, and with it what is counted against the year's budget. */
    commit: (decision: UnitPlanDecision, counted?: DevelopmentYearDecision) =>
      table.commit<readonly [UnitPlan, ...Commit["decision"]["state"][]]>([
        planCommit(decision),
        ...(counted === undefined ? [] : [yearCommit(counted)]),
      ]),
  };
}

function planCommit(decision: UnitPlanDecision): Commit<UnitPlan> {
  const { unitId, year } = decision.state;
  const awaiting = awaitingOf(decision);
  return {
    key: items.developmentPlan.key(unitId, year),
    decision,
    placement: { list: items.developmentPlan.list.at(year, unitId) },
    ...(awaiting && { projections: [awaiting] }),
  };
}

/** That it awaits approval from now on, or no longer; undefined where it does not move. */
function awaitingOf({ state, event }: UnitPlanDecision): Projection | undefined {
  const { unitId, year, proposedBy } = state;
  const key = items.proposedDevelopmentPlan.key(year, unitId);
  if (event.type === "DEVELOPMENT_PLAN_DRAFTED" || proposedBy === undefined) return undefined;
  if (event.type !== "DEVELOPMENT_PLAN_PROPOSED") return gone(key);
  return put({ key, item: { unitId, year, proposedBy, proposedAt: event.at } });
}

const yearCommit = (decision: DevelopmentYearDecision) => ({
  key: items.developmentYear.key(decision.state.year),
  decision,
});
