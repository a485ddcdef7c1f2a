import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { type ComplaintTerms, reopenableUntil } from "../../shared/domain/complaints/clocks/terms.ts";
import {
  type Complaint,
  type ComplaintDecision,
  type ComplaintEvent,
  hasEnded,
} from "../../shared/domain/complaints/complaint.ts";
import { placedAfter } from "../../shared/domain/complaints/life/moving.ts";
import { statusText } from "../../shared/domain/complaints/views/status-text.ts";
import { summaryOf } from "../../shared/domain/complaints/views/summary.ts";
import { ownComplaint, type ProvingDeps } from "../../shared/table/complaints/known-complaint.ts";
import type { UnitSuccessorRepository } from "../../shared/table/organisation/unit-successors.ts";

export interface CitizenDeps extends ProvingDeps {
  readonly units: UnitSuccessorRepository;
  readonly city: CityFacts;
}

/**
 * Changes a complaint on behalf of its complainant. One that is reopened goes to whichever unit does the work by now.
 * @throws DomainError `complaint.unknown`, `complaint.too-many-tries`, and whatever the decision throws
 */
export async function asComplainant(
  asked: Parameters<typeof ownComplaint>[0],
  deps: CitizenDeps,
  decide: (complaint: Complaint, until: string | undefined) => ComplaintDecision | Promise<ComplaintDecision>,
) {
  const { complaint, terms } = await ownComplaint(asked, deps);
  const decided = await decide(complaint, reopenableUntil(complaint, terms));
  const isReopened = hasEnded(complaint) && !hasEnded(decided.state);
  const decision = isReopened ? await whereWorkIs(decided, asked.at, deps) : decided;
  return deps.complaints.commitWith(decision, { before: complaint, terms }, (changed) =>
    standing(changed, terms, asked.at),
  );
}

async function whereWorkIs(
  decision: ComplaintDecision,
  at: string,
  { units, city }: Pick<CitizenDeps, "units" | "city">,
): Promise<ComplaintDecision> {
  const { state } = decision;
  const day = localDay(at, city.timeZone);
  const unit = await units.goingOn(state.unitId, day);
  if (unit === undefined || unit.id === state.unitId) return decision;
  const reported = state.aboutUnitId === undefined ? undefined : await units.goingOn(state.aboutUnitId, day);
  const placed = placedAfter(state, { unit, reportedIn: reported?.id });
  return { ...decision, state: placed, event: toldWhere(decision.event, placed, unit) };
}

/** Tells the complainant which unit has it now; at the desk it is no unit's. */
function toldWhere(
  event: ComplaintEvent,
  { unitId }: Complaint,
  unit: { readonly id: string; readonly name: string },
): ComplaintEvent {
  return unitId === unit.id ? { ...event, data: { ...event.data, unitName: unit.name } } : event;
}

/** The state of a complaint, as its complainant sees it after something they did. */
function standing(complaint: Complaint, terms: ComplaintTerms, at: string) {
  return { ...summaryOf(complaint, terms, at), statusText: statusText(complaint, terms) };
}
