import * as z from "zod";
import { AwardPanelSchema } from "../../shared/domain/awards/decision/panel.ts";
import { ScoreSheetSchema, SheetContentSchema } from "../../shared/domain/awards/decision/sheet.ts";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import type { Contract } from "../../shared/http/contract.ts";

const OfMonth = once(() => z.strictObject({ month: MonthSchema() }));

/** The committee of a round, and what it makes of the candidates. */
export const awardPanelRoutes = {
  appoint: {
    method: "POST",
    path: "/v1/award-rounds/{month}/panel",
    roles: ["HR"],
    summary: {
      id: "Menetapkan tim penilai penghargaan sebulan; benturan kepentingan dicatat saat itu juga",
      en: "Appoints the committee of a round; conflicts of interest are noted at once",
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
      en: "The committee, the candidates and the proposal; members see the candidates and their own conflicts",
    },
    params: OfMonth,
    reply: AwardPanelSchema,
  },
  score: {
    method: "PUT",
    path: "/v1/award-rounds/{month}/panel/scores",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Anggota tim menilai calon 0 sampai 100, kecuali yang berbenturan kepentingan; dapat diganti sampai ditutup",
      en: "A member scores candidates 0 to 100, but for those they have an interest in; may be replaced until the close",
    },
    params: OfMonth,
    body: SheetContentSchema,
    reply: ScoreSheetSchema,
  },
  propose: {
    method: "POST",
    path: "/v1/award-rounds/{month}/panel/close",
    roles: ["HR"],
    summary: {
      id: "Menutup penilaian; rata-rata nilai tim menjadi usulan kepada kepala daerah, berdampingan dengan peringkat hitungan",
      en: "Closes the scoring; the means become the proposal to the head of the city, beside the computed ranks",
    },
    guard: "version",
    params: OfMonth,
    reply: AwardPanelSchema,
  },
} satisfies Contract;
