import type { PaperImport, PaperProgress } from "../../domain/surveys/answers/paper-import.ts";
import type { SurveyTraffic } from "../../domain/surveys/answers/repetition.ts";
import type { CountedResponse } from "../../domain/surveys/answers/response.ts";
import type { FollowUp } from "../../domain/surveys/follow-up.ts";
import type { ServicePoint } from "../../domain/surveys/points/service-point.ts";
import type { Staffing } from "../../domain/surveys/points/staffing.ts";
import type { PointDay } from "../../domain/surveys/results/public-feedback.ts";
import type { Publication } from "../../domain/surveys/results/publication.ts";
import type { ServiceCounters, ServiceMonth } from "../../domain/surveys/results/service-month.ts";
import type { Survey } from "../../domain/surveys/survey.ts";
import {
  DAY,
  DRAWN,
  HASH,
  HOUR,
  INSTANT,
  LAST_DIGIT,
  MONTH,
  MONTH_END,
  NIP,
  NUMBER,
  NUMBER_2,
  NUMBER_7,
  POINT,
  SURVEY,
  UNIT,
  UUID,
  YEAR,
} from "../id-kinds.ts";
import { item, span } from "../item.ts";

export const serviceCounters = /* @__PURE__ */ item<ServiceMonth>()({
  doc: "What complaints of a unit's month count.",
  isMixed: true,
  key: [
    ["UNIT", UNIT],
    ["SERVICE", MONTH],
  ],
});

/** Counters of one edition of a survey in one month. */
export interface SurveyMonth extends ServiceCounters {
  /** As `surveyName` says it. */
  readonly survey: string;
  readonly [counter: string]: string | number;
}

export const surveyMonth = /* @__PURE__ */ item<SurveyMonth>()({
  doc: "What the answers to one edition of a survey count in a unit's month, beside its complaints.",
  isMixed: true,
  key: [
    ["UNIT", UNIT],
    ["SERVICE", MONTH, SURVEY, NUMBER],
  ],
});

/** Everything that counts in a unit's months, from the first to the last one named. */
export const serviceMonths = /* @__PURE__ */ span({
  of: [serviceCounters, surveyMonth],
  partition: ["UNIT", UNIT],
  from: ["SERVICE", MONTH],
  upTo: ["SERVICE", MONTH_END],
});

/** Everything that counts in all months of a unit. */
export const allServiceMonths = /* @__PURE__ */ span({
  of: [serviceCounters, surveyMonth],
  partition: ["UNIT", UNIT],
  prefix: ["SERVICE", ""],
});

export const surveyDay = /* @__PURE__ */ item<PointDay>()({
  doc: "What the answers of a day count that named no service point, by channel.",
  isMixed: true,
  key: [
    ["UNIT", UNIT],
    ["SURVEYED", SURVEY, NUMBER, DAY],
  ],
});

export const surveyPointDay = /* @__PURE__ */ item<PointDay>()({
  doc: "What the answers of a day count that named a service point, by channel.",
  isMixed: true,
  key: [
    ["UNIT", UNIT],
    ["SURVEYED", SURVEY, NUMBER, DAY, POINT],
  ],
});

/** The days of an edition of a survey in a month, at any service point or at none. */
export const surveyDays = /* @__PURE__ */ span({
  of: [surveyDay, surveyPointDay],
  partition: ["UNIT", UNIT],
  prefix: ["SURVEYED", SURVEY, NUMBER, MONTH],
});

/** All such days of a unit. */
export const allSurveyDays = /* @__PURE__ */ span({
  of: [surveyDay, surveyPointDay],
  partition: ["UNIT", UNIT],
  prefix: ["SURVEYED", ""],
});

// Without the month, so that an answer sent again after the turn of the month still counts once. The last digit of the
// id, which is as good as drawn, spreads a survey over 16 partitions, so that its answers can be read without a scan.
export const surveyResponse = /* @__PURE__ */ item<CountedResponse>()({
  doc: "An answer to a survey: the same one counts once.",
  key: [["RESPONSE", UNIT, SURVEY, LAST_DIGIT], [UUID]],
  list: {
    at: [
      ["UNIT", UNIT, "COMMENTS", MONTH],
      [INSTANT, UUID],
    ],
    doc: "those with a comment",
  },
});

/** The traffic of a batch, or several, within an hour `YYYY-MM-DDTHH`. */
export interface HourlyTraffic extends SurveyTraffic {
  readonly hour: string;
}

