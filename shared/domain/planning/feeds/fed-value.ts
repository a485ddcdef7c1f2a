import * as z from "zod";
import { PeriodIdSchema } from "../../calendar/period-id.ts";
import { medianAnswerDays } from "../../complaints/clocks/answer-days.ts";
import type { HandledComplaints } from "../../complaints/figures/officers.ts";
import type { Counters } from "../../counters.ts";
import { once } from "../../once.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import { divideHalfUp } from "../../rounding.ts";
import { ikm, SATISFACTION_ELEMENTS, type SatisfactionWeighting } from "../../rules/satisfaction-index.ts";
import { FEWEST_ANSWERS_SHOWN, satisfaction } from "../../surveys/results/satisfaction.ts";
import type { AnswerDays, ServiceMonth } from "../../surveys/results/service-month.ts";
import { type IndicatorFeed, IndicatorFeedSchema, unitOf } from "./indicator-feed.ts";

type FeedKind = IndicatorFeed["kind"];

const FedRecordSchema = once(() => z.object({ surveyId: z.string(), edition: z.int(), answers: z.int() }));

export type FedRecord = z.infer<ReturnType<typeof FedRecordSchema>>;

/** A fed value with the counters that it was made from. */
export const FedValueSchema = once(() =>
  z.object({
    kind: z.enum(
      IndicatorFeedSchema().options.map(({ shape }) => shape.kind.value) as [FeedKind, ...FeedKind[]],
    ),
    /** Absent where it is the employee's own. */
    unitId: UnitIdSchema().optional(),
    /** The service or the survey whose answers alone are meant; absent where all of the unit's are. */
    service: z.string().optional(),
    surveyId: z.string().optional(),
    /** The month whose counters it comes from, or the quarter or year. */
    period: PeriodIdSchema(),
    /**
     * Of a month: the editions of surveys whose counters the value is made of, with their answers. Their scores stand in the
     * sum alone: those of an edition that one citizen answered would tell what they said.
     */
    records: z.array(FedRecordSchema()).optional(),
    /** Two decimals; absent where there is too little to make it from. */
    value: z.number().optional(),
    /** The counters as they were read, of a median how many by days; with the formula they give the value. */
    counters: z.record(z.string(), z.number()),
    /** How the weight of an element was written, where the value is an index. */
    weighting: z.enum(["EXACT", "W0111", "W011"]).optional(),
  }),
);

export type FedValue = z.infer<ReturnType<typeof FedValueSchema>>;

/** What feeds of a month are made from. */
interface Sources {
  readonly period: string;
  /** Undefined where neither a complaint nor an answer was counted for the unit, or its surveys that are meant. */
  readonly service: ServiceMonth | undefined;
  /** The editions of surveys that `service` counts. */
  readonly records?: readonly FedRecord[];
  /** The employee's own scorecard; undefined where nothing was counted. */
  readonly own: HandledComplaints | undefined;
  readonly weighting: SatisfactionWeighting;
}

/**
 * What a feed gives for a month, from the counters as they are.
 * @source PermenPANRB 14/2017 for index and average, with the least number of answers that may be shown; the rest is policy
 */
export function fedValue(feed: IndicatorFeed, sources: Sources): FedValue {
  const { kind } = feed;
  const { period, weighting, records = [] } = sources;
  const unitId = unitOf(feed);
  const counters = countersOf(feed, sources);
  const unvalued = {
    kind,
    ...(unitId && { unitId }),
    ...surveysMeant(feed),
    period,
    counters,
    ...(isOfSurveys(feed) && { records: [...records] }),
    ...(kind === "SATISFACTION_INDEX" && { weighting }),
  };
  const value = valueFromCounters(unvalued);
  return { ...unvalued, ...(value !== undefined && { value }) };
}

function isOfSurveys(
  feed: IndicatorFeed,
): feed is Extract<IndicatorFeed, { kind: `SATISFACTION_${string}` }> {
  return feed.kind === "SATISFACTION_INDEX" || feed.kind === "SATISFACTION_ELEMENT";
}

function surveysMeant(feed: IndicatorFeed): Pick<FedValue, "service" | "surveyId"> {
  if (!isOfSurveys(feed)) return {};
  const { service, surveyId } = feed;
  return { ...(service !== undefined && { service }), ...(surveyId !== undefined && { surveyId }) };
}

/**
 * Whether a feed is made from the answers to a survey.
 * @param service the survey's; undefined for the unit's standing survey, which is of none
 */
export function isFedBy(
  feed: IndicatorFeed,
  survey: { readonly surveyId: string; readonly service: string | undefined },
): boolean {
  const meant = surveysMeant(feed);
  return (
    (meant.surveyId === undefined || meant.surveyId === survey.surveyId) &&
    (meant.service === undefined || meant.service === survey.service)
  );
}

