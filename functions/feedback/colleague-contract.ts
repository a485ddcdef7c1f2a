import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import {
  AnonymousFeedbackSchema,
  ColleagueFeedbackSchema,
  ColleagueReplySchema,
} from "../../shared/domain/feedback/colleague-feedback.ts";
import { FeedbackTextSchema } from "../../shared/domain/feedback/feedback.ts";
import { FeedbackPanelSchema, PANEL_LIMIT } from "../../shared/domain/feedback/panel.ts";
import { once } from "../../shared/domain/once.ts";
import { refuseNotRater } from "../../shared/domain/organisation/authority.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfMonth = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema(), month: MonthSchema() }));
const Givers = /* @__PURE__ */ once(() => z.array(NipSchema()).min(1).max(PANEL_LIMIT));

/** Feedback from peers and subordinates. */
export const colleagueRoutes = {
  requests: {
    method: "GET",
    path: "/v1/me/feedback-requests",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Rekan dan atasan yang saya diminta beri umpan balik bulan ini",
      en: "The colleagues I am asked to give feedback on this month",
    },
    reply: once(() =>
      withPeople(
        z.object({
          month: MonthSchema(),
          items: z.array(z.object({ nip: NipSchema(), name: z.string(), isGiven: z.boolean() })),
        }),
      ),
    ),
  },
  /** No Idempotency-Key: the stored first reply would reveal the giver. Repeats count once anyway. */
  giveAsColleague: {
    method: "PUT",
    path: "/v1/me/feedback-requests/{month}/{nip}",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Memberi umpan balik sebagai rekan atau bawahan; siapa pemberinya tidak disimpan bersama isinya",
      en: "Give feedback as a peer or subordinate; the giver's identity is not stored with the content",
    },
    params: OfMonth,
    body: AnonymousFeedbackSchema,
    reply: once(() => z.object({ nip: NipSchema(), month: MonthSchema(), isGiven: z.literal(true) })),
  },
  colleagueFeedback: {
    method: "GET",
    path: "/v1/employees/{nip}/colleague-feedback/{month}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Umpan balik rekan dan bawahan sebulan: tampil sekaligus setelah bulan itu lewat, bila pemberinya cukup banyak",
      en: "Peers' and subordinates' feedback for a month: shown all at once after the month, if enough people gave it",
    },
    params: OfMonth,
    reply: ColleagueFeedbackSchema,
  },
  replyToColleagues: {
    method: "POST",
    path: "/v1/employees/{nip}/colleague-feedback/{month}/reply",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Menanggapi umpan balik rekan dan bawahan (hak jawab)",
      en: "Reply to peers' and subordinates' feedback",
    },
    guard: "key",
    params: OfMonth,
    body: once(() => z.strictObject({ text: FeedbackTextSchema() })),
    status: 201,
    reply: ColleagueReplySchema,
  },
  panel: {
    method: "GET",
    path: "/v1/employees/{nip}/feedback-panels/{month}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: {
      id: "Pegawai yang ditetapkan untuk diminta umpan baliknya, bagi pejabat penilai dan pengelola kinerja",
      en: "The panel asked for feedback on an employee, for the rater and HR",
    },
    params: OfMonth,
    reply: once(() => withPeople(FeedbackPanelSchema())),
  },
  namePanel: {
    method: "POST",
    path: "/v1/employees/{nip}/feedback-panels",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: {
      id: "Menetapkan siapa yang diminta umpan baliknya atas seorang pegawai, sebagai ganti undian",
      en: "Name the panel for feedback on an employee in a month, instead of the draw",
    },
    guard: "key",
    params: once(() => z.strictObject({ nip: NipSchema() })),
    body: once(() => z.strictObject({ month: MonthSchema(), givers: Givers() })),
    status: 201,
    reply: FeedbackPanelSchema,
  },
  changePanel: {
    method: "PUT",
    path: "/v1/employees/{nip}/feedback-panels/{month}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: {
      id: "Mengganti siapa yang diminta umpan baliknya",
      en: "Change the panel for feedback on an employee",
    },
    guard: "version",
    params: OfMonth,
    body: once(() => z.strictObject({ givers: Givers() })),
    reply: FeedbackPanelSchema,
  },
} satisfies Contract;
