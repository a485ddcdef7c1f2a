import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { CourseEffectSchema } from "../../shared/domain/training/after/effect.ts";
import { CourseContentSchema, CourseIdSchema, CourseSchema } from "../../shared/domain/training/course.ts";
import type { Contract } from "../../shared/http/contract.ts";

/** The catalogue. */
export const courseRoutes = {
  courses: {
    method: "GET",
    path: "/v1/courses",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Katalog pelatihan, terbaru dahulu, beserta pengaruhnya pada capaian peserta",
      en: "The catalogue of trainings, newest first, with what became of their participants",
    },
    reply: once(() =>
      z.object({
        items: z.array(
          CourseSchema().extend({
            /** What became of its participants; absent until any of its sessions has been measured. */
            effect: CourseEffectSchema().optional(),
          }),
        ),
      }),
    ),
  },
  defineCourse: {
    method: "POST",
    path: "/v1/courses",
    roles: ["HR"],
    summary: {
      id: "Memasukkan pelatihan ke katalog, dengan jalur, bentuk dan JP",
      en: "Put a training into the catalogue, with path, form and lesson hours",
    },
    guard: "key",
    body: CourseContentSchema,
    status: 201,
    reply: CourseSchema,
  },
  changeCourse: {
    method: "PUT",
    path: "/v1/courses/{courseId}",
    roles: ["HR"],
    summary: {
      id: "Mengubah pelatihan dalam katalog; sesi yang sudah direncanakan tetap",
      en: "Change a training of the catalogue; sessions already planned stay as they are",
    },
    guard: "version",
    params: once(() => z.strictObject({ courseId: CourseIdSchema() })),
    body: CourseContentSchema,
    reply: CourseSchema,
  },
} satisfies Contract;
