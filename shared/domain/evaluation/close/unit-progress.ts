/** What a close counts of a unit; nothing yet where it has only begun. */
interface ClosingUnit {
  readonly unitId: string;
  readonly employees?: number | undefined;
  readonly openReports?: number | undefined;
  readonly closedAt?: string | undefined;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * How far a close is: what it has counted, in all and of each unit, and the units that are still open.
 * @param all the city's units while the period is closing; undefined once it has closed, when none is open
 */
export function unitProgress(progress: readonly ClosingUnit[], all: readonly Named[] | undefined) {
  const units = progress.map(({ employees = 0, openReports = 0, ...unit }) => ({
    ...unit,
    employees,
    openReports,
  }));
  const closed = new Set(units.flatMap(({ unitId, closedAt }) => (closedAt ? [unitId] : [])));
  const open = all?.filter(({ id }) => !closed.has(id));
  return {
    employees: units.reduce((sum, { employees }) => sum + employees, 0),
    openReports: units.reduce((sum, { openReports }) => sum + openReports, 0),
    units,
    ...(open && { unitsOpen: open.map(({ id, name }) => ({ unitId: id, name })) }),
  };
}
