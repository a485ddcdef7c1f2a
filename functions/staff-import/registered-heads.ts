import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { isAwayFromOffice } from "../../shared/domain/organisation/leave/leave.ts";
import { actingHeadOn } from "../../shared/domain/organisation/raters/reporting-line.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import { unitsConcerned } from "./reporting-line.ts";
import type { UploadedExport } from "./uploaded-export.ts";

/** Who leads units by the register, and who may act there, by unit. */
export interface RegisteredHeads {
  /** Everybody in the units concerned. */
  readonly staff: readonly Employee[];
  readonly heads: readonly Employee[];
  readonly acting: ReadonlyMap<string, readonly Employee[]>;
}

/**
 * Registered and acting heads of the units concerned: a file from one office must not cut it off from those
 * above, nor give it a second head.
 */
export async function registeredHeads(
  { rows, units }: Pick<UploadedExport, "rows" | "units">,
  employees: EmployeeRepository,
): Promise<RegisteredHeads> {
  const staff: Employee[] = [];
  const acting = new Map<string, readonly Employee[]>();
  for (const unitId of unitsConcerned(rows, units)) {
    for await (const employee of employees.eachOfUnit(unitId)) staff.push(employee);
    acting.set(unitId, await employees.actingFor(unitId));
  }
  const heads = staff.filter(({ postings }) => postings.some(({ isHead }) => isHead));
  return { staff, heads, acting };
}

/** Those on a leave so long that somebody else rates in their place on a local day. */
export function awayOn(day: string, staff: readonly Employee[]): ReadonlySet<string> {
  return new Set(staff.filter((one) => isAwayFromOffice(one, day)).map(({ nip }) => nip));
}

/** Who acts as the head of each unit on a local day, by its id. */
export function actingHeadsOn(
  day: string,
  acting: ReadonlyMap<string, readonly Employee[]>,
): ReadonlyMap<string, string> {
  const found = [...acting].flatMap(([unitId, people]) => {
    const nip = actingHeadOn(unitId, people, day);
    return nip === undefined ? [] : [[unitId, nip] as const];
  });
  return new Map(found);
}
