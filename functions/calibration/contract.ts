import * as z from "zod";
import { PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { EvaluationSchema } from "../../shared/domain/evaluation/evaluation.ts";
import {
  OrganisationPredikatOrderSchema,
  UnitPredikatSchema,
  UnitStandingSchema,
} from "../../shared/domain/evaluation/rating/organisation-predikat.ts";
import { RaterStandingSchema } from "../../shared/domain/evaluation/rating/rater-flags.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { PREDIKAT_VALUES } from "../../shared/domain/rules/predikat.ts";
import {
  DistributionWarningSchema,
  ORGANISATION_PREDIKAT_VALUES,
} from "../../shared/domain/rules/predikat-distribution.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfUnitPeriod = /* @__PURE__ */ once(() =>
  z.strictObject({ unitId: UnitIdSchema(), period: PeriodIdSchema() }),
);

export const calibrationRoutes = {
  distribution: {
    method: "GET",
    path: "/v1/units/{unitId}/predikat/{period}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Sebaran predikat pegawai suatu unit beserta unit di bawahnya, predikat organisasinya, dan catatan atas sebaran itu",
      en: "The distribution of predikat in a unit and those below it, its organisation predikat, and what is unexpected about it",
    },
    params: OfUnitPeriod,
    query: once(() =>
      z.strictObject({
        /** Shows the warnings that this predikat would raise. */
        predikat: z.enum(ORGANISATION_PREDIKAT_VALUES).optional(),
      }),
    ),
    reply: once(() =>
      withPeople(
        z.object({
          unitId: UnitIdSchema(),
          period: PeriodIdSchema(),
          counts: z.record(z.enum(PREDIKAT_VALUES), z.int()),
          standing: UnitStandingSchema().optional(),
          /**
           * Whether the distribution has become unexpected since the predikat was set, without a justification.
           */
          isJustificationMissing: z.boolean().optional(),
          warnings: z.array(DistributionWarningSchema()),
        }),
      ),
    ),
  },
  setOrganisationPredikat: {
    method: "PUT",
    path: "/v1/units/{unitId}/predikat/{period}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Pimpinan di atasnya atau pengelola kinerja menetapkan predikat organisasi; sebaran yang tidak wajar disertai alasan",
      en: "Set the organisation predikat as the next higher leader or HR, with a reason where the distribution is unexpected",
    },
    guard: "seen",
    params: OfUnitPeriod,
    body: OrganisationPredikatOrderSchema,
    reply: UnitStandingSchema,
  },
  unitPredikat: {
    method: "GET",
    path: "/v1/unit-predikat/{period}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Predikat organisasi setiap unit yang boleh ditetapkan pemanggil, dengan sebaran predikat pegawainya, yang belum ditetapkan pun",
      en: "The organisation predikat of every unit that the caller may set it for, with the distribution of its staff's predikat, whether set or not",
    },
    params: once(() => z.strictObject({ period: PeriodIdSchema() })),
    reply: once(() =>
      withPeople(
        z.object({
          period: PeriodIdSchema(),
          /** Whether the period has closed, so that a predikat may be set. */
          isClosed: z.boolean(),
          /** In the order of the register; for the head of a unit, those below it. */
          items: z.array(UnitPredikatSchema()),
        }),
      ),
    ),
  },
  raters: {
    method: "GET",
    path: "/v1/raters/{period}",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Penilaian setiap pejabat penilai dibandingkan dengan saran dari bukti pegawainya sendiri, dengan penanda",
      en: "Each rater's ratings compared with the advice from the same employees' evidence, with flags",
    },
    params: once(() => z.strictObject({ period: PeriodIdSchema() })),
    query: PageQuerySchema,
    reply: once(() =>
      withPeople(
        pageOf(
          RaterStandingSchema().extend({
            /** Absent for the head of the city, and for anybody no longer in the register. */
            name: z.string().optional(),
            /** The number of advised ratings, and the share of deviations, from which the city flags a rater. */
            limits: z.object({ minimumRatings: z.int(), deviationBasisPoints: z.int() }),
          }),
        ),
      ),
    ),
  },
  unitEvaluations: {
    method: "GET",
    path: "/v1/units/{unitId}/evaluations/{period}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Hasil pegawai suatu unit, bagi pimpinan unit itu atau unit di atasnya dan pengelola kinerja",
      en: "The results of a unit's staff, for the head of the unit or of a unit above it, and HR",
    },
    params: OfUnitPeriod,
    query: PageQuerySchema,
    reply: once(() => {
      const { nip, name, position, stage, scoreBasisPoints, advice, outcome } = EvaluationSchema().shape;
      const { ratingDueAt, version } = EvaluationSchema().shape;
      const { raterNip, withoutResult } = EvaluationSchema().shape;
      return withPeople(
        pageOf(
          z.object({
            ...{ nip, name, position, stage, scoreBasisPoints, advice, outcome, ratingDueAt, version },
            /** Who is to rate it, or has; absent for the head of the city. */
            raterNip,
            withoutResult,
          }),
        ),
      );
    }),
  },
} satisfies Contract;
