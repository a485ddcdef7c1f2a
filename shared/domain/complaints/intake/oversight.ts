import { goingOn, isOpenOn } from "../../organisation/open-unit.ts";
import type { OrganisationUnit } from "../../organisation/organisation-unit.ts";
import { COMPLAINT_DESK, type Complaint } from "../complaint.ts";
import { refuseComplaint as refuse } from "../refusals.ts";

/** A unit that a complaint may be sent to. */
export interface Destination {
  readonly id: string;
  readonly name: string;
  readonly ancestors: readonly string[];
}

/**
 * The unit that examines misconduct: the one named by the city, or else the highest Inspektorat. Undefined if the city has
 * neither; complaints of misconduct then wait at the complaint desk. After the end of the one named it is the unit that goes on
 * with its work.
 * @param day local day
 * @source UU 23/2014 Ps 385: the inspectorate (APIP) examines what citizens report about civil servants
 */
export function oversightUnitAmong(
  units: readonly OrganisationUnit[],
  { named, day }: { readonly named: string | undefined; readonly day: string },
): OrganisationUnit | undefined {
  if (named !== undefined) {
    const chosen = units.find(({ id }) => id === named);
    return chosen && goingOn(chosen, day, units);
  }
  return units
    .filter((unit) => unit.kind === "INSPEKTORAT" && isOpenOn(unit, day))
    .toSorted(
      (one, other) => one.ancestors.length - other.ancestors.length || (one.id < other.id ? -1 : 1),
    )[0];
}

/**
 * The unit reported for misconduct: the one named by the complainant, or else the one that had the complaint before it was
 * recognised as misconduct. Undefined if nobody knows.
 * @source policy
 */
export function reportedUnit(
  { aboutUnitId, unitId }: Pick<Complaint, "aboutUnitId" | "unitId">,
  oversightUnitId: string | undefined,
): string | undefined {
  if (aboutUnitId !== undefined) return aboutUnitId;
  return unitId === COMPLAINT_DESK || unitId === oversightUnitId ? undefined : unitId;
}

/** Whether a unit is neither the reported one nor below it. */
export function isIndependentOf(about: string | undefined, { id, ancestors }: Destination): boolean {
  return about === undefined || (id !== about && !ancestors.includes(about));
}

/**
 * Requires that misconduct does not go to the reported unit, or to one below it.
 * @throws DomainError `complaint.reported-unit`
 * @source policy: nobody examines a complaint about themselves
 */
export function requireIndependent(about: string | undefined, unit: Destination): void {
  if (!isIndependentOf(about, unit)) throw refuse("reported-unit", { unit: unit.id });
}
