import { isRater } from "../../shared/domain/organisation/authority.ts";
import { answerSuggestion as answer, refuseNotAsked } from "../../shared/domain/planning/suggestion.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { SuggestionRepository } from "../../shared/table/planning/suggestions.ts";
import type { suggestionRoutes } from "./suggestion-contract.ts";

interface Deps {
  readonly suggestions: SuggestionRepository;
}

/** For the head whose plan it is about, or their successor. */
export async function answerSuggestion(
  { params: { nip, suggestionId }, body, principal, at }: Input<typeof suggestionRoutes.answerSuggestion>,
  { suggestions }: Deps,
) {
  const suggestion = await suggestions.edit(nip, suggestionId);
  if (principal.id === nip || !isRater(principal, suggestion.headNip)) throw refuseNotAsked();
  return suggestions.commit(answer(suggestion, { ...body, by: principal.id, at }));
}
