import * as z from "zod";
import { PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { ComplaintClassSchema } from "../../shared/domain/complaints/complaint.ts";
import { named, once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { ProgrammeIdSchema } from "../../shared/domain/supervision/programme.ts";
import { RecommendationSchema } from "../../shared/domain/supervision/recommendation.ts";
import { refuseNotTeam } from "../../shared/domain/supervision/visit.ts";
import { ShownIndexSchema } from "../../shared/domain/surveys/results/shown-index.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OneVisit = /* @__PURE__ */ once(() =>
  z.strictObject({
    programmeId: ProgrammeIdSchema(),
    period: PeriodIdSchema(),
    number: z.coerce.number().int().min(1).max(500),
  }),
);

/** A complaint as shown to whoever visits the place: never its words, nor anything about who complained. */
const ComplaintOnPlaceSchema = /* @__PURE__ */ named("ComplaintOnPlace", () =>
  z.object({
    class: ComplaintClassSchema().optional(),
    service: z.string().optional(),
    /** Local day. */
    receivedOn: z.iso.date(),
    /** Its next deadline; absent while none runs. */
    dueAt: z.string().optional(),
    isLate: z.boolean(),
  }),
);

const OpenRecommendationsSchema = /* @__PURE__ */ named("OpenRecommendations", () =>
  z
    .array(
      RecommendationSchema().pick({ text: true, ownerNip: true, dueAt: true, state: true, missedAt: true }),
    )
    .readonly(),
);

/** What visits leave with a unit, and what a team should know of it before it goes there. */
export const briefRoutes = {
  ofUnit: {
    method: "GET",
    path: "/v1/units/{unitId}/recommendations",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Rekomendasi pengawasan bagi sebuah unit yang belum selesai, untuk pimpinan unit itu atau unit di atasnya",
      en: "Recommendations of supervision to a unit that are not closed, for its heads or those of a unit above",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema() })),
    reply: once(() => withPeople(z.object({ items: OpenRecommendationsSchema() }))),
  },
  brief: {
    method: "GET",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/brief",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotTeam,
    summary: {
      id: "Bekal kunjungan bagi tim: pengaduan dan kepuasan warga di unit itu, kunjungan dan rekomendasi sebelumnya, dan siapa yang dapat menindaklanjuti",
      en: "What a team should know beforehand: complaints and satisfaction of the unit, earlier visits and recommendations, and who may follow up",
    },
    params: OneVisit,
    reply: once(() =>
      withPeople(
        z.object({
          unitId: UnitIdSchema(),
          /** Open ones of the unit, the oldest first, without those about misconduct. */
          complaints: z.array(ComplaintOnPlaceSchema()).readonly(),
          /** Of the last three full months, as it is published. */
          satisfaction: ShownIndexSchema(),
          /** What citizens wrote, the newest first; from days and points with at least three answers. */
          remarks: z.array(z.object({ day: z.string(), comment: z.string() })).readonly(),
          /** The last visits of the unit by any programme, the newest first. */
          visits: z
            .array(
              z.object({
                title: z.string(),
                day: z.iso.date(),
                findings: z.int(),
                recommendations: z.int(),
              }),
            )
            .readonly(),
          /** What was recommended to the unit and is not closed. */
          recommendations: OpenRecommendationsSchema(),
          /** Who may be asked to follow up: the rater of the visited first, then heads, then the unit's staff. */
          owners: z.array(z.object({ nip: NipSchema() })).readonly(),
        }),
      ),
    ),
  },
} satisfies Contract;
