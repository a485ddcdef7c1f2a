import { COMPLAINT_DESK } from "../../shared/domain/complaints/complaint.ts";
import { MISCONDUCT } from "../../shared/domain/complaints/misconduct.ts";
import { refuseNamed } from "../../shared/domain/complaints/named.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

interface Candidates {
  readonly named: OrganisationUnit | undefined;
  readonly presentUnitId: string;
  readonly oversight: OrganisationUnit | undefined;
}

/**
 * The given unit; otherwise the oversight unit for misconduct, and the complaint's current unit for
 * everything else.
 * @throws DomainError `complaint.unknown-unit`, `complaint.no-oversight-unit`, `complaint.unit-unnamed`
 */
export async function destination(
  body: Input<typeof staffComplaintRoutes.verify>["body"],
  { named, presentUnitId, oversight }: Candidates,
  { units }: { readonly units: UnitRepository },
): Promise<OrganisationUnit> {
  if (body.unitId !== undefined) {
    if (named === undefined) throw refuseNamed("unknown-unit", { unit: body.unitId });
    return named;
  }
  if (body.class === MISCONDUCT) {
    if (oversight === undefined) throw refuseNamed("no-oversight-unit");
    return oversight;
  }
  if (presentUnitId === COMPLAINT_DESK) throw refuseNamed("unit-unnamed");
  return units.get(presentUnitId);
}
