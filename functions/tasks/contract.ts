import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { RaterTasksSchema } from "../../shared/domain/evaluation/rating/rater-tasks.ts";
import { once } from "../../shared/domain/once.ts";
import { LiveScorecardSchema } from "../../shared/domain/scorecard/live-scorecard.ts";
import type { Contract } from "../../shared/http/contract.ts";

export const tasksRoutes = {
  read: {
    method: "GET",
    path: "/v1/me/tasks",
    roles: ["EMPLOYEE", "HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY"],
    summary: {
      id: "Semua yang menunggu saya sebagai pejabat penilai atau atasannya, penerima penghargaan, penerbit pengumuman, penjawab musyawarah, penanggung jawab tindak lanjut survei, pengawas, pengelola kinerja, pengelola pengaduan, atau kepala daerah: jumlah, yang terlewat, dan satu per satu yang tenggatnya terdekat; kosong bila tidak ada. Tenggat saya sendiri ada di kartu kinerja",
      en: "Everything that awaits me as a rater or a rater's superior, as the winner of an award, as the publisher of an announcement, as an official of a consultation, as the owner of a survey's follow-up, as an inspector, as HR, as a complaint officer or as the head of the city: counts, what is overdue, and one by one what is due first; empty if nothing does. One's own deadlines are on the live scorecard",
    },
    query: once(() =>
      z.strictObject({
        /** Adds the caller's own live scorecard of this month (`card`). */
        month: MonthSchema().optional(),
        /** Leaves out what awaits a rater or an office: for whoever is neither, at few reads instead of a dozen. */
        only: z.literal("OWN").optional(),
      }),
    ),
    reply: once(() => RaterTasksSchema().extend({ card: LiveScorecardSchema().optional() })),
  },
} satisfies Contract;
