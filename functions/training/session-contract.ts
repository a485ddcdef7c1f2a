import * as z from "zod";
import { freeText } from "../../shared/domain/free-text.ts";
import { named, once } from "../../shared/domain/once.ts";
import { PlanYearSchema } from "../../shared/domain/planning/performance-plan.ts";
import { ASKS } from "../../shared/domain/training/after/test-answers.ts";
import { BudgetUseSchema, OverrunSchema } from "../../shared/domain/training/budget.ts";
import { TrainingCostsSchema } from "../../shared/domain/training/costs.ts";
import { CourseIdSchema } from "../../shared/domain/training/course.ts";
import { EnrolmentSchema } from "../../shared/domain/training/enrolment.ts";
import { SessionSchema } from "../../shared/domain/training/session.ts";
import { SessionContentSchema } from "../../shared/domain/training/session-content.ts";
import { TrainingIdSchema } from "../../shared/domain/training/training.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

export const OneSession = /* @__PURE__ */ once(() => z.strictObject({ sessionId: TrainingIdSchema() }));

/** A session as it was planned or changed, with the budgets that it goes beyond; absent if it goes beyond none. */
const WeighedSessionSchema = /* @__PURE__ */ named("WeighedTrainingSession", () =>
  z.object({ ...SessionSchema().shape, beyondBudget: z.array(OverrunSchema()).readonly().optional() }),
);

/** A session, how full it is, and the caller's place in it. */
const SessionViewSchema = /* @__PURE__ */ named("TrainingSessionView", () =>
  z.object({
    ...SessionSchema().shape,
    /** How many places are taken. */
    taken: z.int(),
    /** How many wait for one. */
    waiting: z.int(),
    /** The caller's own enrolment; absent if there is none. */
    own: EnrolmentSchema().optional(),
    /** The caller's turn on the waiting list, from 1; absent if they do not wait. */
    turn: z.int().optional(),
    /** Whether it has a test before and after. */
    hasTest: z.boolean(),
    /** The day after which what became of its participants is measured; absent if it was, or will not be. */
    effectAfter: z.iso.date().optional(),
    /** What the caller is asked for now. */
    asks: z.array(z.enum(ASKS)).readonly(),
  }),
);

/** One giving of a course: planned by HR, open to employees. */
export const sessionRoutes = {
  sessions: {
    method: "GET",
    path: "/v1/training-sessions",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Sesi pelatihan mulai suatu hari, menurut hari pertamanya; sejak hari ini bila tidak disebut",
      en: "Training sessions from a day on, by their first day; from today on by default",
    },
    query: once(() => PageQuerySchema().extend({ from: z.iso.date().optional() })),
    reply: once(() => withPeople(pageOf(SessionSchema()))),
  },
  plan: {
    method: "POST",
    path: "/v1/training-sessions",
    roles: ["HR"],
    summary: {
      id: "Merencanakan sesi pelatihan: ruang, tempat, waktu, batas pendaftaran, pelatih",
      en: "Plan a training session: room, places, times, deadline of enrolment, trainers",
    },
    guard: "key",
    body: once(() => z.strictObject({ ...SessionContentSchema().shape, courseId: CourseIdSchema() })),
    status: 201,
    reply: WeighedSessionSchema,
  },
  session: {
    method: "GET",
    path: "/v1/training-sessions/{sessionId}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Satu sesi pelatihan, sisa tempatnya, dan pendaftaran Anda sendiri",
      en: "One training session, how full it is, and one's own enrolment",
    },
    params: OneSession,
    reply: once(() => withPeople(SessionViewSchema())),
  },
  changeSession: {
    method: "PUT",
    path: "/v1/training-sessions/{sessionId}",
    roles: ["HR"],
    summary: {
      id: "Mengubah sesi yang belum dimulai; tempat yang ditambah diisi dari daftar tunggu",
      en: "Change a session that has not begun; whoever waits moves up into added places",
    },
    guard: "version",
    params: OneSession,
    body: SessionContentSchema,
    reply: WeighedSessionSchema,
  },
  cancel: {
    method: "POST",
    path: "/v1/training-sessions/{sessionId}/cancel",
    roles: ["HR"],
    summary: {
      id: "Membatalkan sesi dengan alasan; yang terdaftar diberi tahu",
      en: "Cancel a session with a reason; those enrolled are told",
    },
    guard: "version",
    params: OneSession,
    body: once(() => z.strictObject({ reason: freeText().min(5).max(1_000) })),
    reply: SessionSchema,
  },
  costs: {
    method: "GET",
    path: "/v1/training-costs/{year}",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Biaya sesi setahun dan biaya per JP, pelatih internal dibandingkan dengan pihak luar, beserta pagu dan pemakaiannya",
      en: "What a year's sessions cost, and each lesson hour, internal against external, beside the budgets that bear them",
    },
    params: once(() => z.strictObject({ year: PlanYearSchema() })),
    reply: once(() => TrainingCostsSchema().extend({ budgets: z.array(BudgetUseSchema()).readonly() })),
  },
  mySessions: {
    method: "GET",
    path: "/v1/me/training-sessions",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Sesi yang Anda ikuti atau berikan, dengan keadaan pendaftaran Anda",
      en: "The sessions that one takes part in or gives, with one's enrolments",
    },
    reply: once(() =>
      withPeople(z.object({ sessions: z.array(SessionSchema()), enrolments: z.array(EnrolmentSchema()) })),
    ),
  },
} satisfies Contract;
