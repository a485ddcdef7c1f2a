import * as z from "zod";
import { PeriodIdSchema } from "../../calendar/period-id.ts";
import { medianAnswerDays } from "../../complaints/clocks/answer-days.ts";
import type { HandledComplaints } from "../../complaints/figures/officers.ts";
import type { Counters } from "../../counters.ts";
import { named } from "../../once.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import { divideHalfUp } from "../../rounding.ts";
import { ikm, SATISFACTION_ELEMENTS, type SatisfactionWeighting } from "../../rules/satisfaction-index.ts";
import { MIN_ANSWERS_SHOWN, satisfaction } from "../../surveys/results/satisfaction.ts";
import type { AnswerDays, ServiceMonth } from "../../surveys/results/service-month.ts";
import { isSameService } from "../../surveys/service.ts";
import { type IndicatorFeed, IndicatorFeedSchema, isOfYear, unitOf } from "./indicator-feed.ts";

type FeedKind = IndicatorFeed["kind"];

const FedRecordSchema = /* @__PURE__ */ named("FedRecord", () =>
  z.object({ surveyId: z.string(), edition: z.int(), answers: z.int() }),
);

export type FedRecord = z.infer<ReturnType<typeof FedRecordSchema>>;

/** A fed value, with the counters it was computed from. */
export const FedValueSchema = /* @__PURE__ */ named("FedValue", () =>
  z.object({
    kind: z.enum(
      IndicatorFeedSchema().options.map(({ shape }) => shape.kind.value) as [FeedKind, ...FeedKind[]],
    ),
    /** Absent for the employee's own figures. */
    unitId: UnitIdSchema().optional(),
    /** The only service or survey whose answers count; absent if all of the unit's do. */
    service: z.string().optional(),
    surveyId: z.string().optional(),
    /** The month, quarter or year whose counters it comes from. */
    period: PeriodIdSchema(),
    /**
     * For a month: the survey editions behind the value, with their numbers of answers. Scores appear only in the sum: an
     * edition answered by a single citizen would reveal what they said.
     */
    records: z.array(FedRecordSchema()).optional(),
    /** Two decimals; absent if there is too little data. */
    value: z.number().optional(),
    /** The counters as read, for a median the number by days; the formula turns them into the value. */
    counters: z.record(z.string(), z.number()),
    /** The weighting convention, if the value is an index. */
    weighting: z.enum(["EXACT", "W0111", "W011"]).optional(),
  }),
);

export type FedValue = z.infer<ReturnType<typeof FedValueSchema>>;

/** The sources of a month's feeds. */
interface Sources {
  readonly period: string;
  /** Undefined if no complaint or relevant survey answer was counted for the unit. */
  readonly service: ServiceMonth | undefined;
  /** The survey editions that `service` counts. */
  readonly records?: readonly FedRecord[];
  /** The employee's own scorecard; undefined if nothing was counted. */
  readonly own: HandledComplaints | undefined;
  /** Lesson hours as a participant until the period's end, and those required in the whole year. */
  readonly training?: { readonly learnedHours: number; readonly requiredHours: number } | undefined;
  /** The employee's recommendations of supervision, of the year until the period's end. */
  readonly followUps?: { readonly inTime: number; readonly late: number } | undefined;
  /** Those to the unit in which they serve on the period's last day. */
  readonly unitFollowUps?:
    | { readonly unitId: string; readonly inTime: number; readonly late: number }
    | undefined;
  readonly weighting: SatisfactionWeighting;
}

/**
 * The value of a feed for a month, from the present counters.
 * @source PermenPANRB 14/2017 for index and average, with the minimum number of answers to be shown; the rest is policy
 */
export function fedValue(feed: IndicatorFeed, sources: Sources): FedValue {
  const { kind } = feed;
  const { period, weighting, records = [] } = sources;
  const unitId = kind === "UNIT_RECOMMENDATIONS_IN_TIME" ? sources.unitFollowUps?.unitId : unitOf(feed);
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
  return valued(unvalued);
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
 * Whether a feed uses the answers to a survey. A service is known by its name alone, as each of its surveys has an id of its own; so
 * names of the same words are the same service, as they are for its points and its former results.
 * @param service the survey's; undefined for the unit's standing survey, which has none
 */
export function isFedBy(
  feed: IndicatorFeed,
  survey: { readonly surveyId: string; readonly service: string | undefined },
): boolean {
  const meant = surveysMeant(feed);
  return (
    (meant.surveyId === undefined || meant.surveyId === survey.surveyId) &&
    (meant.service === undefined ||
      (survey.service !== undefined && isSameService(meant.service, survey.service)))
  );
}

type CounterSources = Pick<
  Sources,
  "service" | "own" | "weighting" | "training" | "followUps" | "unitFollowUps"
> &
  Partial<Pick<Sources, "period">>;

/** The counters behind a kind of value, named as in its formula. */
export function countersOf(
  feed: IndicatorFeed,
  { service, own = {}, weighting, training, followUps, unitFollowUps, period = "" }: CounterSources,
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
    case "OWN_TRAINING_HOURS":
      return {
        learnedHours: training?.learnedHours ?? 0,
        requiredTwelfths: training ? training.requiredHours * Number(period.slice(5, 7)) : 0,
      };
    case "OWN_RECOMMENDATIONS_IN_TIME":
      return { inTime: followUps?.inTime ?? 0, late: followUps?.late ?? 0 };
    case "UNIT_RECOMMENDATIONS_IN_TIME":
      return { inTime: unitFollowUps?.inTime ?? 0, late: unitFollowUps?.late ?? 0 };
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
 * The value that counters give: a share rounded half-up to two decimals of a percent, the median of the days, or the index or
 * average as published. Lesson hours are set against a twelfth of the year's for each month until then, at most 100%. The share of reopened complaints is at most 100%, even if more were reopened than answered.
 * Undefined if there is too little data.
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
    case "OWN_RECOMMENDATIONS_IN_TIME":
    case "UNIT_RECOMMENDATIONS_IN_TIME":
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
      return ratings < MIN_ANSWERS_SHOWN ? undefined : percent(counter("dissatisfied"), ratings);
    }
    case "OWN_TRAINING_HOURS": {
      const reached = percent(12 * counter("learnedHours"), counter("requiredTwelfths"));
      return reached === undefined ? undefined : Math.min(100, reached);
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
 * Recomputes frozen values: the employee's own from the frozen scorecard, and each value from its counters. The results must
 * be the same.
 * @param scorecard the employee's frozen counters of the period
 */
export function recomputeFed(
  fed: Readonly<Record<string, FedValue>>,
  scorecard: HandledComplaints,
): Record<string, FedValue> {
  const again = Object.entries(fed).map(([id, { value: _, ...frozen }]) => {
    const { kind, unitId, period } = frozen;
    // The year's figures are no sum of months: they are as they were read.
    if (isOfYear(frozen)) return [id, valued(frozen)];
    const own = { period, service: undefined, own: scorecard, weighting: "EXACT" } as const;
    if (unitId === undefined) return [id, fedValue({ kind } as IndicatorFeed, own)];
    const counters = { ...frozen.counters, ...answersOf(frozen.records) };
    return [id, valued({ ...frozen, counters })];
  });
  return Object.fromEntries(again);
}

function valued(unvalued: Omit<FedValue, "value">): FedValue {
  const value = valueFromCounters(unvalued);
  return { ...unvalued, ...(value !== undefined && { value }) };
}

/** The total answers of the listed editions. */
function answersOf(records: FedValue["records"]): Counters {
  if (records === undefined) return {};
  return { answers: records.reduce((sum, { answers }) => sum + answers, 0) };
}
