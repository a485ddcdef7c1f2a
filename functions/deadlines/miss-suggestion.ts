import { missSuggestion as miss, type Suggestion } from "../../shared/domain/planning/suggestion.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { suggestionRepository } from "../../shared/table/planning/suggestions.ts";
import type { Table } from "../../shared/table/table.ts";

/** Notes that a suggestion was not answered in time, and tells its author and the head; one answered meanwhile stays. */
export async function missSuggestion({ key, at }: DueOn<Suggestion>, table: Table): Promise<void> {
  const suggestions = suggestionRepository(table);
  const decision = miss(await suggestions.at(key), at);
  if (decision) await suggestions.commit(decision);
}
