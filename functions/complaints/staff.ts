import type { Principal } from "../../shared/auth/principal.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { ComplaintTerms } from "../../shared/domain/complaints/clocks/terms.ts";
import type { Complaint, ComplaintDecision } from "../../shared/domain/complaints/complaint.ts";
import { type ComplaintAct, requireComplaintAct } from "../../shared/domain/complaints/life/acts.ts";
import { askingOf } from "../../shared/domain/complaints/life/authority.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import { staffView } from "../../shared/domain/complaints/views/staff-view.ts";
import type { ComplaintRepository } from "../../shared/table/complaints/complaints.ts";
import type { UnitSuccessorRepository } from "../../shared/table/organisation/unit-successors.ts";

/** What the staff use cases need. */
export interface StaffDeps {
  readonly complaints: ComplaintRepository;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

/** Of those that send a complaint to another unit. */
export type MovingDeps = StaffDeps & { readonly units: UnitSuccessorRepository };

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
