import * as z from "zod";
import { ComplaintExplanationSchema } from "../../shared/domain/complaints/clocks/explanation.ts";
import { TrackingCodeSchema } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { MessageSchema } from "../../shared/domain/complaints/views/citizen-view.ts";
import { MailSchema } from "../../shared/domain/mail/mail.ts";
import { named, once } from "../../shared/domain/once.ts";
import type { Text } from "../../shared/domain/text.ts";
import type { Contract } from "../../shared/http/contract.ts";

const OfComplaint = /* @__PURE__ */ once(() => z.strictObject({ trackingCode: TrackingCodeSchema() }));

/** A part of one complaint, for those who handle it and those it was escalated to. */
function recordRoute<const Path extends string, Reply extends z.ZodType>(
  path: Path,
  { reply, ...summary }: Text & { readonly reply: () => Reply },
) {
  return {
    method: "GET",
    path: `/v1/complaints/{trackingCode}/${path}`,
    /** Besides the officers, the head of a unit may, by virtue of their posting, and whoever it is assigned to. */
    roles: ["COMPLAINT_OFFICER", "EMPLOYEE", "HEAD_OF_CITY"],
    summary,
    params: OfComplaint,
    reply,
  } as const;
}

const HistorySchema = /* @__PURE__ */ named("History", () =>
  z.object({
    isWhole: z.boolean(),
    events: z
      .array(
        z.object({
          number: z.int(),
          type: z.string(),
          at: z.iso.datetime(),
          by: z.string(),
          /** The name of the employee; absent for the public and the system. */
          byName: z.string().optional(),
          data: z.record(z.string(), z.unknown()).optional(),
          hash: z.string(),
        }),
      )
      .readonly(),
  }),
);

export const recordRoutes = {
  history: recordRoute("history", {
    id: "Riwayat pengaduan: setiap peristiwa, dan apakah rantainya utuh",
    en: "The history of a complaint: every event, and whether the chain is intact",
    reply: HistorySchema,
  }),
  messages: recordRoute("messages", {
    id: "Percakapan dengan pengadu, terlama dahulu",
    en: "The conversation with the complainant, oldest first",
    reply: once(() => z.object({ items: z.array(MessageSchema()).readonly() })),
  }),
  notes: recordRoute("notes", {
    id: "Catatan internal tentang pengaduan, terlama dahulu",
    en: "Internal notes on a complaint, oldest first",
    reply: once(() =>
      z.object({
        items: z
          .array(
            z.object({
              text: z.string(),
              at: z.iso.datetime(),
              by: z.string(),
              byName: z.string().optional(),
            }),
          )
          .readonly(),
      }),
    ),
  }),
  mails: recordRoute("mails", {
    id: "Surel tentang pengaduan: apa yang dikabarkan, kapan terkirim, atau mengapa tidak; tanpa alamat",
    en: "Mail about a complaint: what it said, and when it was sent or why not; without any address",
    reply: once(() => z.object({ items: z.array(MailSchema()).readonly() })),
  }),
  explain: recordRoute("deadlines", {
    id: "Setiap tenggat dan bagaimana dihitung, dari riwayat pengaduan dan kalender saja",
    en: "Every deadline and how it was computed, from the complaint's history and the calendar alone",
    reply: ComplaintExplanationSchema,
  }),
} satisfies Contract;
