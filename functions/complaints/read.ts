import { daysOff } from "../../shared/domain/city-calendar.ts";
import { requireComplaintList, requireComplaintSight } from "../../shared/domain/complaint-authority.ts";
import type { TermsOf } from "../../shared/domain/complaint-clocks.ts";
import { explainDeadlines } from "../../shared/domain/complaint-explanation.ts";
import { staffView } from "../../shared/domain/complaint-staff-view.ts";
import { timelineFromEvents } from "../../shared/domain/complaint-timeline.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { CityCalendarRepository } from "../../shared/table/city-calendars.ts";
import type { EmployeeRepository } from "../../shared/table/employees.ts";
import { firstBrokenLink } from "../../shared/table/event-log.ts";
import { askingOf, type StaffDeps } from "./staff.ts";
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
  const { complaint, terms } = await visible(input, deps);
  return staffView(complaint, terms, input.at);
}

export async function readHistory(input: Input<typeof staffComplaintRoutes.history>, deps: StaffDeps) {
  const [, events] = await Promise.all([
    visible(input, deps),
    deps.complaints.events(input.params.trackingCode),
  ]);
  return { isWhole: firstBrokenLink(events) === undefined, events };
}

export async function readMessages(input: Input<typeof staffComplaintRoutes.messages>, deps: StaffDeps) {
  const [, items] = await Promise.all([
    visible(input, deps),
    deps.complaints.messages(input.params.trackingCode),
  ]);
  return { items };
}

/** How the deadlines were counted, from the history alone: the state of the complaint is asked for nothing but who may see it. */
export async function explainComplaint(input: Input<typeof staffComplaintRoutes.explain>, deps: StaffDeps) {
  const [{ terms, calendar }, events] = await Promise.all([
    visible(input, deps),
    deps.complaints.events(input.params.trackingCode),
  ]);
  const year = Number(events[0]?.at.slice(0, 4));
  const names = new Map(
    [year, year + 1, year + 2]
      .flatMap((each) => daysOff(deps.city, calendar, each))
      .map(({ day, name }) => [day, name]),
  );
  const nameOf = (day: string) => names.get(day);
  return { deadlines: explainDeadlines(timelineFromEvents(events), { terms, nameOf }) };
}

/** @throws DomainError `aggregate.not-found`, `complaint.not-yours` */
async function visible(
  input: Pick<Input<typeof staffComplaintRoutes.read>, "params" | "principal" | "at">,
  { complaints, city }: StaffDeps,
) {
  const { params, principal } = input;
  const loaded = await complaints.withAsker(params.trackingCode, principal.id);
  requireComplaintSight(askingOf(input, loaded.employee, city), loaded.complaint);
  return loaded;
}
