import { calendarOf, dueAt, localDay } from "../../shared/domain/calendar/calendar.ts";
import { calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import type { ParticipationPolicy } from "../../shared/domain/participation/policy.ts";
import { requireRatedBy } from "../../shared/domain/planning/links.ts";
import { suggest as make } from "../../shared/domain/planning/suggestion.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { SuggestionRepository } from "../../shared/table/planning/suggestions.ts";
import type { suggestionRoutes } from "./suggestion-contract.ts";

interface Deps {
  readonly suggestions: SuggestionRepository;
  readonly city: CityWith<{ participation: ParticipationPolicy }>;
}

/** Suggests something to today's rater, whom the request must name too, so that one read is enough. */
export async function suggest(
  { body, principal, at }: Input<typeof suggestionRoutes.suggest>,
  { suggestions, city }: Deps,
) {
  const { id: authorNip } = principal;
  const { employee, plan, calendar } = await suggestions.toMake(authorNip, body.headNip, body.year);
  const today = localDay(at, city.timeZone);
  const posting = postingOn(employee, today);
  requireRatedBy(posting, body.headNip);
  const { suggestionWorkingDays } = policyOn(city, today).participation;
  const due = dueAt(at, suggestionWorkingDays, calendarWith(calendarOf(city), calendar));
  const { unitId } = posting;
  return suggestions.commit(make(body, { id: sortableId(at), authorNip, unitId, plan, dueAt: due, at }));
}
