import { cityOfProcess } from "../../shared/cities/index.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { handOnSuggestion } from "../../shared/domain/planning/suggestion.ts";
import { reportingLineRepository } from "../../shared/table/organisation/reporting-lines.ts";
import { suggestionRepository } from "../../shared/table/planning/suggestions.ts";
import type { Table } from "../../shared/table/table.ts";
import { successorFor } from "./successor-for.ts";

interface Leaving {
  readonly day: string;
  readonly at: string;
  readonly table: Table;
}

/** Hands suggestions to a unit's indicators that await somebody no longer in service, or on a long leave, to their successors. */
export async function handOnSuggestions(leaver: Employee, { day, at, table }: Leaving): Promise<void> {
  const lines = reportingLineRepository(table, cityOfProcess().timeZone);
  const suggestions = suggestionRepository(table);
  for (const suggestion of await suggestions.allAwaiting(leaver.nip)) {
    const toNip = await successorFor(suggestion.authorNip, leaver, { day, lines });
    const passed = handOnSuggestion(suggestion, { fromNip: leaver.nip, toNip, at });
    if (passed) await suggestions.commit(passed);
  }
}
