import { surveyNews } from "../../domain/inbox/news/survey.ts";
import type { PaperImport, PaperProgress } from "../../domain/surveys/answers/paper-import.ts";
import type { SurveyTraffic } from "../../domain/surveys/answers/repetition.ts";
import type { CountedResponse } from "../../domain/surveys/answers/response.ts";
import type { FollowUp } from "../../domain/surveys/follow-up.ts";
import type { ServicePoint } from "../../domain/surveys/points/service-point.ts";
import type { Staffing } from "../../domain/surveys/points/staffing.ts";
import type { PointDay } from "../../domain/surveys/results/answer-cells.ts";
import type { Publication } from "../../domain/surveys/results/publication.ts";
import type { ServiceCounters, ServiceMonth } from "../../domain/surveys/results/service-month.ts";
import type { Survey } from "../../domain/surveys/survey.ts";
import type { UnpublishedSurvey } from "../../domain/surveys/unpublished.ts";
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
  NUMBER_4,
  NUMBER_7,
  POINT,
  SURVEY,
  UNIT,
  UUID,
  YEAR,
} from "../id-kinds.ts";
import { item, span } from "../item.ts";

/** Counters of a unit's complaints in a month. */
export const serviceCounters = /* @__PURE__ */ item<ServiceMonth>()({
  hasRecords: true,
  isMixed: true,
  key: [
    ["UNIT", UNIT],
    ["SERVICE", MONTH],
  ],
});

/** Counters of one edition of a survey in one month. */
export interface SurveyMonth extends ServiceCounters {
  /** Written by `surveyName`. */
  readonly survey: string;
  readonly [counter: string]: string | number;
}

/** Counters of answers to one edition of a survey in a unit's month. */
export const surveyMonth = /* @__PURE__ */ item<SurveyMonth>()({
  hasRecords: true,
  isMixed: true,
  key: [
    ["UNIT", UNIT],
    ["SERVICE", MONTH, SURVEY, NUMBER],
  ],
  /** Those of a month, of the whole city. */
  list: [
    ["ANSWERED", MONTH],
    [UNIT, SURVEY, NUMBER],
  ],
});

/** All survey and complaint counters of a unit between two months. */
export const serviceMonths = /* @__PURE__ */ span({
  of: [serviceCounters, surveyMonth],
  partition: ["UNIT", UNIT],
  from: ["SERVICE", MONTH],
  upTo: ["SERVICE", MONTH_END],
});

/** All survey and complaint counters of a unit. */
export const allServiceMonths = /* @__PURE__ */ span({
  of: [serviceCounters, surveyMonth],
  partition: ["UNIT", UNIT],
  prefix: ["SERVICE", ""],
});

/** Counters of a day's answers without a service point. */
export const surveyDay = /* @__PURE__ */ item<PointDay>()({
  hasRecords: true,
  isMixed: true,
  key: [
    ["UNIT", UNIT],
    ["SURVEYED", SURVEY, NUMBER, DAY],
  ],
});

/** Counters of a day's answers that name a service point. */
export const surveyPointDay = /* @__PURE__ */ item<PointDay>()({
  hasRecords: true,
  isMixed: true,
  key: [
    ["UNIT", UNIT],
    ["SURVEYED", SURVEY, NUMBER, DAY, POINT],
  ],
});

/** Daily counters of an edition in a month, with and without a service point. */
export const surveyDays = /* @__PURE__ */ span({
  of: [surveyDay, surveyPointDay],
  partition: ["UNIT", UNIT],
  prefix: ["SURVEYED", SURVEY, NUMBER, MONTH],
});

/** All daily survey counters of a unit. */
export const allSurveyDays = /* @__PURE__ */ span({
  of: [surveyDay, surveyPointDay],
  partition: ["UNIT", UNIT],
  prefix: ["SURVEYED", ""],
});

// The month is left out, so that an answer sent again in the next month still counts once. The id's last
// digit, which is as good as random, spreads a survey over 16 partitions that can be read without a scan.
/** An answer to a survey; a repeated one counts once. */
export const surveyResponse = /* @__PURE__ */ item<CountedResponse>()({
  hasRecords: true,
  key: [["RESPONSE", UNIT, SURVEY, LAST_DIGIT], [UUID]],
  /** Those with a comment. */
  list: [
    ["UNIT", UNIT, "COMMENTS", MONTH],
    [INSTANT, UUID],
  ],
});

/** Survey traffic of a batch, or a part of it, within an hour `YYYY-MM-DDTHH`. */
export interface HourlyTraffic extends SurveyTraffic {
  readonly hour: string;
}

