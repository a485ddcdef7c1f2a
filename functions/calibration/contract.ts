import * as z from "zod";
import { PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { EvaluationSchema } from "../../shared/domain/evaluation/evaluation.ts";
import {
  OrganisationPredicateOrderSchema,
  UnitStandingSchema,
} from "../../shared/domain/evaluation/rating/organisation-predicate.ts";
import { RaterStandingSchema } from "../../shared/domain/evaluation/rating/rater-flags.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import {
  DistributionWarningSchema,
  ORGANISATION_PREDICATES,
} from "../../shared/domain/rules/predicate-distribution.ts";
import { PREDICATES } from "../../shared/domain/rules/predikat.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

const OfUnitPeriod = once(() => z.strictObject({ unitId: UnitIdSchema(), period: PeriodIdSchema() }));

export const calibrationRoutes = {
  distribution: {
    method: "GET",
    path: "/v1/units/{unitId}/predicates/{period}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Sebaran predikat pegawai suatu unit beserta unit di bawahnya, predikat organisasinya, dan catatan atas sebaran itu",
      en: "The distribution of predicates in a unit and those below it, its organisation predicate, and what is unexpected",
    },
    params: OfUnitPeriod,
    query: once(() =>
      z.strictObject({
        /** Shows the warnings that this predicate would give. */
        predicate: z.enum(ORGANISATION_PREDICATES).optional(),
      }),
    ),
    reply: once(() =>
      z.object({
        unitId: UnitIdSchema(),
        period: PeriodIdSchema(),
        counts: z.record(z.enum(PREDICATES), z.int()),
        standing: UnitStandingSchema().optional(),
        /** The distribution has become other than expected since the predicate was set, and nobody has said why. */
        isJustificationMissing: z.boolean().optional(),
        warnings: z.array(DistributionWarningSchema()),
      }),
    ),
  },
  setPredicate: {
    method: "PUT",
    path: "/v1/units/{unitId}/predicates/{period}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Pimpinan di atasnya atau pengelola kinerja menetapkan predikat organisasi; sebaran yang tidak wajar disertai alasan",
      en: "The next higher leader or HR sets the organisation predicate, with a reason where the distribution is unexpected",
    },
    params: OfUnitPeriod,
    body: OrganisationPredicateOrderSchema,
    reply: UnitStandingSchema,
  },
  raters: {
    method: "GET",
    path: "/v1/raters/{period}",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Penilaian setiap pejabat penilai dibandingkan dengan saran dari bukti pegawainya sendiri, dengan penanda",
      en: "Each rater's ratings beside the advice from the same employees' evidence, with flags",
    },
    params: once(() => z.strictObject({ period: PeriodIdSchema() })),
    query: PageQuerySchema,
    reply: once(() =>
      pageOf(
        RaterStandingSchema().extend({
          /** Absent of the head of the city, and of whoever is not in the register any more. */
          name: z.string().optional(),
          /** From how many advised ratings on, and from which share on, the city flags. */
          limits: z.object({ minimumRatings: z.int(), deviationBasisPoints: z.int() }),
        }),
      ),
    ),
  },
  unitEvaluations: {
    method: "GET",
    path: "/v1/units/{unitId}/evaluations/{period}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Hasil pegawai suatu unit, bagi pimpinan unit itu atau unit di atasnya dan pengelola kinerja",
      en: "The results of a unit's staff, for whoever leads it or a unit above it, and HR",
    },
    params: OfUnitPeriod,
    query: PageQuerySchema,
    reply: once(() => {
      const { nip, name, position, stage, scoreBasisPoints, advice, outcome } = EvaluationSchema().shape;
      const { ratingDueAt, version } = EvaluationSchema().shape;
      return pageOf(
        z.object({ nip, name, position, stage, scoreBasisPoints, advice, outcome, ratingDueAt, version }),
      );
    }),
  },
} satisfies Contract;
