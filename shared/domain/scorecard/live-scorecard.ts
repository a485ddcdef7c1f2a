import * as z from "zod";
import { atLocalTime, type Calendar, lastDayOfMonth, localDay, nextMonth } from "../calendar/calendar.ts";
import { type CityCalendar, calendarWith } from "../calendar/city-calendar.ts";
import { MonthSchema } from "../calendar/period-id.ts";
import { HandledComplaintsSchema, handledComplaints } from "../complaints/figures/officers.ts";
import { named } from "../once.ts";
import { type Employee, NipSchema } from "../organisation/employee.ts";
import {
  AbsenceSchema,
  absenceIn,
  hasResult,
  type Measuring,
  monthsServed,
} from "../organisation/leave/absence.ts";
import type { PerformancePlan } from "../planning/performance-plan.ts";
import { openReportsOf } from "../reporting/open-reports.ts";
import { PublicFeedbackSchema } from "../surveys/results/public-feedback.ts";
import type { TrainingPolicy } from "../training/policy.ts";
import { type TrainingYear, TrainingYearFiguresSchema, trainingFigures } from "../training/year.ts";
import { HelpStandingSchema } from "./help-standing.ts";
import { MissingSchema, missingOf } from "./missing-parts.ts";
import { OwedRecommendationsSchema } from "./owed-recommendations.ts";
import {
  achievements,
  type FedValues,
  IndicatorAchievementSchema,
  obstaclesOf,
  type Scorecard,
  totalAchievement,
} from "./scorecard.ts";

/** Something that is due, and who has to act. */
export const DeadlineSchema = /* @__PURE__ */ named("ScorecardDeadline", () =>
  z.object({
    kind: z.enum([
      "PERIOD_CLOSES",
      "RATER_ANSWERS",
      "SUPERIOR_ANSWERS",
      "REVISE_REPORT",
      "CONFIRM_RESULT",
      "OBJECT",
    ]),
    at: z.string(),
    /** The report, if it is about one. */
    reportId: z.string().optional(),
    /** The month, if it is about a result. */
    month: MonthSchema().optional(),
    turn: z.enum(["EMPLOYEE", "RATER", "SUPERIOR"]),
  }),
);

type Deadline = z.infer<ReturnType<typeof DeadlineSchema>>;

/** An employee's month as it is now, and what is missing. */
export const LiveScorecardSchema = /* @__PURE__ */ named("LiveScorecard", () =>
  z.object({
    nip: NipSchema(),
    month: MonthSchema(),
    planState: z.enum(["NONE", "DRAFT", "PROPOSED", "AGREED"]),
    reportsAwaiting: z.int(),
    reportsAccepted: z.int(),
    reportsReturned: z.int(),
    reportsEscalated: z.int(),
    /** Reports that name an obstacle, answered or not. */
    obstacles: z.int(),
    /** Days on which they do not serve, left out of the targets; absent if there are none. */
    absence: AbsenceSchema().optional(),
    /** Complaints they answered; absent if there were none. */
    complaints: HandledComplaintsSchema().optional(),
    achievements: z.array(IndicatorAchievementSchema()),
    /** Over all indicators; absent without a plan. */
    achievementBasisPoints: z.int().optional(),
    feedback: z.object({
      /** Number of times the superior gave feedback. */
      fromSuperior: z.int(),
      /** Until this day nothing is shown of colleagues' feedback, not even a count. */
      fromColleaguesShownFrom: z.iso.date(),
    }),
    observations: z.object({
      made: z.int(),
      /** 0 to 10,000, rounded half-up; absent without observations. */
      averageBasisPoints: z.int().optional(),
    }),
    /** Visits of supervision recorded in the month; absent if there were none. */
    visits: z
      .object({
        made: z.int(),
        /** 0 to 10,000, rounded half-up. */
        averageBasisPoints: z.int(),
      })
      .optional(),
    /** Only for the employee: citizens' feedback at the points they staffed, on the days they served. */
    publicFeedback: z
      .array(
        z.object({
          point: z.object({ code: z.string(), name: z.string(), service: z.string() }),
          feedback: PublicFeedbackSchema(),
        }),
      )
      .optional(),
    /** Proposals and suggestions of theirs that were adopted this month; absent if none. */
    proposalsAdopted: z.int().optional(),
    training: TrainingYearFiguresSchema(),
    /** What supervision waits for; absent if nothing. */
    recommendations: OwedRecommendationsSchema().optional(),
    /** Help with obstacles that awaits this employee as a head, or that they asked for; absent if there is none. */
    help: HelpStandingSchema().optional(),
    deadlines: z.array(DeadlineSchema()),
    missing: z.array(MissingSchema()),
    /** When it last changed; absent if nothing has happened yet. */
    changedAt: z.string().optional(),
    /** Since when the evidence has been frozen; this is its state at that time. */
    frozenAt: z.string().optional(),
  }),
);

