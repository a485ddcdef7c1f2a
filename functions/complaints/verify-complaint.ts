import { requireComplaintAct } from "../../shared/domain/complaints/life/acts.ts";
import { askingOf } from "../../shared/domain/complaints/life/authority.ts";
import { verifyComplaint as verify } from "../../shared/domain/complaints/life/handling.ts";
import { staffView } from "../../shared/domain/complaints/views/staff-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import * as items from "../../shared/table/items.ts";
import { destination } from "./destination.ts";
import { requireIndependentOfSuccessor } from "./independence.ts";
import { oversightFor } from "./oversight-for.ts";
import type { MovingDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

type Verification = Input<typeof staffComplaintRoutes.verify>;

/** Sets a complaint's class and unit; without a given unit, the usual one. */
export async function verifyComplaint(input: Verification, deps: MovingDeps) {
  const { params, body, principal, at } = input;
  const { complaints, city } = deps;
  const { complaint, employee, terms, others } = await complaints.editWithAsker(
    params.trackingCode,
    principal.id,
    [body.unitId === undefined ? undefined : items.unit.key(body.unitId)],
  );
  const asking = askingOf(input, employee, city);
  requireComplaintAct(asking, complaint, "verify");
  const oversight = await oversightFor(body.class, deps, at);
  const [named] = others;
  const candidates = { named, presentUnitId: complaint.unitId, oversight, day: asking.day };
  const unit = await destination(body, candidates, deps);
  const oversightUnitId = oversight?.id;
  const decision = verify(complaint, { class: body.class, unit, oversightUnitId, by: principal.id, at });
  await requireIndependentOfSuccessor(decision.state, { unit, day: asking.day }, deps);
  const basis = { before: complaint, terms };
  return complaints.commitWith(decision, basis, (changed) => staffView(changed, terms, at));
}
