import { requireComplaintList, requireComplaintSight } from "../../shared/domain/complaint-authority.ts";
import { staffView } from "../../shared/domain/complaint-staff-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EmployeeRepository } from "../../shared/table/employees.ts";
import { firstBrokenLink } from "../../shared/table/event-log.ts";
import { found } from "../../shared/table/found.ts";
import type { staffComplaintRoutes } from "./contract.ts";
import { askingOf, type StaffDeps } from "./staff.ts";

export async function listComplaints(
  input: Input<typeof staffComplaintRoutes.list>,
  { complaints, termsOf, city, employees }: StaffDeps & { readonly employees: EmployeeRepository },
) {
  const { query, principal, at } = input;
  const { unitId, state, ...page } = query;
  const [employee] = await employees.findMany([principal.id]);
  requireComplaintList(askingOf(input, employee, city), unitId);
  const { items, ...rest } = await complaints.ofUnit(unitId, state, page);
  return { items: items.map((complaint) => staffView(complaint, termsOf(complaint), at)), ...rest };
}

export async function readComplaint(
  input: Input<typeof staffComplaintRoutes.read | typeof staffComplaintRoutes.history>,
  deps: StaffDeps,
) {
  const complaint = await visible(input, deps);
  return staffView(complaint, deps.termsOf(complaint), input.at);
}

export async function readHistory(input: Input<typeof staffComplaintRoutes.history>, deps: StaffDeps) {
  const [, events] = await Promise.all([
    visible(input, deps),
    deps.complaints.events(input.params.trackingCode),
  ]);
  return { isWhole: firstBrokenLink(events) === undefined, events };
}

/** @throws DomainError `aggregate.not-found`, `complaint.not-yours` */
async function visible(
  input: Input<typeof staffComplaintRoutes.read | typeof staffComplaintRoutes.history>,
  { complaints, city }: StaffDeps,
) {
  const { params, principal } = input;
  const { complaint, employee } = await complaints.withAsker(params.trackingCode, principal.id);
  requireComplaintSight(askingOf(input, employee, city), found(complaint));
  return found(complaint);
}
