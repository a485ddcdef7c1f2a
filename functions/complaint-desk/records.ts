import { dayOffNames } from "../../shared/domain/calendar/city-calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { explainDeadlines } from "../../shared/domain/complaints/clocks/explanation.ts";
import { timelineFromEvents } from "../../shared/domain/complaints/clocks/timeline.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ComplaintRepository } from "../../shared/table/complaints/complaints.ts";
import { visibleComplaint } from "../../shared/table/complaints/visible-complaint.ts";
import { firstBrokenLink } from "../../shared/table/event-log.ts";
import type { MailRepository } from "../../shared/table/mail/mails.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { recordRoutes } from "./record-contract.ts";

interface Deps {
  readonly complaints: ComplaintRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

export async function readHistory(input: Input<typeof recordRoutes.history>, deps: Deps) {
  const [, events] = await Promise.all([
    visibleComplaint(input, deps),
    deps.complaints.events(input.params.trackingCode),
  ]);
  return { isWhole: firstBrokenLink(events) === undefined, events: await withNames(events, deps) };
}

export async function readMessages(input: Input<typeof recordRoutes.messages>, deps: Deps) {
  const [, items] = await Promise.all([
    visibleComplaint(input, deps),
    deps.complaints.messages(input.params.trackingCode),
  ]);
  return { items };
}

export async function readNotes(input: Input<typeof recordRoutes.notes>, deps: Deps) {
  const [, items] = await Promise.all([
    visibleComplaint(input, deps),
    deps.complaints.notes(input.params.trackingCode),
  ]);
  return { items: await withNames(items, deps) };
}

/** Entries with the names of those who made them. */
async function withNames<Entry extends { readonly by: string }>(
  entries: readonly Entry[],
  { employees }: Deps,
) {
  const names = await employees.namesOf(entries.map(({ by }) => by));
  return entries.map((entry) => ({ ...entry, byName: names.get(entry.by) }));
}

export async function readMails(
  input: Input<typeof recordRoutes.mails>,
  deps: Deps & { readonly mails: MailRepository },
) {
  const [, items] = await Promise.all([
    visibleComplaint(input, deps),
    deps.mails.about(input.params.trackingCode),
  ]);
  return { items };
}

/** How the deadlines were computed, from the history alone; the complaint's state only decides who may see it. */
export async function explainComplaint(input: Input<typeof recordRoutes.explain>, deps: Deps) {
  const [{ terms, calendar }, events] = await Promise.all([
    visibleComplaint(input, deps),
    deps.complaints.events(input.params.trackingCode),
  ]);
  const nameOf = dayOffNames(deps.city, calendar, events[0]?.at);
  return { deadlines: explainDeadlines(timelineFromEvents(events), { terms, nameOf }) };
}