export type LiveScorecard = z.infer<ReturnType<typeof LiveScorecardSchema>>;

/** The data behind a live scorecard. */
export interface LiveMonth {
  readonly employee: Employee;
  readonly plan: PerformancePlan | undefined;
  readonly scorecard: Scorecard | undefined;
  /** The month before, whose result the employee may have to respond to. */
  readonly before: Scorecard | undefined;
  readonly training: TrainingYear | undefined;
  readonly fed: FedValues;
  /** Those of the city's calendar; undefined also where nobody was absent. */
  readonly changes: CityCalendar | undefined;
}

/** The parts of a city's policy that a month depends on. */
export interface LivePolicy {
  readonly leave: Measuring["leave"];
  readonly training: TrainingPolicy;
  readonly feedback: { readonly shownOnDay: number };
  readonly evaluation: { readonly closesOnDay: number; readonly closesAt: string };
}

interface Reading {
  readonly month: string;
  /** The policy in force on the last day of the month. */
  readonly policy: LivePolicy;
  /** The one that the city started from. */
  readonly calendar: Calendar;
}

/**
 * An employee's month as it is now: computed from counters that are kept up to date, so no event is read again.
 * @source PermenPANRB 6/2022 Ps 5: performance is followed while the plan is carried out; what it shows is policy
 */
export function liveScorecard(
  live: LiveMonth,
  { month, policy, calendar: startedFrom }: Reading,
): LiveScorecard {
  const { employee, plan, scorecard, training, fed, changes } = live;
  const calendar = calendarWith(startedFrom, changes);
  const complaints = handledComplaints(scorecard);
  const observed = scorecard?.observations ?? 0;
  const figures = trainingFigures(training, {
    year: month.slice(0, 4),
    kind: employee.kind,
    limits: policy.training,
  });
  const absence = absenceIn(employee, month, { calendar, leave: policy.leave });
  const isMeasured = hasResult(absence);
  const measured = { fed, months: monthsServed(absence) };
  const total = plan && isMeasured ? totalAchievement(plan, scorecard, measured) : undefined;
  const { shownOnDay } = policy.feedback;
  return {
    nip: employee.nip,
    month,
    planState: plan?.state ?? "NONE",
    ...countsOf(scorecard),
    ...(absence && { absence }),
    ...(complaints && { complaints }),
    achievements: plan && isMeasured ? achievements(plan, scorecard, measured) : [],
    ...(total !== undefined && { achievementBasisPoints: total }),
    feedback: {
      fromSuperior: scorecard?.feedback ?? 0,
      fromColleaguesShownFrom: `${nextMonth(month)}-${String(shownOnDay).padStart(2, "0")}`,
    },
    observations: {
      made: observed,
      ...(observed > 0 && {
        averageBasisPoints: Math.round((scorecard?.observationBasisPoints ?? 0) / observed),
      }),
    },
    ...visitsOf(scorecard),
    training: figures,
    deadlines: deadlinesOf(live, { month, policy, calendar, isMeasured }),
    missing: isMeasured
      ? missingOf({ plan, scorecard, fed, training: figures, movedOn: movedOn(live, month, calendar.zone) })
      : [],
    ...(scorecard?.changedAt && { changedAt: scorecard.changedAt }),
    ...(scorecard?.frozenAt && { frozenAt: scorecard.frozenAt }),
  };
}

