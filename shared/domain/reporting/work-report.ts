import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { FileHashSchema } from "../announced-file.ts";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { LEAVE_WORDS, leaveOn, type OnLeave } from "../organisation/leave/leave.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { indicatorsOf } from "../planning/content.ts";
import { requireManualIndicator } from "../planning/feeds/indicator-feed.ts";
import type { PerformancePlan } from "../planning/performance-plan.ts";
import { quantity } from "../quantity.ts";
import { refusals } from "../refusal.ts";
import type { Text } from "../text.ts";
import { SubmittedFileSchema } from "./evidence.ts";

/** Starts with the month that the report counts for. */
export const WorkReportIdSchema = /* @__PURE__ */ named("WorkReportId", () =>
  z.string().regex(/^20\d\d-(0[1-9]|1[0-2])-[0-9a-z]{20}$/),
);

const TextSchema = /* @__PURE__ */ named("Text", () => freeText().min(1).max(2_000));

/** An employee's report on a day's work. */
export const WorkReportContentSchema = /* @__PURE__ */ named("WorkReportContent", () =>
  z.strictObject({
    /** Local day of the work; in this century, like its month. */
    day: EnteredDaySchema(),
    activity: TextSchema(),
    /** Progress made, in the indicator's unit of measure. */
    progress: z
      .strictObject({ indicatorId: z.string().max(32), amount: quantity({ minimum: 0 }) })
      .optional(),
    /** Obstacles (kendala). */
    obstacles: TextSchema().optional(),
    /** Whether the author asks the head for help with them. */
    asksForHelp: z.literal(true).optional(),
    /** SHA-256 of uploaded and checked files. */
    evidence: z
      .array(FileHashSchema())
      .max(10)
      .refine((hashes) => new Set(hashes).size === hashes.length, {
        params: { id: "Sebutkan setiap berkas satu kali.", en: "Name each file once." },
      })
      .optional(),
  }),
);

export type WorkReportContent = z.infer<ReturnType<typeof WorkReportContentSchema>>;

/** A work report (laporan kerja), answered by the rater: accepted, or returned with a reason and then revised. */
export const WorkReportSchema = /* @__PURE__ */ named("WorkReport", () =>
  z.object({
    ...WorkReportContentSchema().shape,
    day: z.iso.date(),
    progress: z
      .object({
        indicatorId: z.string(),
        amount: z.number(),
        /** From the plan when the report was submitted. */
        isCumulative: z.boolean(),
      })
      .optional(),
    evidence: z.array(SubmittedFileSchema()).optional(),
    id: WorkReportIdSchema(),
    nip: NipSchema(),
    unitId: UnitIdSchema(),
    raterNip: NipSchema().optional(),
    state: z.enum(["SUBMITTED", "ACCEPTED", "RETURNED"]),
    submittedAt: z.string(),
    /** The rater's answer is due by the end of this working day. */
    answerDueAt: z.string(),
    /** The rater missed that day: their superior may answer too. */
    escalation: z
      .object({
        at: z.string(),
        /** Absent for the head of the city, who has no NIP. */
        toNip: NipSchema().optional(),
      })
      .optional(),
    /** Across all submissions; the scorecard counts the same. */
    timesEscalated: z.int().optional(),
    /** The period closed before anybody answered; no answer is expected any more. */
    answerLapsedAt: z.string().optional(),
    answer: z.object({ at: z.string(), by: z.string(), text: z.string().optional() }).optional(),
    /** Why it was last returned, once it has been revised. */
    returnedFor: z.object({ at: z.string(), by: z.string(), text: z.string() }).optional(),
    comments: z.array(z.object({ at: z.string(), by: z.string(), text: z.string() })).optional(),
    version: z.int(),
  }),
);

export type WorkReport = z.infer<ReturnType<typeof WorkReportSchema>> & Aggregate;
export type WorkReportEvent = DomainEvent<
  | "REPORT_SUBMITTED"
  | "REPORT_REVISED"
  | "REPORT_ACCEPTED"
  | "REPORT_RETURNED"
  | "REPORT_COMMENTED"
  | "REPORT_ESCALATED"
  | "REPORT_DEADLINE_LAPSED"
  | "REPORT_PASSED_ON"
>;

