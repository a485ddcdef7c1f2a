import type { Complaint } from "../../shared/domain/complaints/complaint.ts";
import { type Destination, requireIndependent } from "../../shared/domain/complaints/intake/oversight.ts";
import { MISCONDUCT } from "../../shared/domain/complaints/misconduct.ts";
import type { UnitSuccessorRepository } from "../../shared/table/organisation/unit-successors.ts";

interface Sending {
  readonly unit: Destination;
  /** Local day. */
  readonly day: string;
}

/**
 * Requires that misconduct of a closed unit does not go to the unit that goes on with its work, nor to one below that: whoever is
 * reported serves there by now.
 * @throws DomainError `complaint.reported-unit`
 * @source policy: nobody examines a complaint about themselves
 */
export async function requireIndependentOfSuccessor(
  { class: named, aboutUnitId }: Pick<Complaint, "class" | "aboutUnitId">,
  { unit, day }: Sending,
  { units }: { readonly units: UnitSuccessorRepository },
): Promise<void> {
  if (named !== MISCONDUCT || aboutUnitId === undefined) return;
  const successor = await units.goingOn(aboutUnitId, day);
  requireIndependent(successor?.id, unit);
}
