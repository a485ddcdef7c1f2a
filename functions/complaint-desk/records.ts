import { dayOffNames } from "../../shared/domain/calendar/city-calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { explainDeadlines } from "../../shared/domain/complaints/clocks/explanation.ts";
import { timelineFromEvents } from "../../shared/domain/complaints/clocks/timeline.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ComplaintRepository } from "../../shared/table/complaints/complaints.ts";
import { visibleComplaint } from "../../shared/table/complaints/visible-complaint.ts";
import { firstBrokenLink } from "../../shared/table/event-log.ts";
import type { MailRepository } from "../../shared/table/mail/mails.ts";
import type { recordRoutes } from "./record-contract.ts";

interface Deps {
  readonly complaints: ComplaintRepository;
  readonly city: CityFacts;
}

export async function readHistory(input: Input<typeof recordRoutes.history>, deps: Deps) {
  const [, events] = await Promise.all([
    visibleComplaint(input, deps),
    deps.complaints.events(input.params.trackingCode),
  ]);
  return { isWhole: firstBrokenLink(events) === undefined, events };
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
  return { items };
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
