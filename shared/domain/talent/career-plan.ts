import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import type { LocalDay } from "../calendar/calendar.ts";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { type Employee, NipSchema, placeOn, unitsHeadedOn } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { CourseIdSchema } from "../training/course.ts";

const goalUntil = <Day extends z.ZodType>(until: Day) =>
  z.strictObject({
    text: freeText().min(5).max(2_000),
    /** The local day by which it is to be reached. */
    until,
    /** Trainings of the catalogue that lead there. */
    courseIds: z.array(CourseIdSchema()).max(5),
  });

export const CareerPlanContentSchema = /* @__PURE__ */ named("CareerPlanContent", () =>
  z.strictObject({
    goals: z.array(goalUntil(EnteredDaySchema())).min(1).max(10),
    mentorNip: NipSchema().optional(),
    /** Local days on which employee and rater look at it together. */
    reviewsOn: z.array(EnteredDaySchema()).min(1).max(8),
  }),
);

export type CareerPlanContent = z.infer<ReturnType<typeof CareerPlanContentSchema>>;

/** Where an employee wants to get, with whose help, and when that is looked at. */
export const CareerPlanSchema = /* @__PURE__ */ named("CareerPlan", () =>
  z.object({
    ...CareerPlanContentSchema().shape,
    // Days of any century were taken once.
    goals: z.array(goalUntil(z.iso.date())),
    reviewsOn: z.array(z.iso.date()),
    nip: NipSchema(),
    state: z.enum(["PROPOSED", "AGREED", "RETURNED"]),
    /** The rater when it was proposed or agreed, who is reminded of its reviews; absent if the head of the city rates. */
    raterNip: NipSchema().optional(),
    /** Why the rater returned it before, until it is agreed. */
    returnedReason: z.string().optional(),
    /** What came of reviews, oldest first. */
    reviews: z.array(z.object({ of: z.iso.date(), note: z.string(), by: z.string(), at: z.string() })),
    /** The review of which everybody was reminded last. */
    remindedOf: z.iso.date().optional(),
    version: z.int(),
  }),
);

export type CareerPlan = z.infer<ReturnType<typeof CareerPlanSchema>> & Aggregate;
export type CareerPlanEvent = DomainEvent<
  | "CAREER_PLAN_PROPOSED"
  | "CAREER_PLAN_AGREED"
  | "CAREER_PLAN_RETURNED"
  | "CAREER_PLAN_REVIEWED"
  | "CAREER_PLAN_HANDED_ON"
  | "CAREER_MENTOR_LEFT"
  | "CAREER_REVIEW_DUE"
>;
export type CareerPlanDecision = Decision<CareerPlan, CareerPlanEvent>;

