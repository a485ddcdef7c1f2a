import * as z from "zod";
import { ComplaintContactSchema, UNMASKING_GROUNDS } from "../../shared/domain/complaints/intake/contact.ts";
import { TrackingCodeSchema } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { once } from "../../shared/domain/once.ts";
import type { Contract } from "../../shared/http/contract.ts";

export const identityRoutes = {
  /** A query, but one that the complaint's history records: who asked, when, and why. */
  unmask: {
    method: "POST",
    path: "/v1/complaints/{trackingCode}/contact",
    roles: ["COMPLAINT_OFFICER"],
    summary: {
      id: "Membuka data kontak pengadu, dengan alasan; setiap pembukaan tercatat dalam riwayat pengaduan",
      en: "Reveal the complainant's contact data, with a reason; every time is recorded in the complaint's history",
    },
    guard: "version",
    params: once(() => z.strictObject({ trackingCode: TrackingCodeSchema() })),
    body: once(() => z.strictObject({ ground: z.enum(UNMASKING_GROUNDS) })),
    reply: once(() => z.object({ contact: ComplaintContactSchema(), version: z.int() })),
  },
} satisfies Contract;
