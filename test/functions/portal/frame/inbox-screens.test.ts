import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Role } from "../../../../shared/auth/principal.ts";
import { INBOX_KINDS, type InboxKind } from "../../../../shared/domain/inbox/sentences.ts";

const APP = join(import.meta.dirname, "../../../../functions/portal/app");

interface Person {
  readonly nip: string | undefined;
  readonly isHead: boolean;
  readonly me: { readonly leadsTeam: boolean; readonly isAskedAsRater: boolean };
  readonly has: (...roles: readonly Role[]) => boolean;
}
interface Room {
  readonly isFor: (person: Person) => boolean;
  readonly screens: readonly { readonly path: string }[];
}

// By a computed name: the app has a compiler's project of its own.
const { screenOf } = await import(join(APP, "rooms/inbox/screen-of.ts"));
const { ROOMS }: { readonly ROOMS: readonly Room[] } = await import(join(APP, "frame/rooms.ts"));

const NIP = "198609262015051001";
const COLLEAGUE = "198702022016051002";

function person(roles: readonly Role[], { nip, leadsTeam = false }: { nip?: string; leadsTeam?: boolean }) {
  return {
    nip,
    isHead: leadsTeam,
    me: { leadsTeam, isAskedAsRater: leadsTeam },
    has: (...some: readonly Role[]) => some.some((role) => roles.includes(role)),
  };
}

const READERS = {
  employee: person(["EMPLOYEE"], { nip: NIP }),
  rater: person(["EMPLOYEE"], { nip: NIP, leadsTeam: true }),
  hr: person(["HR"], {}),
  officer: person(["COMPLAINT_OFFICER"], {}),
  headOfCity: person(["HEAD_OF_CITY"], { leadsTeam: true }),
} satisfies Record<string, Person>;
type Reader = keyof typeof READERS;

