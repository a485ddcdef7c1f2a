import type { CityFacts } from "../../shared/domain/city.ts";
import { isRater } from "../../shared/domain/organisation/authority.ts";
import {
  answerSuggestion as answer,
  creditedSuggestion,
  refuseNotAsked,
} from "../../shared/domain/planning/suggestion.ts";
import { creditOf } from "../../shared/domain/scorecard/adopted-proposals.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { SuggestionRepository } from "../../shared/table/planning/suggestions.ts";
import type { suggestionRoutes } from "./suggestion-contract.ts";

interface Deps {
  readonly suggestions: SuggestionRepository;
  readonly city: Pick<CityFacts, "timeZone">;
}

/** For the head whose plan it is about, or their successor. */
export async function answerSuggestion(
  { params: { nip, suggestionId }, body, principal, at }: Input<typeof suggestionRoutes.answerSuggestion>,
  { suggestions, city }: Deps,
) {
  const suggestion = await suggestions.edit(nip, suggestionId);
  if (principal.id === nip || !isRater(principal, suggestion.headNip)) throw refuseNotAsked();
  const decision = answer(suggestion, { ...body, by: principal.id, at });
  return suggestions.commit(decision, creditOf(creditedSuggestion(decision.state), city.timeZone));
}