/** The counters that a kind of value is made from, under the names by which its formula calls them. */
export function countersOf(
  feed: IndicatorFeed,
  { service, own = {}, weighting }: Pick<Sources, "service" | "own" | "weighting">,
): Counters {
  const ofUnit = service ?? ({} as Partial<ServiceMonth>);
  switch (feed.kind) {
    case "COMPLAINTS_IN_TIME":
      return inTime(ofUnit);
    case "OWN_COMPLAINTS_IN_TIME":
      return inTime(own);
    case "COMPLAINT_ANSWER_DAYS":
      return medianAnswerDays(ofUnit as AnswerDays).counters;
    case "OWN_COMPLAINT_ANSWER_DAYS":
      return medianAnswerDays(own).counters;
    case "COMPLAINTS_REOPENED": {
      const { inTime: early, late } = inTime(ofUnit);
      return { answered: early + late, reopened: ofUnit.complaintsReopened ?? 0 };
    }
    case "OWN_COMPLAINTS_REOPENED":
      return { answered: own.complaintsResolved ?? 0, reopened: own.complaintsReopened ?? 0 };
    case "COMPLAINTS_DISSATISFIED":
      return rated(ofUnit);
    case "OWN_COMPLAINTS_DISSATISFIED":
      return rated(own);
    case "SATISFACTION_INDEX":
    case "SATISFACTION_ELEMENT":
      return ofElements(feed, service, weighting);
  }
}

function inTime(counters: Pick<HandledComplaints, "complaintsAnsweredInTime" | "complaintsAnsweredLate">) {
  return { inTime: counters.complaintsAnsweredInTime ?? 0, late: counters.complaintsAnsweredLate ?? 0 };
}

function rated(counters: Pick<HandledComplaints, "complaintsSatisfied" | "complaintsDissatisfied">) {
  return {
    satisfied: counters.complaintsSatisfied ?? 0,
    dissatisfied: counters.complaintsDissatisfied ?? 0,
  };
}

function ofElements(
  feed: Extract<IndicatorFeed, { kind: `SATISFACTION_${string}` }>,
  service: ServiceMonth | undefined,
  weighting: SatisfactionWeighting,
): Counters {
  const { answers, elements = [] } = satisfaction(service, weighting);
  const wanted = elements.filter(({ code }) => feed.kind === "SATISFACTION_INDEX" || code === feed.element);
  return { answers, ...Object.fromEntries(wanted.map(({ code, sum }) => [code, sum])) };
}

/**
 * The value that counters give: a share rounded half-up to two decimals of a percent, the middle of the days, or the index or
 * average as it is published. A share of those taken up again is at most the whole, where more came back than were answered.
 * Undefined where there is too little to make it from.
 */
export function valueFromCounters({
  kind,
  counters,
  weighting = "EXACT",
}: Pick<FedValue, "kind" | "counters" | "weighting">): number | undefined {
  const counter = (name: string) => counters[name] ?? 0;
  switch (kind) {
    case "COMPLAINTS_IN_TIME":
    case "OWN_COMPLAINTS_IN_TIME":
      return percent(counter("inTime"), counter("inTime") + counter("late"));
    case "COMPLAINT_ANSWER_DAYS":
    case "OWN_COMPLAINT_ANSWER_DAYS":
      return medianAnswerDays(byDays(counters)).median;
    case "COMPLAINTS_REOPENED":
    case "OWN_COMPLAINTS_REOPENED":
      return percent(counter("reopened"), Math.max(counter("answered"), counter("reopened")));
    case "COMPLAINTS_DISSATISFIED":
    case "OWN_COMPLAINTS_DISSATISFIED": {
      const ratings = counter("satisfied") + counter("dissatisfied");
      return ratings < FEWEST_ANSWERS_SHOWN ? undefined : percent(counter("dissatisfied"), ratings);
    }
    case "SATISFACTION_INDEX": {
      const sums = SATISFACTION_ELEMENTS.flatMap(({ code }) => counters[code] ?? []);
      return sums.length === 0 ? undefined : ikm(sums, counter("answers"), weighting).ikm;
    }
    case "SATISFACTION_ELEMENT": {
      const sum = SATISFACTION_ELEMENTS.map(({ code }) => counters[code]).find(
        (known) => known !== undefined,
      );
      return sum === undefined ? undefined : hundredths(100 * sum, counter("answers"));
    }
  }
}

function byDays(counters: Counters): AnswerDays {
  const named = Object.entries(counters).map(([days, count]) => [`answeredAfterDays:${days}`, count]);
  return Object.fromEntries(named);
}

function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : hundredths(10_000 * part, whole);
}

function hundredths(amount: number, by: number): number {
  return divideHalfUp(BigInt(amount), BigInt(by)) / 100;
}

/**
 * Frozen values made again: the employee's own from the scorecard that was frozen beside them, and each value from its
 * counters. They must be the same.
 * @param scorecard the frozen counters of the employee's period
 */
export function recomputeFed(
  fed: Readonly<Record<string, FedValue>>,
  scorecard: HandledComplaints,
): Record<string, FedValue> {
  const again = Object.entries(fed).map(([id, { value: _, ...frozen }]) => {
    const { kind, unitId, period } = frozen;
    const own = { period, service: undefined, own: scorecard, weighting: "EXACT" } as const;
    if (unitId === undefined) return [id, fedValue({ kind } as IndicatorFeed, own)];
    const counters = { ...frozen.counters, ...answersOf(frozen.records) };
    const value = valueFromCounters({ ...frozen, counters });
    return [id, { ...frozen, counters, ...(value !== undefined && { value }) }];
  });
  return Object.fromEntries(again);
}

/** All answers are those of the editions that are named. */
function answersOf(records: FedValue["records"]): Counters {
  if (records === undefined) return {};
  return { answers: records.reduce((sum, { answers }) => sum + answers, 0) };
}
