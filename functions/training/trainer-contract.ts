import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { CourseIdSchema } from "../../shared/domain/training/course.ts";
import { TrainerContentSchema, TrainerSchema } from "../../shared/domain/training/trainer.ts";
import { TeachingLoadSchema, TrainerProposalSchema } from "../../shared/domain/training/trainer-proposals.ts";
import { TrainingIdSchema } from "../../shared/domain/training/training.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

/** `2026-03-17T08:00/15:00`, several parted by commas. */
const MEETINGS = /^\d{4}-\d\d-\d\dT\d\d:\d\d\/\d\d:\d\d(?:,\d{4}-\d\d-\d\dT\d\d:\d\d\/\d\d:\d\d){0,29}$/;

/** Employees who teach colleagues. */
export const trainerRoutes = {
  trainers: {
    method: "GET",
    path: "/v1/trainers",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Pelatih internal dengan keahliannya, dan jam mengajarnya tahun ini",
      en: "Internal trainers with their skills, and what they teach this year",
    },
    reply: once(() =>
      withPeople(
        z.object({
          year: z.string(),
          items: z.array(z.object({ ...TrainerSchema().shape, ...TeachingLoadSchema().shape })),
        }),
      ),
    ),
  },
  appoint: {
    method: "POST",
    path: "/v1/trainers",
    roles: ["HR"],
    summary: {
      id: "Memasukkan pegawai ke daftar pelatih internal, dengan keahlian dan batas jam mengajar setahun",
      en: "Take an employee into the pool of internal trainers, with skills and a yearly limit",
    },
    guard: "key",
    body: once(() => z.strictObject({ ...TrainerContentSchema().shape, nip: NipSchema() })),
    status: 201,
    reply: TrainerSchema,
  },
  changeTrainer: {
    method: "PUT",
    path: "/v1/trainers/{nip}",
    roles: ["HR"],
    summary: {
      id: "Mengubah keahlian atau batas jam seorang pelatih internal; sesi yang sudah diberikan kepadanya tetap",
      en: "Change a trainer's skills or limit; the sessions that they give already stay",
    },
    guard: "version",
    params: once(() => z.strictObject({ nip: NipSchema() })),
    body: TrainerContentSchema,
    reply: TrainerSchema,
  },
  proposeTrainers: {
    method: "GET",
    path: "/v1/courses/{courseId}/trainer-proposals",
    roles: ["HR"],
    summary: {
      id: "Usulan pelatih untuk sesi pada waktu tertentu, menurut keahlian, jam mengajar dan agenda yang kosong, dengan alasannya",
      en: "Trainers proposed for a session at some times, by skills, load and free agenda, each with why",
    },
    params: once(() => z.strictObject({ courseId: CourseIdSchema() })),
    query: once(() =>
      z.strictObject({
        /** When it meets, such as `2026-03-17T08:00/15:00`; several meetings in order, parted by commas. */
        meetings: z.string().regex(MEETINGS, { error: "2026-03-17T08:00/15:00,…" }),
        /** The session itself, where it is planned already. */
        sessionId: TrainingIdSchema().optional(),
      }),
    ),
    reply: once(() => withPeople(z.object({ items: z.array(TrainerProposalSchema()).readonly() }))),
  },
} satisfies Contract;
