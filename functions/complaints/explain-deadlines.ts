import { dayOffNames } from "../../shared/domain/calendar/city-calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { explainToCitizen } from "../../shared/domain/complaints/clocks/explanation.ts";
import { timelineOf } from "../../shared/domain/complaints/clocks/timeline.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { ownComplaint, type ProvingDeps } from "../../shared/table/complaints/known-complaint.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

/** Tells a complainant in plain words how the deadlines of their complaint were computed. */
export async function explainDeadlines(
  input: Input<typeof publicComplaintRoutes.explain>,
  deps: ProvingDeps & { readonly city: CityFacts },
) {
  const { complaint, terms, calendar } = await ownComplaint(input, deps);
  const nameOf = dayOffNames(deps.city, calendar, complaint.receivedAt);
  return { deadlines: explainToCitizen(timelineOf(complaint), { terms, nameOf }) };
}
