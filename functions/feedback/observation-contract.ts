import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import {
  ObservationContentSchema,
  ObservationIdSchema,
  ObservationSchema,
  ObservationTextSchema,
  refuseNotObserver,
} from "../../shared/domain/feedback/observation.ts";
import {
  InstrumentContentSchema,
  InstrumentIdSchema,
  InstrumentSchema,
} from "../../shared/domain/feedback/observation-instrument.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfInstrument = /* @__PURE__ */ once(() => z.strictObject({ instrumentId: InstrumentIdSchema() }));
const OfEmployee = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema() }));

/** Observation with the city's own instruments. */
export const observationRoutes = {
  instruments: {
    method: "GET",
    path: "/v1/observation-instruments",
    roles: ["EMPLOYEE", "HR"],
    summary: { id: "Instrumen pengamatan daerah ini", en: "The city's observation instruments" },
    query: PageQuerySchema,
    reply: once(() => pageOf(InstrumentSchema().omit({ supervisors: true }))),
  },
  defineInstrument: {
    method: "POST",
    path: "/v1/observation-instruments",
    roles: ["HR"],
    summary: {
      id: "Menyusun instrumen pengamatan: kriteria, skala, dan pengawas yang boleh memakainya",
      en: "Define an instrument: criteria, scale, and the supervisors who may use it",
    },
    guard: "key",
    body: InstrumentContentSchema,
    status: 201,
    reply: InstrumentSchema,
  },
  instrument: {
    method: "GET",
    path: "/v1/observation-instruments/{instrumentId}",
    roles: ["HR"],
    summary: { id: "Satu instrumen beserta pengawasnya", en: "One instrument with its supervisors" },
    params: OfInstrument,
    reply: once(() => withPeople(InstrumentSchema())),
  },
  changeInstrument: {
    method: "PUT",
    path: "/v1/observation-instruments/{instrumentId}",
    roles: ["HR"],
    summary: {
      id: "Mengubah instrumen; pengamatan yang sudah ada tetap memakai kata-kata lamanya",
      en: "Change an instrument; past observations keep its old wording",
    },
    guard: "version",
    params: OfInstrument,
    body: InstrumentContentSchema,
    reply: InstrumentSchema,
  },
  retireInstrument: {
    method: "POST",
    path: "/v1/observation-instruments/{instrumentId}/retire",
    roles: ["HR"],
    summary: { id: "Menghentikan pemakaian instrumen", en: "Retire an instrument" },
    guard: "version",
    params: OfInstrument,
    reply: InstrumentSchema,
  },
  observe: {
    method: "POST",
    path: "/v1/employees/{nip}/observations",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotObserver,
    summary: {
      id: "Mencatat pengamatan dengan instrumen; pegawai langsung melihatnya",
      en: "Record an observation with an instrument; the employee sees it immediately",
    },
    guard: "key",
    params: OfEmployee,
    body: ObservationContentSchema,
    status: 201,
    reply: ObservationSchema,
  },
  observations: {
    method: "GET",
    path: "/v1/employees/{nip}/observations",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    sight: ["DECIDERS"],
    summary: {
      id: "Pengamatan atas seorang pegawai dalam sebulan",
      en: "An employee's observations of a month",
    },
    params: OfEmployee,
    query: once(() => PageQuerySchema().extend({ month: MonthSchema() })),
    reply: once(() => withPeople(pageOf(ObservationSchema()))),
  },
  respond: {
    method: "POST",
    path: "/v1/employees/{nip}/observations/{observationId}/response",
    roles: ["EMPLOYEE"],
    summary: { id: "Menanggapi pengamatan", en: "Respond to an observation" },
    guard: "version",
    params: once(() => z.strictObject({ nip: NipSchema(), observationId: ObservationIdSchema() })),
    body: once(() => z.strictObject({ text: ObservationTextSchema() })),
    reply: ObservationSchema,
  },
  madeByMe: {
    method: "GET",
    path: "/v1/me/observations",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Pengamatan yang saya lakukan, terbaru dahulu",
      en: "Observations that I made, newest first",
    },
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(ObservationSchema()))),
  },
} satisfies Contract;
