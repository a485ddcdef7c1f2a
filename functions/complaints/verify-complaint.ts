import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import { COMPLAINT_DESK } from "../../shared/domain/complaints/complaint.ts";
import { MISCONDUCT, oversightUnitAmong } from "../../shared/domain/complaints/intake/oversight.ts";
import { askingOf, requireComplaintAct } from "../../shared/domain/complaints/life/authority.ts";
import { verifyComplaint as verify } from "../../shared/domain/complaints/life/handling.ts";
import { refuseNamed } from "../../shared/domain/complaints/named.ts";
import { staffView } from "../../shared/domain/complaints/views/staff-view.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import * as items from "../../shared/table/items.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

type Verification = Input<typeof staffComplaintRoutes.verify>;
type Deps = StaffDeps & { readonly units: UnitRepository };

/** Sets a complaint's class and unit; without a given unit, the usual one. */
export async function verifyComplaint(input: Verification, deps: Deps) {
  const { params, body, principal, at } = input;
  const { complaints, city } = deps;
  const { complaint, employee, terms, others } = await complaints.editWithAsker(
    params.trackingCode,
    principal.id,
    [body.unitId === undefined ? undefined : items.unit.key(body.unitId)],
  );
  requireComplaintAct(askingOf(input, employee, city), complaint, "verify");
  const oversight =
    body.class === MISCONDUCT
      ? oversightUnitAmong(await deps.units.all(), policyAt(city, at).complaints.oversightUnitId)
      : undefined;
  const [named] = others;
  const unit = await destination(body, { named, presentUnitId: complaint.unitId, oversight }, deps);
  const oversightUnitId = oversight?.id;
  const decision = verify(complaint, { class: body.class, unit, oversightUnitId, by: principal.id, at });
  return staffView(await complaints.commit(decision, { before: complaint, terms }), terms, at);
}

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
async function destination(
  body: Verification["body"],
  { named, presentUnitId, oversight }: Candidates,
  { units }: Deps,
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
