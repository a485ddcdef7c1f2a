import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { type Employee, type Posting, placeOn } from "../../shared/domain/organisation/employee.ts";
import type { PlanAssignment } from "../../shared/domain/planning/assignment.ts";
import { isOfForm } from "../../shared/domain/planning/content.ts";
import { planFormOf } from "../../shared/domain/planning/form.ts";
import { standing } from "../../shared/domain/planning/performance-plan.ts";
import { isMeantFor } from "../../shared/domain/planning/template.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import {
  LINES_A_TRANSACTION,
  type PlanAssignmentRepository,
} from "../../shared/table/planning/assignments.ts";
import { inGroups } from "./in-groups.ts";
import type { AssignUnit } from "./messages.ts";

interface Deps {
  readonly assignments: PlanAssignmentRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

interface Holder {
  readonly employee: Employee;
  readonly posting: Posting;
}

/**
 * Decides for everybody in the unit who holds one of the positions on that day whether they would get the
 * plan.
 */
export async function previewUnit(
  assignment: PlanAssignment,
  { unitId, at }: AssignUnit,
  { assignments, employees, city }: Deps,
): Promise<void> {
  const { id, content, positions, year } = assignment;
  const holders = holdersOf(employees.eachOfUnit(unitId), positions, localDay(at, city.timeZone));
  for await (const group of inGroups(holders, LINES_A_TRANSACTION)) {
    const plans = await assignments.plans(
      group.map(({ employee }) => employee.nip),
      year,
    );
    const lines = group.map(({ employee: { nip, name }, posting }, index) => {
      const isFitting = isOfForm(content, planFormOf(posting));
      const outcome = standing(plans[index]) ? "HAS_PLAN" : isFitting ? "READY" : "OTHER_FORM";
      return { line: { nip, name, unitId, position: posting.position, outcome } } as const;
    });
    await assignments.commitLines(id, lines);
  }
}

async function* holdersOf(
  employees: AsyncIterable<Employee>,
  positions: readonly string[],
  day: string,
): AsyncGenerator<Holder> {
  for await (const employee of employees) {
    const posting = placeOn(employee, day);
    if (posting && isMeantFor(positions, posting.position)) yield { employee, posting };
  }
}