export const surveyTraffic = /* @__PURE__ */ item<HourlyTraffic>()({
  doc: "What devices and networks brought, hour by hour and batch by batch, by hashes: for a day.",
  key: [
    ["TRAFFIC", DAY],
    [HOUR, UUID],
  ],
});

export const barredNetwork = /* @__PURE__ */ item<object>()({
  doc: "That no more answers are taken from a network within the hour.",
  key: [["BARRED", HASH, HOUR], ["STATE"]],
});

export const survey = /* @__PURE__ */ item<Survey>()({
  doc: "A survey that a unit has planned.",
  key: [["SURVEY", DRAWN], ["STATE"]],
  list: {
    at: [
      ["UNIT", UNIT, "SURVEYS"],
      [DAY, DRAWN],
    ],
    doc: "those of a unit, by their last day",
  },
  due: { on: "deadlines", doc: "when it freezes; then the earliest follow-up not done" },
});

export const paperImport = /* @__PURE__ */ item<PaperImport>()({
  doc: "A file of answers that were given on paper.",
  key: [["PAPER", DRAWN], ["STATE"]],
  list: {
    at: [
      ["SURVEY", DRAWN, "PAPER"],
      [INSTANT, DRAWN],
    ],
    doc: "those of a survey",
  },
});

/** What a run has come to. */
export interface PaperRun extends PaperProgress {
  /** The titles of the file's columns, once it has been read to its end. */
  readonly titles?: readonly string[];
  /** Between them. */
  readonly delimiter?: string;
}

export const paperRun = /* @__PURE__ */ item<PaperRun>()({
  doc: "What a run of a paper import has come to.",
  key: [
    ["PAPER", DRAWN],
    ["RUN", NUMBER],
  ],
});

/** A line of the file that cannot go in: as it stands there, and what is wrong with it. */
export interface PaperProblem {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reasons: readonly { readonly column: string | null; readonly id: string; readonly en: string }[];
}

export const paperProblem = /* @__PURE__ */ item<PaperProblem>()({
  doc: "What is wrong in the file of a paper import, by run and line.",
  key: [
    ["PAPER", DRAWN],
    ["PROBLEM", NUMBER, NUMBER_7],
  ],
});

/** What somebody owes a survey; it is gone once it is done. */
export interface OwedFollowUp extends Omit<FollowUp, "done"> {
  readonly surveyId: string;
  readonly unitId: string;
  readonly service: string;
}

export const followUp = /* @__PURE__ */ item<OwedFollowUp>()({
  doc: "What somebody owes a published survey.",
  key: [
    ["EMPLOYEE", NIP],
    ["FOLLOW-UP", DRAWN, NUMBER_2],
  ],
  own: { section: "tindakLanjutSurvei" },
});

export const publication = /* @__PURE__ */ item<Publication>()({
  doc: "What a published survey came to.",
  key: [["PUBLICATION", DRAWN], ["STATE"]],
  list: {
    at: [
      ["PUBLICATIONS", YEAR],
      [DAY, DRAWN],
    ],
    doc: "those of a year, by their last day",
  },
});

export const servicePoint = /* @__PURE__ */ item<ServicePoint>()({
  doc: "A place where citizens are served.",
  key: [["POINT", POINT], ["STATE"]],
  list: { at: [["UNIT", UNIT, "POINTS"], [POINT]], doc: "those of a unit" },
});

export const staffing = /* @__PURE__ */ item<Staffing>()({
  doc: "Who served at a point on which day of a month.",
  key: [
    ["POINT", POINT],
    ["STAFFING", MONTH],
  ],
});

/** On which days of a month somebody served at a point. */
export interface StaffedPoint extends Pick<ServicePoint, "code" | "unitId" | "name" | "service"> {
  readonly nip: string;
  readonly days: readonly string[];
}

export const staffedPoint = /* @__PURE__ */ item<StaffedPoint>()({
  doc: "On which days of a month somebody served where.",
  isMixed: true,
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", MONTH, "STAFFED", POINT],
  ],
  own: { section: "tugasLoket" },
});

/** Where somebody served in a month. */
export const staffedPoints = /* @__PURE__ */ span({
  of: [staffedPoint],
  partition: ["EMPLOYEE", NIP],
  prefix: ["LIVE", MONTH, "STAFFED", ""],
});
