import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import {
  ColleagueFeedbackSchema,
  ColleagueReplySchema,
  VoiceSchema,
} from "../../shared/domain/feedback/colleague-feedback.ts";
import { FeedbackTextSchema } from "../../shared/domain/feedback/feedback.ts";
import { FeedbackPanelSchema, PANEL_LIMIT } from "../../shared/domain/feedback/feedback-panel.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import type { Contract } from "../../shared/http/contract.ts";

const OfMonth = once(() => z.strictObject({ nip: NipSchema(), month: MonthSchema() }));
const Givers = once(() => z.array(NipSchema()).min(1).max(PANEL_LIMIT));

/** Feedback of peers and subordinates. */
export const colleagueRoutes = {
  requests: {
    method: "GET",
    path: "/v1/me/feedback-requests",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Rekan dan atasan yang saya diminta beri umpan balik bulan ini",
      en: "The colleagues on whom my feedback is asked this month",
    },
    reply: once(() =>
      z.object({
        month: MonthSchema(),
        items: z.array(z.object({ nip: NipSchema(), name: z.string(), isGiven: z.boolean() })),
      }),
    ),
  },
  /** Without Idempotency-Key: the first reply to it would be kept, and would say who gave. It counts once by itself. */
  giveAsColleague: {
    method: "PUT",
    path: "/v1/me/feedback-requests/{month}/{nip}",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Memberi umpan balik sebagai rekan atau bawahan; siapa pemberinya tidak disimpan bersama isinya",
      en: "Gives feedback as a peer or subordinate; who gave it is not kept with what was said",
    },
    params: OfMonth,
    body: VoiceSchema,
    reply: once(() => z.object({ nip: NipSchema(), month: MonthSchema(), isGiven: z.literal(true) })),
  },
  colleagueFeedback: {
    method: "GET",
    path: "/v1/employees/{nip}/colleague-feedback/{month}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Umpan balik rekan dan bawahan sebulan: tampil sekaligus setelah bulan itu lewat, bila pemberinya cukup banyak",
      en: "Peers' and subordinates' feedback on a month: shown at once after the month, where enough gave it",
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
      en: "Replies to peers' and subordinates' feedback",
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
    summary: {
      id: "Pegawai yang ditetapkan untuk diminta umpan baliknya, bagi pejabat penilai dan pengelola kinerja",
      en: "Who was named to be asked about an employee, for the rater and HR",
    },
    params: OfMonth,
    reply: FeedbackPanelSchema,
  },
  namePanel: {
    method: "POST",
    path: "/v1/employees/{nip}/feedback-panels",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Menetapkan siapa yang diminta umpan baliknya atas seorang pegawai, sebagai ganti undian",
      en: "Names who is asked about an employee in a month, in the place of the draw",
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
    summary: {
      id: "Mengganti siapa yang diminta umpan baliknya",
      en: "Changes who is asked about an employee",
    },
    guard: "version",
    params: OfMonth,
    body: once(() => z.strictObject({ givers: Givers() })),
    reply: FeedbackPanelSchema,
  },
} satisfies Contract;