/** Answers by device and network, hashed, by hour and batch; kept a day. */
export const surveyTraffic = /* @__PURE__ */ item<HourlyTraffic>()({
  hasRecords: true,
  key: [
    ["TRAFFIC", DAY],
    [HOUR, DRAWN, NUMBER_4],
  ],
});

/** Marks a network from which no more answers are accepted within the hour. */
export const barredNetwork = /* @__PURE__ */ item<object>()({
  key: [["BARRED", HASH, HOUR], ["STATE"]],
});

/** A survey that a unit has planned. */
export const survey = /* @__PURE__ */ item<Survey>()({
  tells: surveyNews,
  hasRecords: true,
  key: [["SURVEY", DRAWN], ["STATE"]],
  /** Those of a unit, by their last day. */
  list: [
    ["UNIT", UNIT, "SURVEYS"],
    [DAY, DRAWN],
  ],
  /** When it freezes; then the earliest open follow-up. */
  due: "deadlines",
});

/** A survey that is not published yet, as the city's list has it; deleted once it is. */
export const unpublishedSurvey = /* @__PURE__ */ item<UnpublishedSurvey>()({
  key: [["SURVEY", DRAWN], ["UNPUBLISHED"]],
  /** Those of the city, by their last day. */
  list: [["UNPUBLISHED_SURVEYS"], [DAY, DRAWN]],
});

/** An import of answers given on paper. */
export const paperImport = /* @__PURE__ */ item<PaperImport>()({
  key: [["PAPER", DRAWN], ["STATE"]],
  /** Those of a survey. */
  list: [
    ["SURVEY", DRAWN, "PAPER"],
    [INSTANT, DRAWN],
  ],
});

/** What a run has come to. */
export interface PaperRun extends PaperProgress {
  /** The titles of the file's columns, once it has been read to its end. */
  readonly titles?: readonly string[];
  /** Between them. */
  readonly delimiter?: string;
}

/** Progress of a run of a paper import. */
export const paperRun = /* @__PURE__ */ item<PaperRun>()({
  key: [
    ["PAPER", DRAWN],
    ["RUN", NUMBER],
  ],
});

/** A line of the file that cannot go in: as it is there, and what is wrong with it. */
export interface PaperProblem {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reasons: readonly { readonly column: string | null; readonly id: string; readonly en: string }[];
}

/** A problem in the file of a paper import, by run and line. */
export const paperProblem = /* @__PURE__ */ item<PaperProblem>()({
  key: [
    ["PAPER", DRAWN],
    ["PROBLEM", NUMBER, NUMBER_7],
  ],
});

/** An open follow-up of a survey; deleted when done. */
export interface OwedFollowUp extends Omit<FollowUp, "done"> {
  readonly surveyId: string;
  readonly unitId: string;
  readonly service: string;
}

/** An open follow-up of a published survey, by owner. */
export const followUp = /* @__PURE__ */ item<OwedFollowUp>()({
  key: [
    ["EMPLOYEE", NIP],
    ["FOLLOW-UP", DRAWN, NUMBER_2],
  ],
  own: { section: "tindakLanjutSurvei" },
});

/** The results of a published survey. */
export const publication = /* @__PURE__ */ item<Publication>()({
  key: [["PUBLICATION", DRAWN], ["STATE"]],
  /** Those of a year, by their last day. */
  list: [
    ["PUBLICATIONS", YEAR],
    [DAY, DRAWN],
  ],
});

/** A place where citizens are served. */
export const servicePoint = /* @__PURE__ */ item<ServicePoint>()({
  key: [["POINT", POINT], ["STATE"]],
  /** Those of a unit. */
  list: [["UNIT", UNIT, "POINTS"], [POINT]],
});

/** Who served at a service point on each day of a month. */
export const staffing = /* @__PURE__ */ item<Staffing>()({
  key: [
    ["POINT", POINT],
    ["STAFFING", MONTH],
  ],
});

/** The days of a month on which an employee served at a point. */
export interface StaffedPoint extends Pick<ServicePoint, "code" | "unitId" | "name" | "service"> {
  readonly nip: string;
  readonly days: readonly string[];
}

/** The days of a month on which an employee served at a service point. */
export const staffedPoint = /* @__PURE__ */ item<StaffedPoint>()({
  isMixed: true,
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", MONTH, "STAFFED", POINT],
  ],
  own: { section: "tugasLoket" },
});

/** The service points of an employee in a month. */
export const staffedPoints = /* @__PURE__ */ span({
  of: [staffedPoint],
  partition: ["EMPLOYEE", NIP],
  prefix: ["LIVE", MONTH, "STAFFED", ""],
});
