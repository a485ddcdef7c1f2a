import * as z from "zod";
import { OfCandidateSchema } from "../../shared/domain/awards/decision/conflict.ts";
import { AwardPanelSchema } from "../../shared/domain/awards/decision/panel.ts";
import { ScoreSheetSchema, SheetContentSchema } from "../../shared/domain/awards/decision/sheet.ts";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfMonth = /* @__PURE__ */ once(() => z.strictObject({ month: MonthSchema() }));

/** The panel of a round, and its scores for the candidates. */
export const awardPanelRoutes = {
  appoint: {
    method: "POST",
    path: "/v1/award-rounds/{month}/panel",
    roles: ["HR"],
    summary: {
      id: "Menetapkan tim penilai penghargaan sebulan, atau mengganti anggota yang tidak lagi bertugas; benturan kepentingan dicatat saat itu juga",
      en: "Appoint the panel of a round, or replace members who no longer serve; conflicts of interest are recorded immediately",
    },
    guard: "key",
    params: OfMonth,
    body: once(() => z.strictObject({ members: z.array(NipSchema()).min(1).max(15) })),
    status: 201,
    reply: AwardPanelSchema,
  },
  panel: {
    method: "GET",
    path: "/v1/award-rounds/{month}/panel",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Tim penilai, calon, dan usulannya; anggota melihat calon serta benturan kepentingannya sendiri",
      en: "The panel, the candidates and the proposal; members see the candidates and their own conflicts",
    },
    params: OfMonth,
    reply: once(() => withPeople(AwardPanelSchema())),
  },
  score: {
    method: "PUT",
    path: "/v1/award-rounds/{month}/panel/scores",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Anggota tim menilai calon 0 sampai 100, kecuali yang berbenturan kepentingan; dapat diganti sampai ditutup",
      en: "Score candidates from 0 to 100, except those the member has a conflict with; scores can be replaced until scoring closes",
    },
    params: OfMonth,
    body: SheetContentSchema,
    reply: ScoreSheetSchema,
  },
  recuse: {
    method: "POST",
    path: "/v1/award-rounds/{month}/panel/recusals",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Anggota tim menyatakan berbenturan kepentingan dengan seorang calon, tanpa menyebut sebabnya; nilai yang sudah diberikan dihapus",
      en: "State a conflict of interest with a candidate, as a member and without saying why; a score already given is removed",
    },
    guard: "key",
    params: OfMonth,
    body: OfCandidateSchema,
    status: 201,
    reply: AwardPanelSchema,
  },
  propose: {
    method: "POST",
    path: "/v1/award-rounds/{month}/panel/close",
    roles: ["HR"],
    summary: {
      id: "Menutup penilaian; rata-rata nilai tim menjadi usulan kepada kepala daerah, berdampingan dengan peringkat hitungan",
      en: "Close the scoring; the means become the proposal to the head of the city, next to the computed ranks",
    },
    guard: "version",
    params: OfMonth,
    reply: AwardPanelSchema,
  },
} satisfies Contract;
