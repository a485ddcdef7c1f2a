import type { OrganisationUnit } from "../../organisation/organisation-unit.ts";
import { COMPLAINT_DESK, type Complaint } from "../complaint.ts";
import { refuseComplaint as refuse } from "../refusals.ts";

export const MISCONDUCT = "PENGADUAN_BERKADAR_PENGAWASAN";

/** A unit that a complaint may go to. */
export interface Destination {
  readonly id: string;
  readonly name: string;
  readonly ancestors: readonly string[];
}

/**
 * The unit that examines misconduct: the one that the city names, or else its Inspektorat, the highest of that kind.
 * Undefined where the city has established neither: complaints of misconduct then wait at its complaint desk.
 * @source UU 23/2014 Ps 385: the inspectorate (APIP) examines what citizens report of civil servants
 */
export function oversightAmong(
  units: readonly OrganisationUnit[],
  named: string | undefined,
): OrganisationUnit | undefined {
  if (named !== undefined) return units.find(({ id }) => id === named);
  return units
    .filter(({ kind }) => kind === "INSPEKTORAT")
    .toSorted(
      (one, other) => one.ancestors.length - other.ancestors.length || (one.id < other.id ? -1 : 1),
    )[0];
}

/**
 * The unit that misconduct is reported of: the one that its complainant named, or else the one that the complaint was with
 * before anybody saw that it is misconduct. Undefined where nobody knows.
 * @source policy
 */
export function reportedUnit(
  { aboutUnitId, unitId }: Pick<Complaint, "aboutUnitId" | "unitId">,
  oversightUnitId: string | undefined,
): string | undefined {
  if (aboutUnitId !== undefined) return aboutUnitId;
  return unitId === COMPLAINT_DESK || unitId === oversightUnitId ? undefined : unitId;
}

/** Whether a unit is neither the one that is reported nor below it. */
export function isIndependentOf(about: string | undefined, { id, ancestors }: Destination): boolean {
  return about === undefined || (id !== about && !ancestors.includes(about));
}

/**
 * That misconduct does not go to the unit that it is about, nor to one below it.
 * @throws DomainError `complaint.reported-unit`
 * @source policy: nobody examines a complaint of themselves
 */
export function requireIndependent(about: string | undefined, unit: Destination): void {
  if (!isIndependentOf(about, unit)) throw refuse("reported-unit", { unit: unit.id });
}
