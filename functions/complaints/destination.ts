import { COMPLAINT_DESK } from "../../shared/domain/complaints/complaint.ts";
import { MISCONDUCT } from "../../shared/domain/complaints/misconduct.ts";
import { refuseNamed } from "../../shared/domain/complaints/named.ts";
import { requireOpenUnit } from "../../shared/domain/organisation/open-unit.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { UnitSuccessorRepository } from "../../shared/table/organisation/unit-successors.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

interface Candidates {
  readonly named: OrganisationUnit | undefined;
  readonly presentUnitId: string;
  readonly oversight: OrganisationUnit | undefined;
  /** Local day. */
  readonly day: string;
}

/**
 * The given unit; otherwise the oversight unit for misconduct, and the complaint's current unit for
 * everything else, or whichever goes on with its work.
 * @throws DomainError `complaint.unknown-unit`, `unit.closed`, `complaint.no-oversight-unit`, `complaint.unit-unnamed`
 */
export async function destination(
  body: Input<typeof staffComplaintRoutes.verify>["body"],
  { named, presentUnitId, oversight, day }: Candidates,
  { units }: { readonly units: UnitSuccessorRepository },
): Promise<OrganisationUnit> {
  if (body.unitId !== undefined) {
    if (named === undefined) throw refuseNamed("unknown-unit", { unit: body.unitId });
    requireOpenUnit(named, day);
    return named;
  }
  if (body.class === MISCONDUCT) {
    if (oversight === undefined) throw refuseNamed("no-oversight-unit");
    return oversight;
  }
  if (presentUnitId === COMPLAINT_DESK) throw refuseNamed("unit-unnamed");
  return found(await units.goingOn(presentUnitId, day));
}