/** Whose desk each kind is put on. A new kind has to be entered: the compiler asks for it. */
const TOLD: Readonly<Record<InboxKind, readonly Reader[]>> = {
  ANNOUNCEMENT_PUBLISHED: ["employee"],
  ANNOUNCEMENT_REMINDED: ["employee"],
  QUESTION_ASKED: ["employee", "hr"],
  QUESTION_ANSWERED: ["employee"],
  QUESTION_OVERDUE: ["employee", "hr"],
  QUESTION_IN_FAQ: ["employee"],
  POST_HIDDEN: ["employee"],
  POST_APPEALED: ["hr"],
  POST_APPEAL_DECIDED: ["employee", "hr"],
  VISITS_ASSIGNED: ["employee"],
  VISIT_ANNOUNCED: ["employee"],
  VISIT_RECORDED: ["employee"],
  VISIT_REPLIED: ["employee"],
  VISIT_CALLED_OFF: ["employee"],
  RECOMMENDATION_GIVEN: ["employee"],
  RECOMMENDATION_TAKEN_OVER: ["employee"],
  RECOMMENDATION_PASSED_ON: ["employee"],
  RECOMMENDATION_OWNER_LEFT: ["employee", "hr"],
  RECOMMENDATION_OWNER_BACK: ["employee", "hr"],
  RECOMMENDATION_FOLLOWED_UP: ["employee", "hr"],
  RECOMMENDATION_CLOSED: ["employee"],
  RECOMMENDATION_RETURNED: ["employee"],
  RECOMMENDATION_MISSED: ["employee"],
  SURVEY_FOLLOW_UPS_TAKEN_OVER: ["employee"],
  CAREER_PLAN_PROPOSED: ["rater", "headOfCity"],
  CAREER_PLAN_AGREED: ["employee"],
  CAREER_PLAN_RETURNED: ["employee"],
  CAREER_PLAN_REVIEWED: ["employee"],
  CAREER_MENTOR: ["employee"],
  CAREER_REVIEW_DUE: ["employee", "rater", "headOfCity"],
  NEED_ADDED: ["employee"],
  NEED_REFUSED: ["employee"],
  NEED_PLANNED: ["employee"],
  DEVELOPMENT_PLAN_PROPOSED: ["hr"],
  DEVELOPMENT_PLAN_RETURNED: ["employee"],
  DEVELOPMENT_PLAN_APPROVED: ["employee"],
  APPOINTMENT_DECIDED: ["employee"],
  CAREER_PLAN_HANDED_ON: ["rater", "headOfCity"],
  CAREER_MENTOR_LEFT: ["employee", "rater", "headOfCity"],
  COMPETENCY_ASSESSED: ["employee"],
  COMPETENCY_ASSESSMENT_WITHDRAWN: ["employee"],
  CONSULTATION_NAMED: ["employee"],
  CONSULTATION_TO_ANSWER: ["employee"],
  CONSULTATION_LACKS_OFFICIALS: ["hr"],
  CONSULTATION_OVERDUE: ["employee", "hr"],
  CONSULTATION_OUTCOME_DUE: ["employee"],
  CONSULTATION_OUTCOME_OVERDUE: ["employee", "hr"],
  PROPOSAL_ANSWERED: ["employee"],
  WORDS_HIDDEN: ["employee"],
  WORDS_APPEALED: ["hr"],
  APPEAL_DECIDED: ["employee", "hr", "headOfCity"],
  HELP_ASKED: ["rater", "headOfCity"],
  HELP_GIVEN: ["employee"],
  HELP_NOT_POSSIBLE: ["employee"],
  HELP_PASSED_UP: ["employee"],
  HELP_UNANSWERED: ["employee"],
  HELP_OVERDUE: ["rater", "headOfCity"],
  SUGGESTION_MADE: ["rater", "headOfCity"],
  SUGGESTION_ANSWERED: ["employee"],
  SUGGESTION_UNANSWERED: ["employee"],
  SUGGESTION_OVERDUE: ["rater", "headOfCity"],
  REPORT_ACCEPTED: ["employee"],
  REPORT_RETURNED: ["employee"],
  REPORT_COMMENTED: ["employee", "rater"],
  REPORT_UNANSWERED: ["employee"],
  REPORT_PASSED_ON: ["rater", "headOfCity"],
  PLAN_PROPOSED: ["rater", "headOfCity"],
  PLAN_AGREED: ["employee"],
  PLAN_RETURNED: ["employee"],
  PLAN_EXPECTED: ["employee"],
  PLAN_ASSIGNED: ["employee"],
  PLAN_WITHDRAWN: ["employee"],
  PLAN_COMMENTED: ["employee"],
  PLAN_COMMENT_ANSWERED: ["rater"],
  FEEDBACK_GIVEN: ["employee"],
  FEEDBACK_REPLIED: ["rater", "headOfCity"],
  OBSERVATION_MADE: ["employee"],
  OBSERVATION_RESPONDED: ["employee"],
  ENROLMENT_MADE: ["rater", "headOfCity"],
  ENROLMENT_APPROVED: ["employee"],
  ENROLMENT_REJECTED: ["employee"],
  ENROLMENT_MOVED_UP: ["employee"],
  ENROLMENT_CANCELLED: ["employee"],
  ENROLMENT_MISSED: ["employee"],
  ATTENDANCE_MISSING: ["employee", "hr"],
  TRAINING_GRANTED: ["employee"],
  SESSION_GIVEN: ["employee"],
  SESSION_CANCELLED: ["employee"],
  TRAINING_RECORDED: ["rater", "headOfCity"],
  TRAINING_CONFIRMED: ["employee"],
  TRAINING_REJECTED: ["employee"],
  RESULT_FROZEN: ["employee"],
  RESULT_FROZEN_WITH_FEEDBACK: ["employee"],
  RATING_OPENED: ["rater", "headOfCity"],
  RATING_PASSED_ON: ["rater", "headOfCity"],
  RATING_WITHOUT_RATER: ["hr"],
  RESULT_RATED: ["employee"],
  RESULT_DEEMED_RECEIVED: ["employee"],
  RESULT_FINAL: ["employee"],
  RESULT_REOPENED: ["employee"],
  RESULT_WITHOUT_SERVICE: ["hr"],
  OBJECTION_TO_EXPLAIN: ["rater", "headOfCity"],
  OBJECTION_TO_DECIDE: ["rater", "headOfCity"],
  OBJECTION_EXPLAINED: ["rater", "headOfCity"],
  OBJECTION_DECIDED: ["employee", "rater", "headOfCity"],
  AWARD_WON: ["employee"],
  UNIT_AWARD_WON: ["rater"],
  AWARD_REVOKED: ["employee"],
  UNIT_AWARD_REVOKED: ["rater"],
  AWARD_PANEL: ["employee"],
  AWARD_PANEL_SHORT: ["hr"],
  AWARD_TO_DECIDE: ["headOfCity"],
  AWARD_OBJECTION: ["hr"],
  AWARD_OBJECTION_OVERDUE: ["headOfCity"],
  RATER_REQUESTED: ["hr"],
  RATER_REQUEST_OVERDUE: ["headOfCity"],
  RATER_CORRECTED: ["employee"],
  RATER_REFUSED: ["employee"],
  BONUS_PROPOSED: ["hr", "headOfCity"],
  BONUS_APPROVED: ["rater", "headOfCity"],
  BONUS_REFUSED: ["rater", "headOfCity"],
  INCENTIVE_TABLE_WRITTEN: ["hr", "headOfCity"],
  COMPLAINT_ASSIGNED: ["employee"],
  COMPLAINT_RECEIVED: ["officer"],
  COMPLAINT_FORWARDED: ["rater", "officer"],
  COMPLAINT_REPLIED: ["employee", "officer"],
  COMPLAINT_REMARKED: ["rater", "officer"],
  COMPLAINT_RATED: ["rater", "officer"],
  COMPLAINT_REOPENED: ["employee", "rater", "officer"],
  COMPLAINT_JOINED: ["rater", "officer"],
  COMPLAINT_WARNED: ["employee", "rater", "officer"],
  COMPLAINT_ESCALATED: ["rater", "officer"],
  COMPLAINT_CLOSED_BY_SILENCE: ["rater", "officer"],
  COMPLAINT_RESUMED_BY_SILENCE: ["rater", "officer"],
  REPORTS_DUE: ["rater", "headOfCity"],
  RATING_DUE: ["rater", "headOfCity"],
  EXPLANATION_DUE: ["rater", "headOfCity"],
  DECISION_DUE: ["rater", "headOfCity"],
  RECEIPT_DUE: ["employee"],
  OBJECTION_DUE: ["employee"],
};

