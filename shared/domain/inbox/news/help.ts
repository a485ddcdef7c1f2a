import type { HelpEvent, HelpRequest } from "../../reporting/help-request.ts";
import type { InboxKind } from "../sentences.ts";
import { deskOf, type News, NOBODY, telling } from "./news.ts";

/** Whoever is asked, and the author of what came of it. */
export const helpNews = /* @__PURE__ */ telling<HelpRequest, HelpEvent>({
  HELP_ASKED: (one) => [toHead(one, "HELP_ASKED")],
  HELP_REWORDED: NOBODY,
  HELP_WITHDRAWN: NOBODY,
  HELP_GIVEN: (one) => [toAuthor(one, "HELP_GIVEN")],
  HELP_NOT_POSSIBLE: (one) => [toAuthor(one, "HELP_NOT_POSSIBLE")],
  HELP_PASSED_UP: (one) => [toAuthor(one, "HELP_PASSED_UP"), toHead(one, "HELP_ASKED")],
  HELP_HANDED_ON: (one) => [toHead(one, "HELP_ASKED")],
  HELP_MISSED: (one) => [toAuthor(one, "HELP_UNANSWERED"), toHead(one, "HELP_OVERDUE")],
});

function toHead(one: HelpRequest, kind: InboxKind): News {
  return { ...toAuthor(one, kind), to: deskOf(one.headNip) };
}

function toAuthor({ nip, reportId, day, dueAt }: HelpRequest, kind: InboxKind): News {
  return { to: nip, kind, about: { nip, reportId }, facts: { day, until: dueAt } };
}
