import type { Principal } from "../../shared/auth/principal.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { ComplaintTerms } from "../../shared/domain/complaints/clocks/terms.ts";
import type { Complaint, ComplaintDecision } from "../../shared/domain/complaints/complaint.ts";
import { type ComplaintAct, requireComplaintAct } from "../../shared/domain/complaints/life/acts.ts";
import { askingOf } from "../../shared/domain/complaints/life/authority.ts";
import { refuseNamed } from "../../shared/domain/complaints/named.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import { staffView } from "../../shared/domain/complaints/views/staff-view.ts";
import { requireOpenUnit } from "../../shared/domain/organisation/open-unit.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { ComplaintRepository } from "../../shared/table/complaints/complaints.ts";
import * as items from "../../shared/table/items.ts";

/** What the staff use cases need. */
export interface StaffDeps {
  readonly complaints: ComplaintRepository;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

interface Act {
  readonly params: { readonly trackingCode: string };
  readonly principal: Principal;
  readonly at: string;
}

/**
 * Changes one complaint on behalf of anybody who may make the transition: load, decide, commit. The reply shows the
 * complaint afterwards.
 * @throws DomainError `complaint.not-yours`, and whatever the decision throws
 */
export async function handle(
  act: Act,
  name: ComplaintAct,
  { complaints, city }: StaffDeps,
  decide: (complaint: Complaint, terms: ComplaintTerms) => ComplaintDecision,
) {
  const { params, principal, at } = act;
  const { complaint, employee, terms } = await complaints.editWithAsker(
    params.trackingCode,
    principal.id,
    [],
  );
  requireComplaintAct(askingOf(act, employee, city), complaint, name);
  const basis = { before: complaint, terms };
  return complaints.commitWith(decide(complaint, terms), basis, (changed) => staffView(changed, terms, at));
}

/**
 * Like `handle`, for a complaint that goes to another unit.
 * @throws DomainError `complaint.not-yours`, `complaint.unknown-unit`, `unit.closed`, and whatever the decision throws
 */
export async function handOver(
  act: Act & { readonly body: { readonly unitId: string } },
  name: ComplaintAct,
  { complaints, city }: StaffDeps,
  decide: (complaint: Complaint, unit: OrganisationUnit) => ComplaintDecision,
) {
  const { params, body, principal, at } = act;
  const loaded = await complaints.editWithAsker(params.trackingCode, principal.id, [
    items.unit.key(body.unitId),
  ]);
  const { complaint, employee, terms, others } = loaded;
  const [unit] = others;
  const asking = askingOf(act, employee, city);
  requireComplaintAct(asking, complaint, name);
  if (unit === undefined) throw refuseNamed("unknown-unit", { unit: body.unitId });
  requireOpenUnit(unit, asking.day);
  const basis = { before: complaint, terms };
  return complaints.commitWith(decide(complaint, unit), basis, (changed) => staffView(changed, terms, at));
}
