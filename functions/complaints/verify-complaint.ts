import { askingOf } from "../../shared/complaints/asking.ts";
import { oversightOf } from "../../shared/complaints/oversight.ts";
import { COMPLAINT_DESK } from "../../shared/domain/complaint.ts";
import { requireComplaintAct } from "../../shared/domain/complaint-authority.ts";
import { verifyComplaint as verify } from "../../shared/domain/complaint-handling.ts";
import { MISCONDUCT } from "../../shared/domain/complaint-oversight.ts";
import { staffView } from "../../shared/domain/complaint-staff-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitRepository } from "../../shared/table/units.ts";
import { refuse } from "./refusals.ts";
import type { StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

type Verification = Input<typeof staffComplaintRoutes.verify>;
type Deps = StaffDeps & { readonly units: UnitRepository };

/** Sets the class of a complaint and the unit that it belongs to: where none is named, the usual one. */
export async function verifyComplaint(input: Verification, deps: Deps) {
  const { params, body, principal, at } = input;
  const { complaints, city } = deps;
  const { complaint, employee, terms } = await complaints.editWithAsker(params.trackingCode, principal.id);
  requireComplaintAct(askingOf(input, employee, city), complaint, "verify");
  const oversight = body.class === MISCONDUCT ? await oversightOf(at, deps) : undefined;
  const unit = await destination(body, complaint.unitId, oversight, deps);
  const oversightUnitId = oversight?.id;
  const decision = verify(complaint, { class: body.class, unit, oversightUnitId, by: principal.id, at });
  return staffView(await complaints.commit(decision, { before: complaint, terms }), terms, at);
}

/**
 * The unit that is named; for misconduct the one that examines it, for all else the one that the complaint is with.
 * @throws DomainError `complaint.unknown-unit`, `complaint.no-oversight-unit`, `complaint.unit-unnamed`
 */
async function destination(
  { unitId, class: named }: Verification["body"],
  presentUnitId: string,
  oversight: Awaited<ReturnType<typeof oversightOf>>,
  { units }: Deps,
) {
  if (unitId === undefined && named === MISCONDUCT) {
    if (oversight === undefined) throw refuse("no-oversight-unit");
    return oversight;
  }
  if (unitId === undefined && presentUnitId === COMPLAINT_DESK) throw refuse("unit-unnamed");
  const id = unitId ?? presentUnitId;
  const [unit] = await units.findMany([id]);
  if (unit === undefined) throw refuse("unknown-unit", { unit: id });
  return unit;
}
