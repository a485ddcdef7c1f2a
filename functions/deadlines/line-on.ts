import type { Employee } from "../../shared/domain/organisation/employee.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { ReportingLineRepository } from "../../shared/table/organisation/reporting-lines.ts";

/** The heads of units on a day, reading each unit once. */
export function lineOn(day: string, tree: readonly OrganisationUnit[], lines: ReportingLineRepository) {
  const units = new Map(tree.map((unit) => [unit.id, unit]));
  const staffs = new Map<string, Promise<readonly Employee[]>>();
  const heads = new Map<string, Promise<string | undefined>>();

  function staffOf(unitId: string): Promise<readonly Employee[]> {
    const staff = staffs.get(unitId) ?? lines.staff(unitId);
    staffs.set(unitId, staff);
    return staff;
  }

  function headOf(unitId: string): Promise<string | undefined> {
    const head = heads.get(unitId) ?? lines.headOf(unitId, { day, staff: staffOf(unitId) });
    heads.set(unitId, head);
    return head;
  }

  /** Heads of a unit and of those above it, nearest first. */
  function upwards(unitId: string): Promise<readonly (string | undefined)[]> {
    const ancestors = units.get(unitId)?.ancestors.toReversed() ?? [];
    return Promise.all([unitId, ...ancestors].map(headOf));
  }

  /**
   * Those whom a unit's head rates: its staff, and in each unit below its head, or everybody if it has none.
   */
  async function below(unitId: string): Promise<readonly Employee[]> {
    const staff = await staffOf(unitId);
    const children = tree.filter(({ parentId }) => parentId === unitId);
    const parts = await Promise.all(
      children.map(async (child) => {
        const head = await headOf(child.id);
        if (head === undefined) return below(child.id);
        return (await staffOf(child.id)).filter(({ nip }) => nip === head);
      }),
    );
    return [...staff, ...parts.flat()];
  }

  return { upwards, below };
}
