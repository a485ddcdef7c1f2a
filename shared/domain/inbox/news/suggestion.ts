import type { Suggestion, SuggestionEvent } from "../../planning/suggestion.ts";
import type { InboxKind } from "../sentences.ts";
import { deskOf, type News, telling } from "./news.ts";

/** The head who answers, and the author of what came of it. */
export const suggestionNews = /* @__PURE__ */ telling<Suggestion, SuggestionEvent>({
  SUGGESTION_MADE: (one) => [toHead(one, "SUGGESTION_MADE")],
  SUGGESTION_ANSWERED: (one) => [toAuthor(one, "SUGGESTION_ANSWERED")],
  SUGGESTION_MISSED: (one) => [toAuthor(one, "SUGGESTION_UNANSWERED"), toHead(one, "SUGGESTION_OVERDUE")],
  SUGGESTION_HANDED_ON: (one) => [toHead(one, "SUGGESTION_MADE")],
});

function toHead(one: Suggestion, kind: InboxKind): News {
  return { ...toAuthor(one, kind), to: deskOf(one.headNip) };
}

function toAuthor({ authorNip, year, dueAt, id }: Suggestion, kind: InboxKind): News {
  return { to: authorNip, kind, about: { year, suggestionId: id }, facts: { until: dueAt } };
}
