import * as z from "zod";
import { AwardDecisionSchema } from "../../shared/domain/awards/decision/decision.ts";
import { AwardObjectionSchema } from "../../shared/domain/awards/decision/objection.ts";
import { AWARD_CATEGORIES } from "../../shared/domain/awards/rule.ts";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { TrackingCodeSchema } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const Reason = /* @__PURE__ */ once(() => freeText().min(20).max(2_000));
export const OfCategory = /* @__PURE__ */ once(() =>
  z.strictObject({ month: MonthSchema(), category: z.enum(AWARD_CATEGORIES) }),
);

/** Who wins, and the objections to it. */
export const awardDecisionRoutes = {
  decide: {
    method: "POST",
    path: "/v1/award-rounds/{month}/decisions",
    roles: ["HEAD_OF_CITY"],
    summary: {
      id: "Kepala daerah menetapkan penerima suatu kategori; pilihan yang berbeda dari usulan disertai alasan",
      en: "Decide a category as head of the city; a choice that departs from the proposal needs a reason",
    },
    guard: "key",
    params: once(() => z.strictObject({ month: MonthSchema() })),
    body: once(() =>
      z.strictObject({
        category: z.enum(AWARD_CATEGORIES),
        /** A NIP, or a unit's id. */
        winnerId: z.string().min(1).max(64),
        reason: Reason().optional(),
      }),
    ),
    status: 201,
    reply: AwardDecisionSchema,
  },
  decisions: {
    method: "GET",
    path: "/v1/award-decisions",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Riwayat keputusan penghargaan, terbaru dahulu: yang diumumkan, atau yang lain",
      en: "Past decisions, newest first: published ones, or the others",
    },
    query: once(() => PageQuerySchema().extend({ list: z.enum(["PUBLISHED", "OTHER"]) })),
    reply: once(() => withPeople(pageOf(AwardDecisionSchema()))),
  },
  decision: {
    method: "GET",
    path: "/v1/award-rounds/{month}/decisions/{category}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Keputusan atas suatu kategori; pegawai melihat yang dimenangkannya",
      en: "The decision of a category; employees see those that they won",
    },
    params: OfCategory,
    reply: once(() => withPeople(AwardDecisionSchema())),
  },
  consent: {
    method: "POST",
    path: "/v1/award-rounds/{month}/decisions/{category}/consent",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Penerima menyetujui pengumuman penghargaannya, atau menarik persetujuannya",
      en: "Consent to publication as the winner, or withdraw the consent",
    },
    guard: "version",
    params: OfCategory,
    body: once(() => z.strictObject({ isGiven: z.boolean() })),
    reply: AwardDecisionSchema,
  },
  objections: {
    method: "GET",
    path: "/v1/award-objections",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Sanggahan masyarakat atas penghargaan: terbuka, terlambat dijawab, atau sudah dijawab",
      en: "Citizens' objections to awards: open, overdue or answered",
    },
    query: once(() => PageQuerySchema().extend({ list: z.enum(["OPEN", "OVERDUE", "ANSWERED"]) })),
    reply: once(() => withPeople(pageOf(AwardObjectionSchema()))),
  },
  answer: {
    method: "POST",
    path: "/v1/award-objections/{objectionCode}/answer",
    roles: ["HR"],
    summary: {
      id: "Menjawab sanggahan; yang dikabulkan membatalkan penghargaannya",
      en: "Answer an objection; upholding it revokes the award",
    },
    guard: "version",
    params: once(() => z.strictObject({ objectionCode: TrackingCodeSchema() })),
    body: once(() => z.strictObject({ isUpheld: z.boolean(), text: Reason() })),
    reply: AwardObjectionSchema,
  },
} satisfies Contract;
