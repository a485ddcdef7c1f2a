import type { Answer } from "../../client/operations.ts";
import { isAskedAsRater, type Person, rates } from "../../session/person.ts";

export type Entry = Answer<"GET /v1/inbox">["items"][number];

type Way = (about: Entry["about"], person: Person) => string | undefined;

/** The list of what waits for a rater, at the kind that was told of. */
const task =
  (kind: string): Way =>
  (_, person) =>
    isAskedAsRater(person) ? `/app/tim?jenis=${kind}` : undefined;
const at =
  (path: string): Way =>
  () =>
    path;

const report: Way = ({ nip, reportId }) => `/app/laporan/${nip}/${reportId}`;
const suggestion: Way = ({ year }) => `/app/rencana/usul?tahun=${year}`;
const session: Way = ({ sessionId }) => `/app/pelatihan/sesi/${sessionId}`;
const visit: Way = (about) => `/app/pengawasan/${about.programmeId}/${about.period}/${about.visit}`;
const careerPlan: Way = ({ nip }, person) =>
  nip === person.nip ? "/app/karier/rencana" : `/app/karier/pegawai/${nip}/rencana`;
const award: Way = ({ month }) => `/app/hasil/penghargaan?bulan=${month}`;
const needs: Way = ({ year }) => `/app/karier/kebutuhan?tahun=${year}`;
const unitPlan: Way = ({ unitId, year }) => `/app/karier/akpk/${unitId}/${year}`;
const announcement: Way = ({ announcementId }) => `/app/pengumuman/${announcementId}`;
const question: Way = ({ topic, questionId }) => `/app/tanya-jawab/${topic}/${questionId}`;
const consultation: Way = ({ consultationId }) => `/app/musyawarah/${consultationId}`;
const proposal: Way = ({ consultationId, proposalId }) =>
  `/app/musyawarah/${consultationId}/usul/${proposalId}`;
const complaint: Way = ({ trackingCode }) => `/app/pengaduan/${trackingCode}`;
/** One's own at one's own screen, an employee's at theirs. */
const plan: Way = (about, person) =>
  about.nip === person.nip ? `/app/rencana?tahun=${about.year}` : member("/rencana")(about, person);
const result: Way = (about, person) =>
  about.nip === person.nip ? `/app/hasil/${about.period}` : member("")(about, person);
const member =
  (part: string): Way =>
  ({ nip }, person) =>
    rates(person) ? `/app/tim/pegawai/${nip}${part}` : undefined;

const office =
  (role: "HR" | "HEAD_OF_CITY", path: string | ((about: Entry["about"]) => string)): Way =>
  (about, { has }) =>
    has(role) ? (typeof path === "string" ? path : path(about)) : undefined;
/** The first that is this reader's: a kind may reach several. */
const firstOf =
  (...ways: readonly Way[]): Way =>
  (about, person) =>
    ways.map((way) => way(about, person)).find((path) => path !== undefined);
const both = (path: string | ((about: Entry["about"]) => string)) =>
  firstOf(office("HR", path), office("HEAD_OF_CITY", path));
const bonuses = both(({ month }) => `/app/insentif/bonus?bulan=${month}`);

const bonusProposal = firstOf((_, { isHead }) => (isHead ? "/app/unit/bonus" : undefined), bonuses);