export const refuseReport = /* @__PURE__ */ refusals("work-report", {
  "in-future": {
    kind: "invalid",
    id: "Tanggal {day} belum tiba. Laporkan pekerjaan yang sudah dilakukan.",
    en: "The day {day} has not come yet. Report work that has been done.",
    source: {
      id: "kebijakan: laporan tentang pekerjaan yang sudah dilakukan",
      en: "policy: a report is about work done",
    },
  },
  "on-leave": {
    kind: "conflict",
    id: "Pada {day} tercatat {leave} Anda; hari itu tidak dihitung dalam target, dan tidak ada laporan yang diminta. Bila keliru, mintalah pengelola kinerja membetulkan cuti itu.",
    en: "On {day} you are on {leave}; that day is left out of your targets, and no report is asked for. If that is wrong, ask HR to correct the leave.",
    source: {
      id: "PP 11/2017 jo. PP 17/2020 Ps 310; laporan tentang pekerjaan yang sudah dilakukan: kebijakan",
      en: "PP 11/2017 jo. PP 17/2020 Ps 310; that a report is about work done is policy",
    },
  },
  "month-closed": {
    kind: "conflict",
    id: "Periode {month} sudah ditutup; laporan tidak lagi diterima atau dijawab. Bulan yang sudah dievaluasi dapat dibuka kembali oleh pengelola kinerja, dengan alasan, selama hasilnya belum final atau diajukan keberatan.",
    en: "The period {month} is closed; reports are no longer accepted or answered. HR can reopen a month that has been evaluated, with a reason, as long as its result is neither final nor objected to.",
    source: {
      id: "kebijakan: bukti dibekukan saat periode ditutup",
      en: "policy: the evidence is frozen at the close",
    },
  },
  "unknown-indicator": {
    kind: "invalid",
    id: 'Indikator "{indicator}" tidak ada dalam rencana tahun {year}. Indikator Anda: {known}.',
    en: 'The plan of {year} has no indicator "{indicator}". Yours are: {known}.',
    source: {
      id: "PermenPANRB 6/2022: realisasi dilaporkan terhadap rencana",
      en: "PermenPANRB 6/2022: realisation is reported against the plan",
    },
  },
  "help-without-obstacle": {
    kind: "invalid",
    id: "Tuliskan kendalanya, agar pimpinan tahu bantuan apa yang Anda perlukan.",
    en: "Say what the obstacle is, so that the head knows what help you need.",
    source: { id: "kebijakan: bantuan diminta atas kendala", en: "policy: help is asked with an obstacle" },
  },
  "too-many-open": {
    kind: "conflict",
    id: "Sudah ada {most} laporan bulan {month} yang belum diterima, sebanyak yang dapat menunggu. Tunggu sampai pejabat penilai menerima sebagian, lalu kirim lagi; kegiatan yang sama dapat digabung dalam satu laporan.",
    en: "{most} reports of {month} are not accepted yet, which is as many as may wait. Wait until the rater has accepted some, then send it again; the same work can be put into one report.",
    source: {
      id: "kebijakan: laporan yang menunggu tetap dapat dijawab semuanya",
      en: "policy: as many wait as can be answered",
    },
  },
  "month-fixed": {
    kind: "conflict",
    id: "Laporan ini untuk {month}; perbaikannya harus memuat tanggal pada bulan yang sama.",
    en: "This report counts for {month}; its revision must stay in that month.",
    source: { id: "kebijakan: periode laporan tidak berubah", en: "policy: a report keeps its period" },
  },
  "not-returned": {
    kind: "conflict",
    id: "Hanya laporan yang dikembalikan yang dapat diperbaiki; laporan ini {standing}.",
    en: "Only a returned report can be revised; this one {standing}.",
    source: {
      id: "kebijakan: laporan yang sedang diperiksa tidak berubah",
      en: "policy: a report under review does not change",
    },
  },
});

/** The state of a report that was not returned, for use at the end of a sentence. */
const STANDING_WORDS = {
  SUBMITTED: {
    id: "masih menunggu jawaban. Minta pejabat penilai mengembalikannya, atau beri komentar",
    en: "still awaits its answer. Ask the rater to return it, or comment on it",
  },
  ACCEPTED: {
    id: "sudah diterima. Sampaikan tambahannya dalam laporan baru",
    en: "has been accepted. Put additions in a new report",
  },
} as const satisfies Record<Exclude<WorkReport["state"], "RETURNED">, Text>;

export function monthOfReport(id: string): string {
  return id.slice(0, 7);
}

/**
 * The reports of one employee and month that may wait to be accepted: some twenty for each working day. Each takes some 80 bytes of the
 * scorecard, which so stays at a tenth of what the table takes.
 * @source policy
 */
export const OPEN_REPORTS_AT_MOST = 500;

interface Act {
  readonly by: string;
  readonly at: string;
}

