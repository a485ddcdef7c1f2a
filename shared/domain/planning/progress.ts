import * as z from "zod";
import { named } from "../once.ts";
import { type Employee, placeOn } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { PersonReferenceSchema, personOn } from "../organisation/person-reference.ts";
import { type PerformancePlan, standing } from "./performance-plan.ts";

const StateSchema = /* @__PURE__ */ named("State", () => z.enum(["NONE", "DRAFT", "PROPOSED", "AGREED"]));
type State = z.infer<ReturnType<typeof StateSchema>>;

/** The state of a unit's own staff's plans for a year. */
export const PlanProgressSchema = /* @__PURE__ */ named("PlanProgress", () =>
  z.object({
    unitId: UnitIdSchema(),
    name: z.string(),
    employees: z.int(),
    /** How many have no plan, a draft, a proposal or an agreed plan; an agreed one counts as such while it is amended. */
    none: z.int(),
    draft: z.int(),
    proposed: z.int(),
    agreed: z.int(),
    /** The state of the plan of the unit's head, which the staff's plans should support; absent without a head. */
    headPlan: StateSchema().optional(),
    /** Since when the oldest proposal has been waiting for its rater. */
    waitingSince: z.string().optional(),
  }),
);

/** How far somebody of a unit is with their plan. */
export const StaffPlanSchema = /* @__PURE__ */ named("StaffPlan", () =>
  PersonReferenceSchema().extend({
    state: StateSchema(),
    /** Since when their proposal has been waiting for the rater. */
    waitingSince: z.string().optional(),
  }),
);

export type StaffPlan = z.infer<ReturnType<typeof StaffPlanSchema>>;

export type PlanProgress = z.infer<ReturnType<typeof PlanProgressSchema>>;

interface Planned {
  readonly employee: Employee;
  readonly plan: PerformancePlan | undefined;
}

/**
 * Counts the plans of a unit's own staff by state.
 * @param day local day, whose postings determine the head
 */
export function planProgress(
  { id, name }: { readonly id: string; readonly name: string },
  staff: readonly Planned[],
  day: string,
): PlanProgress {
  const states = staff.map(({ plan }) => stateOf(plan));
  const count = (state: State) => states.filter((one) => one === state).length;
  const head = staff.find(({ employee }) => isHead(employee, { unitId: id, day }));
  const [waitingSince] = staff.flatMap(({ plan }) => proposedSince(plan)).toSorted();
  return {
    unitId: id,
    name,
    employees: staff.length,
    none: count("NONE"),
    draft: count("DRAFT"),
    proposed: count("PROPOSED"),
    agreed: count("AGREED"),
    ...(head && { headPlan: stateOf(head.plan) }),
    ...(waitingSince && { waitingSince }),
  };
}

const FURTHEST_LAST: Readonly<Record<State, number>> = { NONE: 0, DRAFT: 1, PROPOSED: 2, AGREED: 3 };

/**
 * A unit's own staff with the states of their plans: whoever has none comes first, those who agreed last, each by name.
 * @param day local day, as of which they are named
 */
export function staffPlans(staff: readonly Planned[], day: string): readonly StaffPlan[] {
  return staff
    .map(({ employee, plan }): StaffPlan => {
      const [waitingSince] = proposedSince(plan);
      return { ...personOn(employee, day), state: stateOf(plan), ...(waitingSince && { waitingSince }) };
    })
    .toSorted(
      (one, other) =>
        FURTHEST_LAST[one.state] - FURTHEST_LAST[other.state] || one.name.localeCompare(other.name, "id"),
    );
}

function stateOf(plan: PerformancePlan | undefined): State {
  return standing(plan)?.state ?? "NONE";
}

function proposedSince(plan: PerformancePlan | undefined): readonly string[] {
  const { state, proposedAt } = standing(plan) ?? {};
  return state === "PROPOSED" && proposedAt !== undefined ? [proposedAt] : [];
}

/** Whether somebody heads the unit; a posting that starts later does not count. */
function isHead(employee: Employee, { unitId, day }: { readonly unitId: string; readonly day: string }) {
  const place = placeOn(employee, day);
  return place?.isHead === true && place.unitId === unitId;
}
