import type { TermsOf } from "../../shared/domain/complaints/clocks/terms.ts";
import { askingOf, requireComplaintList } from "../../shared/domain/complaints/life/authority.ts";
import { staffView } from "../../shared/domain/complaints/views/staff-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { CityCalendarRepository } from "../../shared/table/calendar/city-calendars.ts";
import { visibleComplaint } from "../../shared/table/complaints/visible-complaint.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

interface ListDeps extends StaffDeps {
  readonly employees: EmployeeRepository;
  readonly calendars: CityCalendarRepository;
  readonly termsOf: TermsOf;
}

export async function listComplaints(
  input: Input<typeof staffComplaintRoutes.list>,
  { complaints, calendars, termsOf, city, employees }: ListDeps,
) {
  const { query, principal, at } = input;
  const { unitId, state, ...page } = query;
  const [[employee], calendar] = await Promise.all([employees.findMany([principal.id]), calendars.find()]);
  requireComplaintList(askingOf(input, employee, city), unitId);
  const { items, ...rest } = await complaints.ofUnit(unitId, state, page);
  return {
    items: items.map((complaint) => staffView(complaint, termsOf(complaint, calendar), at)),
    ...rest,
  };
}

export async function readComplaint(input: Input<typeof staffComplaintRoutes.read>, deps: StaffDeps) {
  const { complaint, terms } = await visibleComplaint(input, deps);
  return staffView(complaint, terms, input.at);
}
