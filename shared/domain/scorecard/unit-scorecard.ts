import * as z from "zod";
import { MonthSchema } from "../calendar/period-id.ts";
import { named, once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { divideHalfUp } from "../rounding.ts";
import { TrainingYearFiguresSchema } from "../training/year.ts";
import { DeadlineSchema, type LiveScorecard } from "./live-scorecard.ts";
import { MissingSchema } from "./missing-parts.ts";
import { obstaclesOf, type Scorecard } from "./scorecard.ts";

/** The live counters of a unit: the sum over its staff. */
export const UnitTotalsSchema = /* @__PURE__ */ named("UnitTotals", () =>
  z.object({
    /** Staff with any activity that counts in the month; the others have no report and no feedback. */
    employeesActive: z.int(),
    reportsAwaiting: z.int(),
    /** Those among `reportsAwaiting` that nobody can answer any more: their month has closed. */
    reportsLapsed: z.int(),
    reportsAccepted: z.int(),
    reportsReturned: z.int(),
    reportsEscalated: z.int(),
    /** Reports that name an obstacle, answered or not. */
    obstacles: z.int(),
    /** Number of times superiors gave feedback. */
    feedback: z.int(),
    /** How many of the active staff it was given to. */
    employeesWithFeedback: z.int(),
    observations: z.int(),
    changedAt: z.string().optional(),
  }),
);

export type UnitTotals = z.infer<ReturnType<typeof UnitTotalsSchema>>;

const What = /* @__PURE__ */ once(() => MissingSchema().shape.what);
const Hours = /* @__PURE__ */ once(() =>
  TrainingYearFiguresSchema().pick({ countedHours: true, requiredHours: true }),
);

/** A member of staff as the head of the unit, or their rater, sees them. */
export const StaffMemberSchema = /* @__PURE__ */ named("StaffMember", () =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    reportsAwaiting: z.int(),
    reportsAccepted: z.int(),
    reportsReturned: z.int(),
    reportsEscalated: z.int(),
    obstacles: z.int(),
    achievementBasisPoints: z.int().optional(),
    /** Number of times the superior gave feedback. */
    feedback: z.int(),
    /** Lesson hours (JP) of the year. */
    training: Hours(),
    /** What the month lacks, each kind once. */
    missing: z.array(What()),
    /** The month's next deadline, and who has to act; absent once it is frozen. */
    nextDeadline: DeadlineSchema().pick({ kind: true, at: true, turn: true }).optional(),
    /** Since when the month has been closed: what awaits an answer then is not answered any more. */
    frozenAt: z.string().optional(),
    changedAt: z.string().optional(),
  }),
);

type StaffMember = z.infer<ReturnType<typeof StaffMemberSchema>>;

/** A summary of all of a unit's own staff. */
const StaffSummarySchema = /* @__PURE__ */ named("StaffSummary", () =>
  z.object({
    employees: z.int(),
    /** The mean of those who can be measured, 0 to 12,000, rounded half-up; absent if nobody can be. */
    achievementBasisPoints: z.int().optional(),
    /** Lesson hours (JP) of the year, in total. */
    training: Hours(),
    /** How many of them lack what; the names are with the members. */
    missing: z.array(z.object({ what: What(), employees: z.int() })),
  }),
);

type StaffSummary = z.infer<ReturnType<typeof StaffSummarySchema>>;

/** A unit with those below it, and its own staff, in total and one by one. */
export const UnitScorecardSchema = /* @__PURE__ */ named("UnitScorecard", () =>
  z.object({
    unitId: UnitIdSchema(),
    month: MonthSchema(),
    /** For the unit and all below it; only on the first page, like the next two. */
    totals: UnitTotalsSchema().optional(),
    units: z
      .array(z.object({ unitId: UnitIdSchema(), name: z.string(), totals: UnitTotalsSchema() }))
      .optional(),
    staff: StaffSummarySchema().optional(),
    /** Recommendations of supervision to the unit and all below it; only on the first page. */
    recommendations: z.object({ open: z.int(), overdue: z.int() }).optional(),
    /** Requests of the staff of the unit and all below it for help with obstacles of any month; only on the first page. */
    help: z.object({ open: z.int(), overdue: z.int() }).optional(),
    /** Those of them that are for help with obstacles of this month. */
    helpOfMonth: z.object({ open: z.int(), overdue: z.int() }).optional(),
    employees: z.array(StaffMemberSchema()),
    /** Requests the next page of staff. */
    cursor: z.string().optional(),
  }),
);

