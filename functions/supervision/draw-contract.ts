import * as z from "zod";
import { PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { named, once } from "../../shared/domain/once.ts";
import { refuseNotCoordinator } from "../../shared/domain/supervision/authority.ts";
import { DrawTermsSchema } from "../../shared/domain/supervision/draw.ts";
import { ShownDrawSchema } from "../../shared/domain/supervision/draw-view.ts";
import { ProgrammeIdSchema, ProgrammeSchema } from "../../shared/domain/supervision/programme.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

const OfProgramme = /* @__PURE__ */ once(() => z.strictObject({ programmeId: ProgrammeIdSchema() }));
const OneDraw = /* @__PURE__ */ once(() =>
  z.strictObject({ programmeId: ProgrammeIdSchema(), period: PeriodIdSchema() }),
);

const ShownProgrammeSchema = /* @__PURE__ */ named("ShownProgramme", () =>
  ProgrammeSchema().omit({ inspectors: true, instrument: true }),
);

const LotSchema = /* @__PURE__ */ named("Lot", () => z.object({ name: z.string(), weight: z.int() }));

/** Draws of whom to visit, which anybody can recompute. */
export const drawRoutes = {
  draws: {
    method: "GET",
    path: "/v1/supervision-programmes/{programmeId}/draws",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Undian sebuah program dan kemajuan kunjungannya, periode terbaru dahulu",
      en: "A programme's draws and how far their visits are, newest first",
    },
    params: OfProgramme,
    query: PageQuerySchema,
    reply: once(() =>
      pageOf(ShownDrawSchema().omit({ instrument: true, seed: true })).extend({
        programme: ShownProgrammeSchema(),
        /** Whether the reader may see its form, its inspectors and whom it visits. */
        isInside: z.boolean(),
        /** What the reader may do with the programme now. */
        acts: z.array(z.enum(["CHANGE", "ANNOUNCE", "RETIRE", "PASS_ON"])).readonly(),
      }),
    ),
  },
  announceDraw: {
    method: "POST",
    path: "/v1/supervision-programmes/{programmeId}/draws",
    roles: ["EMPLOYEE", "HR"],
    refuseStranger: refuseNotCoordinator,
    summary: {
      id: "Mengumumkan undian: jumlah, cara menimbang, dan sidik benihnya, sebelum siapa pun dapat mengetahui hasilnya",
      en: "Announce a draw: its size, weighting and the hash of its seed, before anybody can know what they lead to",
    },
    guard: "key",
    params: OfProgramme,
    body: DrawTermsSchema,
    status: 201,
    reply: ShownDrawSchema,
  },
  draw: {
    method: "GET",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Satu undian: syaratnya, sidik benih, hasilnya, dan kemajuan kunjungannya",
      en: "One draw: its terms, the seed's hash, its outcome, and how far its visits are",
    },
    params: OneDraw,
    reply: once(() =>
      ShownDrawSchema().extend({
        /** Whether the reader may see who was drawn. */
        isInside: z.boolean(),
        /** What the reader may do with the draw now. */
        acts: z.array(z.enum(["MAKE", "PLAN"])).readonly(),
      }),
    ),
  },
  makeDraw: {
    method: "POST",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/make",
    roles: ["EMPLOYEE", "HR"],
    refuseStranger: refuseNotCoordinator,
    summary: {
      id: "Mengundi di antara semua yang memenuhi syarat hari ini, satu kali saja",
      en: "Draw among all who meet the terms today; once only",
    },
    params: OneDraw,
    reply: ShownDrawSchema,
  },
  drawList: {
    method: "GET",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/list",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Daftar yang diundi, dengan nama samaran dan bobotnya, untuk menghitung ulang undian; kunjungan mendadak dibuka setelah periodenya",
      en: "The list that was drawn from, by pseudonyms and weights, to recompute the draw; of unannounced visits once their period is over",
    },
    params: OneDraw,
    query: once(() => PageQuerySchema().omit({ limit: true })),
    reply: once(() =>
      z.object({
        /** Public with the list. */
        seed: z.string(),
        seedHash: z.string(),
        sampleSize: z.int(),
        listHash: z.string(),
        /** Names in the list of those who were drawn, the first drawn first. */
        drawn: z.array(z.string()).readonly(),
        items: z.array(LotSchema()).readonly(),
        cursor: z.string().optional(),
      }),
    ),
  },
} satisfies Contract;
