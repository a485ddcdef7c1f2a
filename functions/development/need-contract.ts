import * as z from "zod";
import { FoundNeedSchema, NeedIdSchema } from "../../shared/domain/development/found-need.ts";
import {
  AddedNeedSchema,
  DevelopmentYearIdSchema,
  NeedSchema,
} from "../../shared/domain/development/need.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import { refuseNotYours } from "../../shared/domain/organisation/authority.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfYear = /* @__PURE__ */ once(() =>
  z.strictObject({ nip: NipSchema(), year: DevelopmentYearIdSchema() }),
);
const OneNeed = /* @__PURE__ */ once(() => OfYear().extend({ needId: NeedIdSchema() }));

/** What people need to learn, and from what that follows. */
export const needRoutes = {
  needs: {
    method: "GET",
    path: "/v1/employees/{nip}/development-needs/{year}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Kebutuhan pengembangan pegawai: yang ditunjukkan bukti dua belas bulan terakhir, dan yang sudah dijawab",
      en: "An employee's needs of development: what the last twelve months show, and what was answered",
    },
    params: OfYear,
    reply: once(() =>
      withPeople(
        z.object({
          /** Shown by records, and not answered yet. */
          found: z.array(FoundNeedSchema()),
          /** Taken up, added or refused. */
          needs: z.array(
            NeedSchema().extend({
              /** What of the unit's plan meets it. */
              planned: z
                .object({ title: z.string(), courseId: z.string().optional(), isApproved: z.boolean() })
                .optional(),
            }),
          ),
          /** Whether nothing can be answered for that year any more. */
          isClosed: z.boolean(),
        }),
      ),
    ),
  },
  addNeed: {
    method: "POST",
    path: "/v1/employees/{nip}/development-needs/{year}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Menambah kebutuhan pengembangan; untuk pegawai dan pejabat penilainya",
      en: "Add a need of development; for the employee and their rater",
    },
    guard: "key",
    params: OfYear,
    body: AddedNeedSchema,
    status: 201,
    reply: NeedSchema,
  },
  takeUpNeed: {
    method: "POST",
    path: "/v1/employees/{nip}/development-needs/{year}/{needId}/take-up",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Menyetujui kebutuhan yang ditunjukkan bukti, untuk rencana unit",
      en: "Take up a need that records show, for the unit's plan",
    },
    guard: "key",
    params: OneNeed,
    reply: NeedSchema,
  },
  refuseNeed: {
    method: "POST",
    path: "/v1/employees/{nip}/development-needs/{year}/{needId}/refuse",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Menolak kebutuhan dengan alasan",
      en: "Refuse a need with a reason",
    },
    guard: "key",
    params: OneNeed,
    body: once(() => z.strictObject({ reason: freeText().min(5).max(2_000) })),
    reply: NeedSchema,
  },
  unitNeeds: {
    method: "GET",
    path: "/v1/units/{unitId}/development-needs/{year}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Kebutuhan pegawai unit yang sudah disetujui atau ditolak, untuk pimpinannya",
      en: "The needs of a unit's staff that were taken up or refused, for its head",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema(), year: DevelopmentYearIdSchema() })),
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(NeedSchema()))),
  },
  foundNeeds: {
    method: "GET",
    path: "/v1/units/{unitId}/found-needs/{year}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Kebutuhan pegawai unit yang ditunjukkan bukti dan belum dijawab, untuk pimpinannya",
      en: "What records show that a unit's staff need and nobody has answered, for its head",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema(), year: DevelopmentYearIdSchema() })),
    query: once(() =>
      PageQuerySchema().extend({ limit: z.coerce.number().int().min(1).max(25).default(10) }),
    ),
    reply: once(() =>
      withPeople(pageOf(z.object({ nip: NipSchema(), found: z.array(FoundNeedSchema()).readonly() }))),
    ),
  },
} satisfies Contract;
