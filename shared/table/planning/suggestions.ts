import { standing } from "../../domain/planning/performance-plan.ts";
import type { Suggestion, SuggestionDecision } from "../../domain/planning/suggestion.ts";
import type { Credit } from "../../domain/scorecard/adopted-proposals.ts";
import { found } from "../found.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import { runningMonthProjection } from "../scorecard/scorecards.ts";
import type { PageRequest, Table } from "../table.ts";

export type SuggestionRepository = ReturnType<typeof suggestionRepository>;

export function suggestionRepository(table: Table) {
  return {
    /** Who suggests, the head's plan, and the city's changed calendar, in one round trip. */
    async toMake(authorNip: string, headNip: string, year: string) {
      const [employee, plan, calendar] = await table.findMany([
        items.employee.key(authorNip),
        items.plan.key(headNip, year),
        items.cityCalendar.key(),
      ]);
      return { employee: found(employee), plan: standing(plan), calendar };
    },
    edit: (authorNip: string, id: string) => table.edit(items.indicatorSuggestion.key(authorNip, id)),
    at: (key: Key<Suggestion>) => table.get(key),
    /** Those that await a head, the earliest deadline first. @param desk a NIP; undefined for the head of the city */
    awaiting: (desk: string | undefined, page: PageRequest) =>
      table.query(items.indicatorSuggestion.list.range(desk), page),
    allAwaiting: (desk: string | undefined) => table.all(items.indicatorSuggestion.list.range(desk)),
    /** An employee's own, newest first. */
    made: (authorNip: string, page: PageRequest) =>
      table.query(items.indicatorSuggestion.range(authorNip), { ...page, newestFirst: true }),
    /** The revisions of the plans that suggestions are about, by {@link planOf}. */
    async revisions(of: readonly Suggestion[]) {
      const plans = new Map(of.map((one) => [planOf(one), one]));
      const all = await Promise.all(
        [...plans].map(
          async ([plan, { planNip, year }]) =>
            [plan, await table.all(items.planRevision.range(planNip, year))] as const,
        ),
      );
      return new Map(all);
    },
    /** @param credit what an answer adds to the author's scorecard */
    commit: (decision: SuggestionDecision, credit?: Credit) => {
      const { authorNip, id, headNip, dueAt, missedAt, answer } = decision.state;
      const isOpen = answer === undefined;
      const placement = {
        ...(isOpen && { list: items.indicatorSuggestion.list.at(headNip, dueAt, id) }),
        ...(isOpen && missedAt === undefined && { due: items.indicatorSuggestion.due.at(dueAt) }),
      };
      const { at } = decision.event;
      const projections = credit
        ? [runningMonthProjection({ nip: credit.nip, month: credit.month, at }, credit.add)]
        : [];
      const key = items.indicatorSuggestion.key(authorNip, id);
      return table.commit([{ key, decision, placement, projections }]);
    },
  };
}

/** Names the plan of a suggestion. */
export const planOf = ({ planNip, year }: Pick<Suggestion, "planNip" | "year">): string =>
  `${planNip} ${year}`;
