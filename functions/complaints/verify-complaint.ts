import { requireComplaintAct } from "../../shared/domain/complaints/life/acts.ts";
import { askingOf } from "../../shared/domain/complaints/life/authority.ts";
import { verifyComplaint as verify } from "../../shared/domain/complaints/life/handling.ts";
import { staffView } from "../../shared/domain/complaints/views/staff-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import * as items from "../../shared/table/items.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { destination } from "./destination.ts";
import { oversightFor } from "./oversight-for.ts";
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
  const oversight = await oversightFor(body.class, deps, at);
  const [named] = others;
  const unit = await destination(body, { named, presentUnitId: complaint.unitId, oversight }, deps);
  const oversightUnitId = oversight?.id;
  const decision = verify(complaint, { class: body.class, unit, oversightUnitId, by: principal.id, at });
  const basis = { before: complaint, terms };
  return complaints.commitWith(decision, basis, (changed) => staffView(changed, terms, at));
}
