import type { Principal } from "../../auth/principal.ts";
import type { Decision } from "../aggregate.ts";
import { isRater, refuseNotRater } from "../organisation/authority.ts";
import { type Employee, lastPlaceOn } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import type { Text } from "../text.ts";
import { monthOfReport, refuseReport, type WorkReport, type WorkReportEvent } from "./work-report.ts";

const COMMENTS_LIMIT = 20;

const refuse = /* @__PURE__ */ refusals("work-report", {
  "not-awaiting": {
    kind: "conflict",
    id: "Laporan ini {answered}.",
    en: "This report {answered}.",
    source: { id: "kebijakan: satu jawaban untuk satu penyampaian", en: "policy: one answer a submission" },
  },
  "comments-full": {
    kind: "conflict",
    id: "Laporan ini sudah memuat {limit} komentar. Terima atau kembalikan laporannya.",
    en: "This report already has {limit} comments. Accept it or return it.",
    source: {
      id: "kebijakan: laporan dijawab, tidak dibahas tanpa akhir",
      en: "policy: a report is answered, not discussed endlessly",
    },
  },
});

/** The state of an answered report, for use within a sentence. */
const ANSWERED_WORDS = {
  ACCEPTED: {
    id: "sudah diterima dan tidak dijawab lagi; yang kurang dapat disampaikan sebagai umpan balik",
    en: "has been accepted and can no longer be answered; give feedback on what is missing",
  },
  RETURNED: {
    id: "sudah dikembalikan dan menunggu perbaikan pegawai; jawab setelah ia mengirimnya lagi",
    en: "has been returned and awaits revision by its author; answer once it is submitted again",
  },
} as const satisfies Record<Exclude<WorkReport["state"], "SUBMITTED">, Text>;

interface Act {
  readonly by: string;
  readonly at: string;
}

type Answerable = Pick<WorkReport, "nip" | "raterNip" | "escalation">;

/**
 * Whether somebody may answer a report: the rater it was submitted to, and after their silence that rater's superior. If the
 * rater changes meanwhile, the report and its revisions stay with the old one, who saw the work; the new rater can read it,
 * and answers reports submitted from their first day on.
 */
export function isAnswerer(principal: Principal, { nip, raterNip, escalation }: Answerable): boolean {
  if (principal.id === nip) return false;
  return isRater(principal, raterNip) || (escalation !== undefined && isRater(principal, escalation.toNip));
}

/**
 * Requires somebody who may answer a report.
 * @throws DomainError `authority.not-rater`
 * @source PermenPANRB 6/2022: the direct superior answers; escalation to their superior is policy
 */
export function requireAnswerer(principal: Principal, report: Answerable): void {
  if (!isAnswerer(principal, report)) throw refuseNotRater();
}

/**
 * Accepts a report: from now on its progress counts.
 * @throws DomainError `work-report.not-awaiting`, `work-report.month-closed`
 */
export function acceptReport(
  report: WorkReport,
  {
    text,
    isMonthClosed,
    ...act
  }: Act & { readonly text?: string | undefined; readonly isMonthClosed: boolean },
): Decision<WorkReport, WorkReportEvent> {
  requireAwaiting(report, isMonthClosed);
  const { progress } = report;
  return {
    state: { ...report, state: "ACCEPTED", answer: { ...act, ...(text && { text }) } },
    event: {
      type: "REPORT_ACCEPTED",
      ...act,
      data: { ...(text && { text }), ...(progress && { progress }) },
    },
  };
}

/**
 * Returns a report, with the reason.
 * @throws DomainError `work-report.not-awaiting`, `work-report.month-closed`
 */
export function returnReport(
  report: WorkReport,
  { reason, isMonthClosed, ...act }: Act & { readonly reason: string; readonly isMonthClosed: boolean },
): Decision<WorkReport, WorkReportEvent> {
  requireAwaiting(report, isMonthClosed);
  return {
    state: { ...report, state: "RETURNED", answer: { ...act, text: reason } },
    event: { type: "REPORT_RETURNED", ...act, data: { reason } },
  };
}

function requireAwaiting({ id, state }: WorkReport, isMonthClosed: boolean): void {
  if (state !== "SUBMITTED") throw refuse("not-awaiting", { answered: ANSWERED_WORDS[state] });
  if (isMonthClosed) throw refuseReport("month-closed", { month: monthOfReport(id) });
}

/**
 * Adds a comment by somebody who may answer the report, or by its author; it is no answer, and no deadline changes.
 * @throws DomainError `work-report.month-closed`, `work-report.comments-full`
 */
export function commentOnReport(
  report: WorkReport,
  { text, isMonthClosed, ...act }: Act & { readonly text: string; readonly isMonthClosed: boolean },
): Decision<WorkReport, WorkReportEvent> {
  if (isMonthClosed) throw refuseReport("month-closed", { month: monthOfReport(report.id) });
  const { comments = [] } = report;
  if (comments.length >= COMMENTS_LIMIT) throw refuse("comments-full", { limit: COMMENTS_LIMIT });
  return {
    state: { ...report, comments: [...comments, { ...act, text }] },
    event: { type: "REPORT_COMMENTED", ...act, data: { text } },
  };
}

interface Silence {
  readonly at: string;
  /** Local day of `at`. */
  readonly today: string;
  /** Undefined if the rater is no longer in the register. */
  readonly rater: Employee | undefined;
  readonly isMonthClosed: boolean;
}

/** Whether an answer is still due; the head of the city has nobody above, and so no deadline. */
export function hasAnswerDue({ state, raterNip, escalation, answerLapsedAt }: WorkReport): boolean {
  const isTold = escalation !== undefined || answerLapsedAt !== undefined;
  return state === "SUBMITTED" && raterNip !== undefined && !isTold;
}

/**
 * Escalates an unanswered report to the rater's superior after its deadline, unless the period has closed meanwhile.
 * Undefined if it was answered, or this was done before.
 * @source policy: the limit in working days is the city's
 */
export function escalateUnanswered(
  report: WorkReport,
  { at, today, rater, isMonthClosed }: Silence,
): Decision<WorkReport, WorkReportEvent> | undefined {
  if (!hasAnswerDue(report) || at <= report.answerDueAt) return undefined;
  const by = "SYSTEM";
  if (isMonthClosed)
    return { state: { ...report, answerLapsedAt: at }, event: { type: "REPORT_DEADLINE_LAPSED", at, by } };
  const superiorNip = lastPlaceOn(rater, today)?.raterNip;
  // If the two rate each other, it goes to the head of the city: nobody answers their own report.
  const toNip = superiorNip === report.nip ? undefined : superiorNip;
  return {
    state: {
      ...report,
      escalation: { at, ...(toNip && { toNip }) },
      timesEscalated: (report.timesEscalated ?? 0) + 1,
    },
    event: { type: "REPORT_ESCALATED", at, by, data: { toNip: toNip ?? "" } },
  };
}