const refuse = /* @__PURE__ */ refusals("career-plan", {
  "day-past": {
    kind: "invalid",
    id: "Tanggal {day} sudah lewat. Pilih hari ini atau sesudahnya.",
    en: "The day {day} is past. Choose today or a later one.",
    source: {
      id: "kebijakan: rencana menyangkut yang akan datang",
      en: "policy: a plan is of what is to come",
    },
  },
  "mentor-self": {
    kind: "invalid",
    id: "Anda tidak dapat menjadi mentor bagi diri sendiri. Pilih orang lain.",
    en: "You cannot be your own mentor. Choose somebody else.",
    source: { id: "kebijakan", en: "policy" },
  },
  "mentor-subordinate": {
    kind: "conflict",
    id: "Mentor itu bawahan Anda. Pilih mentor yang tidak bekerja di bawah Anda.",
    en: "That mentor serves under you. Choose one who does not.",
    source: {
      id: "kebijakan: mentor bebas dari penilaian orang yang dibimbingnya",
      en: "policy: a mentor does not depend on whom they guide",
    },
  },
  "mentor-unknown": {
    kind: "invalid",
    id: "Mentor itu bukan pegawai yang bertugas. Pilih pegawai lain.",
    en: "That mentor is no employee in service. Choose another.",
    source: { id: "kebijakan", en: "policy" },
  },
  "course-unknown": {
    kind: "invalid",
    id: "Salah satu pelatihan tidak ada dalam katalog, atau tidak ditawarkan lagi. Pilih yang lain.",
    en: "One of the trainings is not in the catalogue, or is no longer offered. Choose another.",
    source: { id: "kebijakan: pelatihan dipilih dari katalog", en: "policy: trainings are of the catalogue" },
  },
  "not-proposed": {
    kind: "conflict",
    id: "Rencana karier ini tidak menunggu persetujuan.",
    en: "This plan does not await agreement.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-agreed": {
    kind: "conflict",
    id: "Rencana karier ini belum disepakati, sehingga belum dapat ditinjau.",
    en: "This plan has not been agreed, and so cannot be reviewed yet.",
    source: { id: "kebijakan", en: "policy" },
  },
  "no-review-left": {
    kind: "conflict",
    id: "Semua peninjauan rencana ini sudah dicatat. Ajukan rencana baru dengan tanggal peninjauan berikutnya.",
    en: "All reviews of this plan are recorded. Propose a new one with further days.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

interface Proposing extends Act {
  readonly employee: Employee;
  /** Undefined if none is named, or the one named is in no register. */
  readonly mentor: Employee | undefined;
  /** The unit of the mentor and those above it. */
  readonly mentorLine: readonly string[];
  /** Ids of the courses named that are offered. */
  readonly offered: ReadonlySet<string>;
  readonly today: LocalDay;
}

/**
 * The employee proposes a plan, or a new one in its place; the rater agrees to it again.
 * @throws DomainError `career-plan.day-past`, `career-plan.mentor-self`, `career-plan.mentor-unknown`,
 * `career-plan.mentor-subordinate`, `career-plan.course-unknown`
 * @source PP 11/2017 Ps 188-190: career development by plan; its form is a policy choice
 */
export function proposeCareerPlan(
  before: CareerPlan | undefined,
  content: CareerPlanContent,
  { employee, mentor, mentorLine, offered, today, by, at }: Proposing,
): CareerPlanDecision {
  const days = [...content.reviewsOn, ...content.goals.map(({ until }) => until)];
  const past = days.find((day) => day < today);
  if (past !== undefined) throw refuse("day-past", { day: past });
  if (content.mentorNip !== undefined)
    requireMentor({ nip: content.mentorNip, employee, mentor, mentorLine, today });
  if (content.goals.some(({ courseIds }) => courseIds.some((id) => !offered.has(id))))
    throw refuse("course-unknown");
  const { nip } = employee;
  const { version, eventHash } = before ?? NEW_AGGREGATE;
  const { reviews = [], returnedReason } = before ?? {};
  const reviewsOn = [...new Set(content.reviewsOn)].sort();
  const raterNip = placeOn(employee, today)?.raterNip;
  return {
    state: {
      ...{ ...content, reviewsOn, nip, state: "PROPOSED", reviews, version, eventHash },
      ...(raterNip && { raterNip }),
      ...(returnedReason && { returnedReason }),
    },
    event: { type: "CAREER_PLAN_PROPOSED", by, at, data: { ...content } },
  };
}

interface Mentoring extends Pick<Proposing, "employee" | "mentor" | "mentorLine" | "today"> {
  readonly nip: string;
}

function requireMentor({ nip, employee, mentor, mentorLine, today }: Mentoring): void {
  if (nip === employee.nip) throw refuse("mentor-self");
  const place = placeOn(mentor, today);
  if (place === undefined) throw refuse("mentor-unknown");
  const headed = unitsHeadedOn(employee, today);
  if (place.raterNip === employee.nip || headed.some((unit) => mentorLine.includes(unit)))
    throw refuse("mentor-subordinate");
}

/** The rater agrees. @throws DomainError `career-plan.not-proposed` */
export function agreeCareerPlan(
  plan: CareerPlan,
  raterNip: string | undefined,
  act: Act,
): CareerPlanDecision {
  if (plan.state !== "PROPOSED") throw refuse("not-proposed");
  const { returnedReason: _, ...kept } = plan;
  return {
    state: { ...kept, state: "AGREED", ...(raterNip && { raterNip }) },
    event: { type: "CAREER_PLAN_AGREED", ...act },
  };
}

/** The rater returns it with a reason. @throws DomainError `career-plan.not-proposed` */
export function returnCareerPlan(
  plan: CareerPlan,
  { reason, ...act }: Act & { readonly reason: string },
): CareerPlanDecision {
  if (plan.state !== "PROPOSED") throw refuse("not-proposed");
  return {
    state: { ...plan, state: "RETURNED", returnedReason: reason },
    event: { type: "CAREER_PLAN_RETURNED", ...act, data: { reason } },
  };
}

/** The next review that nobody has recorded; undefined if there is none, or the plan is not agreed. */
export function nextReview({ state, reviewsOn, reviews }: CareerPlan): LocalDay | undefined {
  if (state !== "AGREED") return undefined;
  const held = new Set(reviews.map(({ of }) => of));
  return reviewsOn.find((day) => !held.has(day));
}

/**
 * Records what came of the next review.
 * @throws DomainError `career-plan.not-agreed`, `career-plan.no-review-left`
 */
export function reviewCareerPlan(
  plan: CareerPlan,
  { note, by, at }: Act & { readonly note: string },
): CareerPlanDecision {
  if (plan.state !== "AGREED") throw refuse("not-agreed");
  const of = nextReview(plan);
  if (of === undefined) throw refuse("no-review-left");
  return {
    state: { ...plan, reviews: [...plan.reviews, { of, note, by, at }] },
    event: { type: "CAREER_PLAN_REVIEWED", by, at, data: { of, note } },
  };
}

/**
 * Hands a plan that is proposed or agreed to its employee's rater of today, who answers it and is reminded of its reviews.
 * Undefined if there is nothing to hand on: a returned plan finds its rater when it is proposed again.
 * @param raterNip undefined if the head of the city rates
 * @source policy choice: as plans of performance, trainings and reports are handed on
 */
export function handOnCareerPlan(
  plan: CareerPlan,
  raterNip: string | undefined,
  act: Act,
): CareerPlanDecision | undefined {
  if (plan.state === "RETURNED" || plan.raterNip === raterNip) return undefined;
  const { raterNip: _, ...kept } = plan;
  return {
    state: { ...kept, ...(raterNip && { raterNip }) },
    event: { type: "CAREER_PLAN_HANDED_ON", ...act, data: { raterNip: raterNip ?? "" } },
  };
}

/**
 * Takes a mentor who no longer serves out of a plan, which stays in force: whom to name instead is the employee's to propose.
 * Undefined if they are not its mentor.
 * @source policy choice
 */
export function loseMentor(plan: CareerPlan, mentor: string, act: Act): CareerPlanDecision | undefined {
  if (plan.mentorNip !== mentor) return undefined;
  const { mentorNip, ...kept } = plan;
  return { state: kept, event: { type: "CAREER_MENTOR_LEFT", ...act, data: { mentorNip } } };
}

/** Reminds of a review whose day has come; undefined if it was held, or everybody was reminded of it. */
export function remindOfReview(
  plan: CareerPlan,
  today: LocalDay,
  at: string,
): CareerPlanDecision | undefined {
  const of = nextReview(plan);
  if (of === undefined || of > today || plan.remindedOf === of) return undefined;
  return {
    state: { ...plan, remindedOf: of },
    event: { type: "CAREER_REVIEW_DUE", by: "SYSTEM", at, data: { of } },
  };
}