interface Submission extends Act {
  readonly id: string;
  readonly nip: string;
  readonly unitId: string;
  readonly raterNip: string | undefined;
  readonly content: WorkReportContent;
  /** Instant by which the rater has to answer. */
  readonly answerDueAt: string;
  /** Local day of the submission. */
  readonly today: string;
  /** The year's plan, agreed or not: nobody has to wait for the superior to report. */
  readonly plan: PerformancePlan | undefined;
  readonly isMonthClosed: boolean;
  /** How many reports of the employee and month are not accepted yet. */
  readonly openReports: number;
  /** Whose report it is, with the days on which they are on leave. */
  readonly employee?: OnLeave | undefined;
  /** The files that the content refers to. */
  readonly files?: WorkReport["evidence"];
}

/**
 * Submits a new report to the current rater.
 * @throws DomainError `work-report.in-future`, `work-report.on-leave`, `work-report.month-closed`, `work-report.unknown-indicator`,
 * `work-report.help-without-obstacle`, `work-report.too-many-open`, `indicator-feed.by-itself`
 */
export function submitReport(submission: Submission): Decision<WorkReport, WorkReportEvent> {
  const { id, nip, unitId, raterNip, content, answerDueAt, by, at, openReports } = submission;
  const kept = reportContent(submission);
  if (openReports >= OPEN_REPORTS_AT_MOST)
    throw refuseReport("too-many-open", { month: monthOfReport(id), most: OPEN_REPORTS_AT_MOST });
  return {
    state: {
      ...NEW_AGGREGATE,
      ...kept,
      id,
      nip,
      unitId,
      ...(raterNip && { raterNip }),
      state: "SUBMITTED",
      submittedAt: at,
      answerDueAt,
    },
    event: { type: "REPORT_SUBMITTED", by, at, data: { ...content } },
  };
}

/**
 * Submits a returned report again, revised.
 * @throws DomainError `work-report.not-returned`, `work-report.month-fixed` and those of `submitReport`
 */
export function reviseReport(
  report: WorkReport,
  revision: Omit<Submission, "id" | "nip" | "unitId" | "raterNip" | "openReports">,
): Decision<WorkReport, WorkReportEvent> {
  if (report.state !== "RETURNED")
    throw refuseReport("not-returned", { standing: STANDING_WORDS[report.state] });
  const month = monthOfReport(report.id);
  if (revision.content.day.slice(0, 7) !== month) throw refuseReport("month-fixed", { month });
  const revised = reportContent(revision);
  const { progress: _1, obstacles: _2, asksForHelp: _3, evidence: _4, ...frame } = report;
  const { answer, escalation: _5, answerLapsedAt: _6, ...kept } = frame;
  const returnedFor = answer && { ...answer, text: answer.text ?? "" };
  const { content, answerDueAt, by, at } = revision;
  return {
    state: { ...kept, ...revised, ...(returnedFor && { returnedFor }), state: "SUBMITTED", answerDueAt },
    event: { type: "REPORT_REVISED", by, at, data: { ...content } },
  };
}

type Reportable = Pick<Submission, "content" | "today" | "plan" | "isMonthClosed" | "employee" | "files">;

/** The content to be stored: checked, and with how its indicator counts. */
function reportContent({
  content,
  today,
  plan,
  isMonthClosed,
  employee,
  files = [],
}: Reportable): Pick<WorkReport, keyof WorkReportContent> {
  const { progress, obstacles, evidence: _named, ...work } = content;
  if (work.day > today) throw refuseReport("in-future", { day: work.day });
  const leave = employee && leaveOn(employee, work.day);
  if (leave) throw refuseReport("on-leave", { day: work.day, leave: LEAVE_WORDS[leave.kind] });
  if (isMonthClosed) throw refuseReport("month-closed", { month: work.day.slice(0, 7) });
  if (work.asksForHelp && !obstacles) throw refuseReport("help-without-obstacle");
  const kept = {
    ...work,
    ...(obstacles && { obstacles }),
    ...(files.length > 0 && { evidence: files }),
  };
  if (progress === undefined) return kept;
  const indicators = plan ? indicatorsOf(plan) : [];
  const indicator = indicators.find(({ id }) => id === progress.indicatorId);
  if (indicator) requireManualIndicator(indicator);
  if (indicator) return { ...kept, progress: { ...progress, isCumulative: indicator.isCumulative } };
  throw refuseReport("unknown-indicator", {
    indicator: progress.indicatorId,
    year: work.day.slice(0, 4),
    known: indicators.map(({ id }) => id).join(", ") || "-",
  });
}