function visitsOf({ visits = 0, visitBasisPoints = 0 }: Partial<Scorecard> = {}) {
  if (visits === 0) return {};
  return { visits: { made: visits, averageBasisPoints: Math.round(visitBasisPoints / visits) } };
}

/**
 * Since when the employee has served in a different unit from the one when the month's plan was proposed; undefined if it is
 * the same, or unknown.
 */
function movedOn({ employee, plan }: LiveMonth, month: string, zone: string): string | undefined {
  if (plan?.proposedAt === undefined) return undefined;
  const lastDay = lastDayOfMonth(month);
  const proposed = localDay(plan.proposedAt, zone);
  const unitOn = (day: string) => employee.postings.findLast(({ from }) => from <= day)?.unitId;
  const before = unitOn(proposed);
  if (before === undefined || unitOn(lastDay) === before) return undefined;
  const since = employee.postings.filter(({ from }) => from > proposed && from <= lastDay);
  return since.find(({ unitId }) => unitId !== before)?.from;
}

/** The report counters, 0 if there are none, and what was adopted. */
function countsOf(scorecard: Scorecard | undefined) {
  return {
    reportsAwaiting: scorecard?.reportsAwaiting ?? 0,
    reportsAccepted: scorecard?.reportsAccepted ?? 0,
    reportsReturned: scorecard?.reportsReturned ?? 0,
    reportsEscalated: scorecard?.reportsEscalated ?? 0,
    obstacles: obstaclesOf(scorecard),
    ...(scorecard?.proposalsAdopted && { proposalsAdopted: scorecard.proposalsAdopted }),
  };
}

/** What is due for the month and for the previous month's result, earliest first. */
function deadlinesOf(
  { scorecard, before }: LiveMonth,
  { month, policy, calendar, isMeasured }: Reading & { readonly isMeasured: boolean },
): Deadline[] {
  const { closesOnDay, closesAt } = policy.evaluation;
  const closingDay = `${nextMonth(month)}-${String(closesOnDay).padStart(2, "0")}`;
  const closes = scorecard?.openUntil ?? atLocalTime(closingDay, closesAt, calendar.zone);
  const reports = openReportsOf(scorecard).map(({ reportId, state, at }): Deadline => {
    if (state === "RETURNED") return { kind: "REVISE_REPORT", at: closes, reportId, turn: "EMPLOYEE" };
    if (state === "ESCALATED") return { kind: "SUPERIOR_ANSWERS", at: closes, reportId, turn: "SUPERIOR" };
    return { kind: "RATER_ANSWERS", at, reportId, turn: "RATER" };
  });
  const close: Deadline = { kind: "PERIOD_CLOSES", at: closes, turn: "EMPLOYEE" };
  const open = isMeasured ? [close, ...reports] : reports;
  const ofMonth = scorecard?.frozenAt ? [] : open;
  const results = [before, scorecard].flatMap((card) => resultDeadline(card));
  return [...ofMonth, ...results].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

function resultDeadline(card: Scorecard | undefined): Deadline[] {
  const { month, resultStage, resultDueAt: at } = card ?? {};
  if (month === undefined || at === undefined) return [];
  if (resultStage === "RATED") return [{ kind: "CONFIRM_RESULT", at, month, turn: "EMPLOYEE" }];
  return resultStage === "RECEIVED" ? [{ kind: "OBJECT", at, month, turn: "EMPLOYEE" }] : [];
}
