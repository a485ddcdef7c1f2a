import * as z from "zod";
import { MonthSchema, PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { EvaluationSchema } from "../../shared/domain/evaluation/evaluation.ts";
import { FinalScoreSchema } from "../../shared/domain/evaluation/result/schema.ts";
import { named, once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { PlanYearSchema } from "../../shared/domain/planning/performance-plan.ts";
import { LiveScorecardSchema } from "../../shared/domain/scorecard/live-scorecard.ts";
import { StaffMemberSchema, UnitScorecardSchema } from "../../shared/domain/scorecard/unit-scorecard.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfMonth = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema(), month: MonthSchema() }));

/** A result in the list of an employee's year. */
const ListedEvaluationSchema = /* @__PURE__ */ named("ListedEvaluation", () => {
  const { period, stage, closedAt, advice, scoreBasisPoints, rating, outcome } = EvaluationSchema().shape;
  return z.object({
    ...{ period, stage, closedAt, advice, scoreBasisPoints, rating, outcome },
    /** When the next deadline of its stage runs out; absent if none is running. */
    dueAt: z.string().optional(),
  });
});

/** The live scorecard as its readers see it. */
const ReadScorecardSchema = /* @__PURE__ */ named("ReadScorecard", () =>
  LiveScorecardSchema().extend({
    /** Whose it is, as of today or of their last day, and whether the reader rates them; absent in one's own. */
    employee: z
      .object({ name: z.string(), position: z.string().optional(), isRatedByReader: z.boolean() })
      .optional(),
  }),
);

/** A result as its readers see it. */
const ReadEvaluationSchema = /* @__PURE__ */ named("ReadEvaluation", () =>
  EvaluationSchema().extend({
    /** The score with the behaviour rating in force, and its parts; absent before there is one. */
    finalScore: FinalScoreSchema().optional(),
  }),
);

export const evaluationRoutes = {
  scorecard: {
    method: "GET",
    path: "/v1/employees/{nip}/scorecards/{month}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    sight: ["DECIDERS", "UNIT_HEADS"],
    summary: {
      id: "Kartu kinerja bulan berjalan: capaian, laporan, pelatihan, tenggat, dan apa yang masih kurang",
      en: "The live scorecard of a month: achievements, reports, training, what is due and what is missing",
    },
    params: OfMonth,
    reply: ReadScorecardSchema,
  },
  unitScorecard: {
    method: "GET",
    path: "/v1/units/{unitId}/scorecards/{month}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Kartu kinerja berjalan suatu unit beserta unit di bawahnya, dan pegawainya satu per satu; unit teratas = seluruh daerah",
      en: "The live scorecard of a unit with those below it, and of each of its staff; for the topmost unit it is the city's",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema(), month: MonthSchema() })),
    query: PageQuerySchema,
    reply: UnitScorecardSchema,
  },
  teamScorecards: {
    method: "GET",
    path: "/v1/me/team-scorecards",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: {
      id: "Kartu kinerja berjalan pegawai yang saya nilai, satu per satu",
      en: "The live scorecards of those whom I rate, one by one",
    },
    query: once(() => PageQuerySchema().extend({ month: MonthSchema() })),
    reply: once(() => pageOf(StaffMemberSchema())),
  },
  evaluations: {
    method: "GET",
    path: "/v1/employees/{nip}/evaluations",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Semua hasil seorang pegawai dalam setahun: bulan, triwulan, dan tahunnya, terbaru dahulu",
      en: "All results of an employee in a year: its months, its quarters and the year itself, newest first",
    },
    params: once(() => z.strictObject({ nip: NipSchema() })),
    query: once(() => z.strictObject({ year: PlanYearSchema() })),
    reply: once(() => withPeople(z.object({ items: z.array(ListedEvaluationSchema()) }))),
  },
  evaluation: {
    method: "GET",
    path: "/v1/employees/{nip}/evaluations/{period}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Hasil suatu bulan, triwulan, atau tahun yang sudah ditutup: bukti, saran, penilaian, keberatan, dan keputusannya",
      en: "The result of a closed month, quarter or year: evidence, advice, rating, objection and decision",
    },
    params: once(() => z.strictObject({ nip: NipSchema(), period: PeriodIdSchema() })),
    reply: once(() => withPeople(ReadEvaluationSchema())),
  },
  earlier: {
    method: "GET",
    path: "/v1/employees/{nip}/evaluations/{period}/earlier",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Hasil suatu bulan sebelum dibuka kembali, dari yang terlama",
      en: "Earlier results of a month, as it stood each time it was reopened, oldest first",
    },
    params: once(() => z.strictObject({ nip: NipSchema(), period: MonthSchema() })),
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(EvaluationSchema()))),
  },
} satisfies Contract;
