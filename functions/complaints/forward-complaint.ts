import { requireComplaintAct } from "../../shared/domain/complaints/life/acts.ts";
import { askingOf } from "../../shared/domain/complaints/life/authority.ts";
import { forwardComplaint as forward } from "../../shared/domain/complaints/life/handling.ts";
import { refuseNamed } from "../../shared/domain/complaints/named.ts";
import { staffView } from "../../shared/domain/complaints/views/staff-view.ts";
import { requireOpenUnit } from "../../shared/domain/organisation/open-unit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import * as items from "../../shared/table/items.ts";
import { requireIndependentOfSuccessor } from "./independence.ts";
import type { MovingDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Forwards a complaint to another unit. */
export async function forwardComplaint(
  input: Input<typeof staffComplaintRoutes.forward>,
  { complaints, units, city }: MovingDeps,
) {
  const { params, body, principal, at } = input;
  const { complaint, employee, terms, others } = await complaints.editWithAsker(
    params.trackingCode,
    principal.id,
    [items.unit.key(body.unitId)],
  );
  const [unit] = others;
  const asking = askingOf(input, employee, city);
  requireComplaintAct(asking, complaint, "forward");
  if (unit === undefined) throw refuseNamed("unknown-unit", { unit: body.unitId });
  requireOpenUnit(unit, asking.day);
  const decision = forward(complaint, { unit, reason: body.reason, by: principal.id, at });
  await requireIndependentOfSuccessor(complaint, { unit, day: asking.day }, { units });
  const basis = { before: complaint, terms };
  return complaints.commitWith(decision, basis, (changed) => staffView(changed, terms, at));
}
