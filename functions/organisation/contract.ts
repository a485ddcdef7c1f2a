import * as z from "zod";
import { EnteredDaySchema } from "../../shared/domain/calendar/entered-day.ts";
import { named, once } from "../../shared/domain/once.ts";
import { EmployeeSchema, NipSchema, SiasnIdSchema } from "../../shared/domain/organisation/employee.ts";
import { OrganisationUnitSchema, UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { RaterBasisSchema } from "../../shared/domain/organisation/raters/assignment.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfUnit = /* @__PURE__ */ once(() => z.strictObject({ unitId: UnitIdSchema() }));
const OfEmployee = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema() }));

/** An employee as of a day: one posting, and the rater that goes with it. */
export const ProfileSchema = /* @__PURE__ */ named("Profile", () => {
  const { postings, siasnId: _, ...person } = EmployeeSchema().shape;
  return z.object({
    ...person,
    /** The local day asked about. */
    on: z.iso.date(),
    /** Absent if no posting has begun by that day, or if the employee is not in service. */
    posting: postings.element.optional(),
  });
});

const RaterSchema = /* @__PURE__ */ named("Rater", () =>
  z.object({ nip: NipSchema(), name: z.string(), position: z.string() }),
);

export const organisationRoutes = {
  /**
   * No If-Match: the request holds the whole unit and comes from one authority, usually from its list of units, which is sent
   * again and again. A request that changes nothing writes nothing.
   */
  establishUnit: {
    method: "PUT",
    path: "/v1/units/{unitId}",
    roles: ["ADMIN"],
    guard: "seen",
    summary: {
      id: "Mendaftarkan atau mengubah unit organisasi; yang dikirim ulang tidak mengubah apa pun",
      en: "Register or change a unit; repeating it changes nothing",
    },
    params: OfUnit,
    body: once(() => {
      const { name, kind, parentId } = OrganisationUnitSchema().shape;
      return z.strictObject({ name, kind, parentId });
    }),
    reply: OrganisationUnitSchema,
  },
  listUnits: {
    method: "GET",
    path: "/v1/units",
    roles: ["EMPLOYEE", "HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY", "ADMIN"],
    summary: { id: "Semua unit organisasi, menurut abjad", en: "All units of the organisation, by name" },
    reply: once(() => z.object({ items: z.array(OrganisationUnitSchema()) })),
  },
  unitEmployees: {
    method: "GET",
    path: "/v1/units/{unitId}/employees",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY", "ADMIN"],
    summary: {
      id: "Pegawai sebuah unit, untuk pengelola kinerja dan pimpinan unit itu atau unit di atasnya",
      en: "The employees of a unit, for HR and the head of the unit or of a unit above it",
    },
    params: OfUnit,
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(ProfileSchema()))),
  },
  employee: {
    method: "GET",
    path: "/v1/employees/{nip}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY", "ADMIN"],
    summary: {
      id: "Profil pegawai hari ini, atau pada suatu tanggal: penempatan dan pejabat penilainya",
      en: "An employee today, or as of a day: posting and rater",
    },
    params: OfEmployee,
    query: once(() => z.strictObject({ on: z.iso.date().optional() })),
    reply: once(() =>
      withPeople(
        ProfileSchema().extend({
          /** SIASN's own id of the person, if known; for HR and ADMIN only. */
          siasnId: SiasnIdSchema().optional(),
        }),
      ),
    ),
  },
  history: {
    method: "GET",
    path: "/v1/employees/{nip}/history",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Riwayat perubahan data pegawai, dengan pemeriksaan keutuhannya",
      en: "The history of an employee's record, with its chain verified",
    },
    params: OfEmployee,
    reply: once(() =>
      withPeople(
        z.object({
          items: z.array(
            z.object({
              number: z.int(),
              type: z.string(),
              at: z.string(),
              by: z.string(),
              data: z.record(z.string(), z.unknown()).optional(),
            }),
          ),
          /** Whether each event follows from the ones before it, and the record from the last. */
          isWhole: z.boolean(),
          /** The first event that does not. */
          brokenAt: z.int().optional(),
        }),
      ),
    ),
  },
  assignRater: {
    method: "PUT",
    path: "/v1/employees/{nip}/rater",
    roles: ["HR"],
    summary: {
      id: "Menetapkan pejabat penilai mulai suatu tanggal",
      en: "Assign the rater from a day on",
    },
    guard: "version",
    params: OfEmployee,
    body: once(() =>
      z.strictObject({
        /** Null for the head of the city, who has no NIP. */
        raterNip: NipSchema().nullable(),
        from: EnteredDaySchema(),
        /** The order that appoints them, if they head neither the employee's unit nor one above it. */
        basis: RaterBasisSchema().optional(),
      }),
    ),
    reply: ProfileSchema,
  },
  me: {
    method: "GET",
    path: "/v1/me",
    roles: ["EMPLOYEE", "HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY", "ADMIN"],
    summary: {
      id: "Profil saya: peran, penempatan, dan pejabat penilai saya",
      en: "My profile: roles, posting and rater",
    },
    reply: once(() =>
      z.object({
        id: z.string(),
        roles: z.array(z.string()).readonly(),
        /** The server's clock, by which deadlines pass; a device's own may be wrong. */
        at: z.string(),
        /** Whether anybody is rated by the caller. */
        leadsTeam: z.boolean(),
        /**
         * Whether something may await the caller as a rater: they rate somebody, did so within a year, or were given a result to rate,
         * explain or decide.
         */
        isAskedAsRater: z.boolean(),
        /**
         * Whether `GET /v1/me/tasks` may name something: for whoever is asked as a rater or has an office, and for an employee who makes
         * visits of supervision or has won an award.
         */
        isAwaited: z.boolean(),
        /** The units that the caller heads today, by posting or as acting head. */
        heads: z.array(z.object({ id: UnitIdSchema(), name: z.string() })).readonly(),
        /** Absent if the account belongs to no employee. */
        employee: ProfileSchema().optional(),
        /** Where the employee serves; absent while they serve nowhere. For the head of the city, the topmost unit. */
        unit: z.object({ id: UnitIdSchema(), name: z.string() }).optional(),
        rater: RaterSchema().optional(),
      }),
    ),
  },
  team: {
    method: "GET",
    path: "/v1/me/team",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: { id: "Pegawai yang saya nilai", en: "The employees whom I rate" },
    query: PageQuerySchema,
    reply: once(() => pageOf(z.object({ nip: NipSchema(), name: z.string(), unitId: UnitIdSchema() }))),
  },
} satisfies Contract;
