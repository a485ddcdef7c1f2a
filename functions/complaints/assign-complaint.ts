import { requireComplaintAct } from "../../shared/domain/complaints/life/acts.ts";
import { assignComplaint as assign } from "../../shared/domain/complaints/life/assignment.ts";
import { askingOf } from "../../shared/domain/complaints/life/authority.ts";
import { staffView } from "../../shared/domain/complaints/views/staff-view.ts";
import { placeOn } from "../../shared/domain/organisation/employee.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import * as items from "../../shared/table/items.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Assigns a complaint to somebody in its unit, or unassigns it. */
export async function assignComplaint(
  input: Input<typeof staffComplaintRoutes.assign>,
  { complaints, units, city }: StaffDeps & { readonly units: UnitRepository },
) {
  const { params, body, principal, at } = input;
  const { nip } = body;
  const loaded = await complaints.editWithAsker(params.trackingCode, principal.id, [
    nip === undefined ? undefined : items.employee.key(nip),
  ]);
  const { complaint, terms, others } = loaded;
  const asking = askingOf(input, loaded.employee, city);
  requireComplaintAct(asking, complaint, "assign");
  const { day } = asking;
  const employee = nip === undefined ? undefined : found(others[0]);
  const place = placeOn(employee, day);
  const [unit] = place === undefined ? [] : await units.findMany([place.unitId]);
  const decision = assign(complaint, { employee, unit, day, by: principal.id, at });
  const basis = { before: complaint, terms };
  return complaints.commitWith(decision, basis, (changed) => staffView(changed, terms, at));
}
