import { revisionOf } from "../../domain/planning/amendment.ts";
import type { FeedWarning } from "../../domain/planning/feeds/warning.ts";
import {
  type PerformancePlan,
  type PlanDecision,
  type PlanLink,
  planOfYear,
  standing,
} from "../../domain/planning/performance-plan.ts";
import { found, isMissing } from "../found.ts";
import * as items from "../items.ts";
import type { Placement } from "../keys.ts";
import { gone, type Projection, put } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";

export type PlanRepository = ReturnType<typeof planRepository>;

export function planRepository(table: Table) {
  return {
    /** @throws DomainError `plan.none` */
    edit: async (nip: string, year: string) =>
      planOfYear(await toldOf(year, table.edit(items.plan.key(nip, year))), year),
    /** A plan to be changed, and the units that feed it, in one round trip. */
    async editWithUnits(nip: string, year: string, unitIds: readonly string[]) {
      const [plan, ...units] = await toldOf(
        year,
        table.editMany(items.plan.key(nip, year), unitIds.map(items.unit.key)),
      );
      return { plan: planOfYear(plan, year), units };
    },
    /**
     * What a new draft starts from, in one round trip: the units that feed it, and the year's plan if there
     * is one, even withdrawn.
     */
    async beforeDraft(nip: string, year: string, unitIds: readonly string[]) {
      const [before, ...units] = await table.findMany([
        items.plan.key(nip, year),
        ...unitIds.map(items.unit.key),
      ]);
      return { before, units };
    },
    /** A plan and its employee, in one round trip. */
    async withEmployee(nip: string, year: string) {
      const [employee, plan] = await table.findMany([items.employee.key(nip), items.plan.key(nip, year)]);
      return {
        employee,
        plan: standing(plan),
      };
    },
    /** A plan to be proposed, and the employee whose rater it goes to, in one round trip. */
    async editWithEmployee(nip: string, year: string) {
      const [plan, employee] = await toldOf(
        year,
        table.editMany(items.plan.key(nip, year), [items.employee.key(nip)]),
      );
      return { plan: planOfYear(plan, year), employee: found(employee) };
    },
    /** One's own plan, the employee, and the superior's plan that it is to support, in one round trip. */
    async editWithSuperior(nip: string, year: string, superiorNip: string) {
      const [plan, employee, superior] = await toldOf(
        year,
        table.editMany(items.plan.key(nip, year), [
          items.employee.key(nip),
          items.plan.key(superiorNip, year),
        ]),
      );
      return {
        plan: planOfYear(plan, year),
        employee: found(employee),
        superior: standing(superior),
      };
    },
    find: async (nip: string, year: string) => standing(await table.find(items.plan.key(nip, year))),
    awaiting: (raterNip: string | undefined, page: PageRequest) =>
      table.query(items.plan.list.range(raterNip), page),
    revisions: (nip: string, year: string) => table.all(items.planRevision.range(nip, year)),
    revision: (nip: string, year: string, revision: number) =>
      table.get(items.planRevision.key(nip, year, revision)),
    supporters: (nip: string, year: string, page: PageRequest) =>
      table.query(items.planSupporter.range(nip, year), page),
    unit: (unitId: string) => table.get(items.unit.key(unitId)),
    /** A page of the city's units. */
    units: (page: PageRequest) => table.query(items.unit.list.range(), page),
    /** A unit's employees with their plans of a year, withdrawn ones included. */
    async ofUnit(unitId: string, year: string) {
      const staff = await table.all(items.employee.list.range(unitId));
      const plans = await table.findMany(staff.map(({ nip }) => items.plan.key(nip, year)));
      return staff.map((employee, index) => ({ employee, plan: plans[index] }));
    },
    /** Planned surveys of several units: a few each year. */
    async surveysOf(unitIds: readonly string[]) {
      const ofUnit = async (id: string) => [id, await table.all(items.survey.list.range(id))] as const;
      return new Map(await Promise.all(unitIds.map(ofUnit)));
    },
    /** A plan's change; the reply says what to look at again. */
    commit: (
      decision: PlanDecision,
      before: PerformancePlan | undefined,
      warnings: readonly FeedWarning[] = [],
    ) =>
      table.commit([planCommit(decision, before)], ([plan]) => ({
        ...plan,
        ...(warnings.length > 0 && { warnings }),
      })),
    /** A plan with a new supporting link; the superior sees who supports them. */
    commitLink: (decision: PlanDecision, before: PerformancePlan, name: string) =>
      table.commit([planCommit(decision, before, name)]),
  };
}

/** Reads a plan, and says of which year there is none. @throws DomainError `plan.none` */
async function toldOf<Read>(year: string, reading: Promise<Read>): Promise<Read> {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) planOfYear(undefined, year);
    throw error;
  }
}

/**
 * A plan's change, to be committed alone or with others: 2 items, 1 more for an agreement, and 1 for each
 * changed link.
 * @param name the employee's, needed for new links
 */
export function planCommit(
  decision: PlanDecision,
  before: PerformancePlan | undefined,
  name = "",
): Commit<PerformancePlan> {
  const { state, event } = decision;
  const { nip, year } = state;
  const projections: Projection[] = [
    ...lostLinks(before, state).map((link): Projection => gone(supporterKey(state, link))),
    ...newLinks(before, state).map((link): Projection => supporter(state, link, name)),
  ];
  if (event.type === "PLAN_AGREED") {
    const item = revisionOf(state, event.at);
    projections.push(put({ key: items.planRevision.key(nip, year, item.revision), item, once: true }));
  }
  return { key: items.plan.key(nip, year), decision, placement: placementOf(state), projections };
}

/** A proposed amendment awaits its rater like a first plan. */
function placementOf(plan: PerformancePlan): Placement<PerformancePlan> {
  const { state, raterNip, proposedAt } = plan.amendment ?? plan;
  if (state !== "PROPOSED" || proposedAt === undefined) return {};
  return { list: items.plan.list.at(raterNip, proposedAt, plan.nip) };
}

function newLinks(before: PerformancePlan | undefined, { links }: PerformancePlan): readonly PlanLink[] {
  return links.filter((link) => !before?.links.some((old) => isSame(old, link)));
}

function lostLinks(before: PerformancePlan | undefined, { links }: PerformancePlan): readonly PlanLink[] {
  return (before?.links ?? []).filter((old) => !links.some((link) => hasSameTarget(old, link)));
}

function hasSameTarget(one: PlanLink, other: PlanLink): boolean {
  return (
    one.resultId === other.resultId &&
    one.superiorNip === other.superiorNip &&
    one.superiorResultId === other.superiorResultId
  );
}

function isSame(one: PlanLink, other: PlanLink): boolean {
  return hasSameTarget(one, other) && one.linkedAt === other.linkedAt;
}

function supporterKey({ nip, year }: PerformancePlan, link: PlanLink) {
  const { superiorNip, superiorResultId, resultId } = link;
  return items.planSupporter.key(superiorNip, year, superiorResultId, nip, resultId);
}

function supporter(plan: PerformancePlan, link: PlanLink, name: string): Projection {
  const { resultId, superiorResultId } = link;
  const results = [...(plan.amendment?.results ?? []), ...plan.results];
  const statement = results.find(({ id }) => id === resultId)?.statement ?? "";
  const item = { superiorResultId, nip: plan.nip, name, resultId, statement } satisfies items.PlanSupporter;
  return put({ key: supporterKey(plan, link), item });
}
