import * as z from "zod";
import { named, once } from "../../shared/domain/once.ts";
import { refuseNotCoordinator } from "../../shared/domain/supervision/authority.ts";
import {
  ProgrammeContentSchema,
  ProgrammeIdSchema,
  ProgrammeSchema,
} from "../../shared/domain/supervision/programme.ts";
import { RecommendationSchema } from "../../shared/domain/supervision/recommendation.ts";
import { StageSchema } from "../../shared/domain/supervision/stage.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OneProgramme = /* @__PURE__ */ once(() => z.strictObject({ programmeId: ProgrammeIdSchema() }));

/** A recommendation that is not closed, as a programme lists it. */
const ListedRecommendationSchema = /* @__PURE__ */ named("ListedRecommendation", () =>
  RecommendationSchema()
    .pick({
      ...{ programmeId: true, period: true, visit: true, number: true, text: true, ownerNip: true },
      ...{ dueAt: true, state: true, missedAt: true, awaitsOwnerSince: true, version: true },
    })
    .extend({ stage: StageSchema() }),
);

/** Programmes of supervision, and the forms that they use. */
export const programmeRoutes = {
  programmes: {
    method: "GET",
    path: "/v1/supervision-programmes",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: { id: "Program pengawasan, terbaru dahulu", en: "The programmes of supervision, newest first" },
    query: PageQuerySchema,
    reply: once(() => pageOf(ProgrammeSchema().omit({ inspectors: true, instrument: true }))),
  },
  defineProgramme: {
    method: "POST",
    path: "/v1/supervision-programmes",
    roles: ["EMPLOYEE", "HR"],
    refuseStranger: refuseNotCoordinator,
    summary: {
      id: "Menyusun program pengawasan: instrumen, unit yang dikunjungi, dan pengawasnya; untuk pengelola kinerja dan pimpinan unit pelaksana",
      en: "Define a programme: form, units to visit, and inspectors; for HR and the head of the unit that carries it out",
    },
    guard: "key",
    body: ProgrammeContentSchema,
    status: 201,
    reply: ProgrammeSchema,
  },
  programme: {
    method: "GET",
    path: "/v1/supervision-programmes/{programmeId}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotCoordinator,
    summary: {
      id: "Satu program beserta instrumen dan pengawasnya, bagi yang mengaturnya dan para pengawasnya",
      en: "One programme with its form and inspectors, for those who run it and the inspectors",
    },
    params: OneProgramme,
    reply: once(() => withPeople(ProgrammeSchema())),
  },
  recommendations: {
    method: "GET",
    path: "/v1/supervision-programmes/{programmeId}/recommendations",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotCoordinator,
    summary: {
      id: "Rekomendasi sebuah program yang belum selesai: yang menunggu penanggung jawab lain dahulu, lalu yang lewat batas waktunya; bagi yang mengaturnya",
      en: "A programme's recommendations that are not closed: those that wait for another owner first, then those past their deadline; for those who run it",
    },
    params: OneProgramme,
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(ListedRecommendationSchema()))),
  },
  changeProgramme: {
    method: "PUT",
    path: "/v1/supervision-programmes/{programmeId}",
    roles: ["EMPLOYEE", "HR"],
    refuseStranger: refuseNotCoordinator,
    summary: {
      id: "Mengubah program, dan memakai instrumennya yang terbaru; yang sudah diundi tetap memakai yang lama",
      en: "Change a programme, and take over its form as it is now; what was drawn keeps the old one",
    },
    guard: "version",
    params: OneProgramme,
    body: ProgrammeContentSchema,
    reply: ProgrammeSchema,
  },
  retireProgramme: {
    method: "POST",
    path: "/v1/supervision-programmes/{programmeId}/retire",
    roles: ["EMPLOYEE", "HR"],
    refuseStranger: refuseNotCoordinator,
    summary: { id: "Menghentikan program pengawasan", en: "Retire a programme" },
    guard: "version",
    params: OneProgramme,
    reply: ProgrammeSchema,
  },
} satisfies Contract;