const SUMMED = [
  "reportsAwaiting",
  "reportsLapsed",
  "reportsAccepted",
  "reportsReturned",
  "reportsEscalated",
  "obstacles",
  "feedback",
  "observations",
] as const;

/** The totals of scorecards; 0 without any. */
export function unitTotals(scorecards: readonly Scorecard[]): UnitTotals {
  const active = scorecards.filter(({ moves = 0 }) => moves > 0);
  const counted = active.map((card) => ({
    ...card,
    obstacles: obstaclesOf(card),
    reportsLapsed: card.frozenAt === undefined ? 0 : card.reportsAwaiting,
  }));
  const sums = SUMMED.map((name) => [name, counted.reduce((sum, card) => sum + (card[name] ?? 0), 0)]);
  return withNewest(
    {
      employeesActive: active.length,
      employeesWithFeedback: active.filter(({ feedback = 0 }) => feedback > 0).length,
      ...(Object.fromEntries(sums) as Record<(typeof SUMMED)[number], number>),
    },
    active,
  );
}

/** The sum of several units' totals. */
export function sumOfTotals(all: readonly UnitTotals[]): UnitTotals {
  const names = ["employeesActive", "employeesWithFeedback", ...SUMMED] as const;
  const sums = names.map((name) => [name, all.reduce((sum, totals) => sum + totals[name], 0)]);
  return withNewest(Object.fromEntries(sums) as UnitTotals, all);
}

function withNewest(
  totals: UnitTotals,
  parts: readonly { readonly changedAt?: string | undefined }[],
): UnitTotals {
  const changedAt = parts
    .flatMap((part) => part.changedAt ?? [])
    .toSorted()
    .at(-1);
  return { ...totals, ...(changedAt && { changedAt }) };
}

/** What the head of a unit sees of an employee's live scorecard; responses to results stay between employee and rater. */
export function staffMember(name: string, card: LiveScorecard): StaffMember {
  const { nip, achievementBasisPoints, feedback, training, missing, deadlines, changedAt } = card;
  const { countedHours, requiredHours } = training;
  const next = deadlines.find(({ kind }) => kind !== "CONFIRM_RESULT" && kind !== "OBJECT");
  return {
    nip,
    name,
    reportsAwaiting: card.reportsAwaiting,
    reportsAccepted: card.reportsAccepted,
    reportsReturned: card.reportsReturned,
    reportsEscalated: card.reportsEscalated,
    obstacles: card.obstacles,
    ...(achievementBasisPoints !== undefined && { achievementBasisPoints }),
    feedback: feedback.fromSuperior,
    training: { countedHours, requiredHours },
    missing: kindsOf(missing),
    ...(next && { nextDeadline: { kind: next.kind, at: next.at, turn: next.turn } }),
    ...(card.frozenAt && { frozenAt: card.frozenAt }),
    ...(changedAt && { changedAt }),
  };
}

/** A summary of live scorecards: the mean of what can be measured, rounded once, and sums. */
export function staffSummary(cards: readonly LiveScorecard[]): StaffSummary {
  const measured = cards.flatMap(({ achievementBasisPoints }) => achievementBasisPoints ?? []);
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const lacking = Map.groupBy(
    cards.flatMap(({ missing }) => kindsOf(missing)),
    (what) => what,
  );
  return {
    employees: cards.length,
    ...(measured.length > 0 && {
      achievementBasisPoints: divideHalfUp(BigInt(sum(measured)), BigInt(measured.length)),
    }),
    training: {
      countedHours: sum(cards.map(({ training }) => training.countedHours)),
      requiredHours: sum(cards.map(({ training }) => training.requiredHours)),
    },
    missing: [...lacking].map(([what, all]) => ({ what, employees: all.length })),
  };
}

function kindsOf(missing: LiveScorecard["missing"]) {
  return [...new Set(missing.map(({ what }) => what))];
}