const aboutOf = (nip: string) => ({
  ...{ nip, year: "2026", month: "2026-03", period: "2026-03", reportId: "r1", commentId: "c1" },
  ...{ feedbackId: "f1", observationId: "o1", trainingId: "t1", category: "EMPLOYEE", objectionCode: "s1" },
  ...{ bonusId: "b1", tableId: "i1", trackingCode: "AB12CD34", unitId: "pu" },
  ...{ programmeId: "p1", visit: "1", recommendation: "1" },
  announcementId: "0mx3k1v9a4d7e2b8c5f1",
  ...{ programmeId: "p1", visit: "1", recommendation: "1", consultationId: "m1", proposalId: "u1" },
  ...{ topic: "t1", questionId: "q1", surveyId: "0mx3k1v9a4d7e2b8c5f1" },
  sessionId: "2026-0mx3k1v9a4d7e2b8c5f1",
});

/** The path of the route that an address opens for somebody; undefined if they are told that there is none. */
function routeFor(address: string, reader: Person): string | undefined {
  const path = new URL(address, "http://host").pathname.replace(/^\/app/, "");
  const isOf = (pattern: string) =>
    new RegExp(`^${pattern.replaceAll(/:\w+/g, "[^/]+")}$`).test(path === "" ? "/" : path);
  return ROOMS.filter(({ isFor }) => isFor(reader))
    .flatMap(({ screens }) => screens)
    .find((screen) => isOf(screen.path))?.path;
}

describe("an entry of the inbox", () => {
  test.each(INBOX_KINDS.flatMap((kind) => TOLD[kind].map((reader) => [kind, reader] as const)))(
    "%s leads its reader to a screen: %s",
    (kind, reader) => {
      const told = READERS[reader];
      const about = aboutOf(reader === "employee" ? NIP : COLLEAGUE);
      const address: string | undefined = screenOf({ kind, about }, told);
      expect(address).toBeDefined();
      expect(address).not.toContain("undefined");
      expect(routeFor(address ?? "", told)).toBeDefined();
    },
  );
});
