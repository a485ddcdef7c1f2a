import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { refuseNotCoordinator } from "../../shared/domain/supervision/authority.ts";
import {
  ProgrammeContentSchema,
  ProgrammeIdSchema,
  ProgrammeSchema,
} from "../../shared/domain/supervision/programme.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OneProgramme = /* @__PURE__ */ once(() => z.strictObject({ programmeId: ProgrammeIdSchema() }));

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