/** Where each kind leads: a new kind has to say so, too. */
const WAYS: Readonly<Record<Entry["kind"], Way>> = {
  VISITS_ASSIGNED: at("/app/pengawasan"),
  VISIT_ANNOUNCED: at("/app/pengawasan"),
  VISIT_RECORDED: visit,
  VISIT_REPLIED: visit,
  VISIT_CALLED_OFF: visit,
  RECOMMENDATION_GIVEN: visit,
  RECOMMENDATION_TAKEN_OVER: visit,
  RECOMMENDATION_PASSED_ON: at("/app/pengawasan"),
  RECOMMENDATION_OWNER_LEFT: visit,
  RECOMMENDATION_OWNER_BACK: visit,
  SURVEY_FOLLOW_UPS_TAKEN_OVER: at("/app/survei"),
  RECOMMENDATION_FOLLOWED_UP: visit,
  RECOMMENDATION_CLOSED: visit,
  RECOMMENDATION_RETURNED: visit,
  RECOMMENDATION_MISSED: visit,
  CAREER_PLAN_PROPOSED: careerPlan,
  CAREER_PLAN_AGREED: careerPlan,
  CAREER_PLAN_RETURNED: careerPlan,
  CAREER_PLAN_REVIEWED: careerPlan,
  CAREER_MENTOR: careerPlan,
  CAREER_REVIEW_DUE: careerPlan,
  NEED_ADDED: needs,
  NEED_REFUSED: needs,
  NEED_PLANNED: needs,
  DEVELOPMENT_PLAN_PROPOSED: unitPlan,
  DEVELOPMENT_PLAN_RETURNED: unitPlan,
  DEVELOPMENT_PLAN_APPROVED: unitPlan,
  CAREER_PLAN_HANDED_ON: careerPlan,
  CAREER_MENTOR_LEFT: careerPlan,
  APPOINTMENT_DECIDED: at("/app/karier"),
  COMPETENCY_ASSESSED: at("/app/karier"),
  COMPETENCY_ASSESSMENT_WITHDRAWN: at("/app/karier"),
  CONSULTATION_NAMED: consultation,
  CONSULTATION_TO_ANSWER: consultation,
  CONSULTATION_LACKS_OFFICIALS: consultation,
  CONSULTATION_OVERDUE: consultation,
  CONSULTATION_OUTCOME_DUE: consultation,
  CONSULTATION_OUTCOME_OVERDUE: consultation,
  PROPOSAL_ANSWERED: proposal,
  WORDS_HIDDEN: proposal,
  WORDS_APPEALED: proposal,
  APPEAL_DECIDED: proposal,
  HELP_ASKED: task("ANSWER_HELP_REQUEST"),
  HELP_GIVEN: report,
  HELP_NOT_POSSIBLE: report,
  HELP_PASSED_UP: report,
  HELP_UNANSWERED: report,
  HELP_OVERDUE: task("ANSWER_HELP_REQUEST"),
  QUESTION_ASKED: question,
  QUESTION_ANSWERED: question,
  QUESTION_OVERDUE: question,
  QUESTION_IN_FAQ: question,
  POST_HIDDEN: question,
  POST_APPEALED: question,
  POST_APPEAL_DECIDED: question,
  SUGGESTION_MADE: task("ANSWER_SUGGESTION"),
  SUGGESTION_ANSWERED: suggestion,
  SUGGESTION_UNANSWERED: suggestion,
  SUGGESTION_OVERDUE: task("ANSWER_SUGGESTION"),
  REPORT_ACCEPTED: report,
  REPORT_RETURNED: report,
  REPORT_COMMENTED: report,
  REPORT_UNANSWERED: report,
  REPORT_PASSED_ON: task("ANSWER_ESCALATED_REPORT"),
  REPORTS_DUE: task("ANSWER_REPORT"),
  PLAN_PROPOSED: task("AGREE_PLAN"),
  PLAN_AGREED: plan,
  PLAN_RETURNED: plan,
  PLAN_EXPECTED: plan,
  PLAN_ASSIGNED: plan,
  PLAN_WITHDRAWN: plan,
  PLAN_COMMENTED: plan,
  PLAN_COMMENT_ANSWERED: plan,
  FEEDBACK_GIVEN: at("/app/umpan-balik"),
  FEEDBACK_REPLIED: member("/umpan-balik"),
  OBSERVATION_MADE: at("/app/umpan-balik"),
  OBSERVATION_RESPONDED: at("/app/umpan-balik/pengamatan"),
  TRAINING_RECORDED: task("CONFIRM_TRAINING"),
  TRAINING_CONFIRMED: at("/app/hasil/pelatihan"),
  TRAINING_REJECTED: at("/app/hasil/pelatihan"),
  ENROLMENT_MADE: task("APPROVE_ENROLMENT"),
  ENROLMENT_APPROVED: session,
  ENROLMENT_REJECTED: session,
  ENROLMENT_MOVED_UP: session,
  ENROLMENT_CANCELLED: session,
  ENROLMENT_MISSED: session,
  ATTENDANCE_MISSING: session,
  TRAINING_GRANTED: at("/app/hasil/pelatihan"),
  SESSION_GIVEN: session,
  SESSION_CANCELLED: session,
  RESULT_FROZEN: result,
  RESULT_FROZEN_WITH_FEEDBACK: result,
  RESULT_RATED: result,
  RESULT_DEEMED_RECEIVED: result,
  RESULT_FINAL: result,
  RESULT_REOPENED: result,
  RECEIPT_DUE: result,
  OBJECTION_DUE: result,
  OBJECTION_DECIDED: result,
  RATING_OPENED: task("RATE"),
  RATING_DUE: task("RATE"),
  RATING_PASSED_ON: task("RATE_PASSED_ON"),
  OBJECTION_TO_EXPLAIN: task("EXPLAIN_OBJECTION"),
  EXPLANATION_DUE: task("EXPLAIN_OBJECTION"),
  OBJECTION_TO_DECIDE: task("DECIDE_OBJECTION"),
  OBJECTION_EXPLAINED: task("DECIDE_OBJECTION"),
  DECISION_DUE: task("DECIDE_OBJECTION"),
  AWARD_WON: award,
  UNIT_AWARD_WON: award,
  AWARD_REVOKED: award,
  UNIT_AWARD_REVOKED: award,
  AWARD_PANEL: ({ month }, { nip }) => (nip ? `/app/hasil/penghargaan/${month}/tim` : undefined),
  AWARD_PANEL_SHORT: office("HR", ({ month }) => `/app/penghargaan/${month}/tim`),
  AWARD_TO_DECIDE: office("HEAD_OF_CITY", ({ month }) => `/app/penghargaan/${month}`),
  AWARD_OBJECTION: both("/app/penghargaan/sanggahan"),
  AWARD_OBJECTION_OVERDUE: both("/app/penghargaan/sanggahan?daftar=OVERDUE"),
  RESULT_WITHOUT_SERVICE: office(
    "HR",
    ({ unitId, period }) => `/app/kepegawaian/kalibrasi/hasil?unit=${unitId}&periode=${period}`,
  ),
  RATING_WITHOUT_RATER: office("HR", "/app/kepegawaian/kalibrasi/tanpa-penilai"),
  RATER_REQUESTED: office("HR", "/app/kepegawaian/permintaan"),
  RATER_REQUEST_OVERDUE: firstOf(
    office("HR", "/app/kepegawaian/permintaan?daftar=OVERDUE"),
    office("HEAD_OF_CITY", "/app/daerah/permintaan?daftar=OVERDUE"),
  ),
  RATER_CORRECTED: at("/app/rencana/penilai"),
  RATER_REFUSED: at("/app/rencana/penilai"),
  BONUS_PROPOSED: bonuses,
  BONUS_APPROVED: bonusProposal,
  BONUS_REFUSED: bonusProposal,
  INCENTIVE_TABLE_WRITTEN: both(({ tableId }) => `/app/insentif/tabel/${tableId}`),
  ANNOUNCEMENT_PUBLISHED: announcement,
  ANNOUNCEMENT_REMINDED: announcement,
  COMPLAINT_ASSIGNED: complaint,
  COMPLAINT_RECEIVED: complaint,
  COMPLAINT_FORWARDED: complaint,
  COMPLAINT_REPLIED: complaint,
  COMPLAINT_REMARKED: complaint,
  COMPLAINT_RATED: complaint,
  COMPLAINT_REOPENED: complaint,
  COMPLAINT_JOINED: complaint,
  COMPLAINT_WARNED: complaint,
  COMPLAINT_ESCALATED: complaint,
  COMPLAINT_CLOSED_BY_SILENCE: complaint,
  COMPLAINT_RESUMED_BY_SILENCE: complaint,
};

/** The screen of what an entry is about; undefined if its reader has none. */
export function screenOf(
  { kind, about, canOpen }: Pick<Entry, "kind" | "about" | "canOpen">,
  person: Person,
): string | undefined {
  return canOpen === false ? undefined : WAYS[kind](about, person);
}
