import { startOfDay } from "../../domain/calendar/calendar.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import {
  type CareerPlan,
  type CareerPlanContent,
  type CareerPlanDecision,
  nextReview,
} from "../../domain/talent/career-plan.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type CareerPlanRepository = ReturnType<typeof careerPlanRepository>;

/** @param zone the city's time zone: reviews are due when their day begins */
export function careerPlanRepository(table: Table, zone: string) {
  return {
    /** Somebody, and their plan, in one round trip. */
    async find(nip: string) {
      const [employee, plan] = await table.findMany([items.employee.key(nip), items.careerPlan.key(nip)]);
      return { employee, plan };
    },
    /** As `find`, of a plan that may be changed: whether the caller may know that there is one is decided first. */
    async toChange(nip: string) {
      const [employee, plan] = await table.findMany([items.employee.key(nip), items.careerPlan.key(nip)]);
      return { employee, plan: table.replaceable(plan) };
    },
    /** What a plan's content names: the mentor and courses, then the line of the mentor's unit. */
    async named({ mentorNip, goals }: CareerPlanContent, unitOf: (mentor: Employee) => string | undefined) {
      const courses = [...new Set(goals.flatMap(({ courseIds }) => courseIds))];
      const [[mentor], known] = await table.findBoth(
        mentorNip === undefined ? [] : [items.employee.key(mentorNip)],
        courses.map((id) => items.course.key(id)),
      );
      const unitId = mentor && unitOf(mentor);
      const unit = unitId === undefined ? undefined : await table.find(items.unit.key(unitId));
      return {
        mentor,
        mentorLine: unit === undefined ? [] : [...unit.ancestors, unit.id],
        offered: new Set(known.flatMap((one) => (one?.isOffered ? [one.id] : []))),
      };
    },
    /** The plans of those somebody guides; a few. */
    ofMentor: (mentor: string) => table.all(items.careerPlan.list.range(mentor)),
    commit(decision: CareerPlanDecision) {
      const { state } = decision;
      const next = nextReview(state);
      const isDue = next !== undefined && next !== state.remindedOf;
      const { mentorNip, nip } = state;
      const placement = {
        ...(mentorNip && { list: items.careerPlan.list.at(mentorNip, nip) }),
        ...(isDue && { due: items.careerPlan.due.at(startOfDay(next, zone)) }),
      };
      return table.commit<readonly [CareerPlan]>([{ key: items.careerPlan.key(nip), decision, placement }]);
    },
  };
}
