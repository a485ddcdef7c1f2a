import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import { isAskedAsRater } from "../../session/person.ts";

export const teamRoom: Room = {
  path: "/tim",
  name: { id: "Tim", en: "Team" },
  icon: "team",
  isFor: isAskedAsRater,
  isForward: () => true,
  screens: [
    { path: "/tim", Screen: laterScreen(async () => (await import("./tasks.tsx")).TeamTasks) },
    { path: "/tim/pegawai", Screen: laterScreen(async () => (await import("./people.tsx")).TeamPeople) },
    {
      path: "/tim/laporan-terlambat",
      Screen: laterScreen(async () => (await import("./late-reports.tsx")).LateReports),
    },
    {
      path: "/tim/pegawai/:nip",
      Screen: laterScreen(async () => (await import("./member/card.tsx")).MemberCard),
    },
    {
      path: "/tim/pegawai/:nip/umpan-balik",
      Screen: laterScreen(async () => (await import("./member/feedback.tsx")).MemberFeedback),
    },
    {
      path: "/tim/pegawai/:nip/rencana",
      Screen: laterScreen(async () => (await import("./member/plan.tsx")).MemberPlan),
    },
    {
      path: "/tim/pegawai/:nip/pemberi-umpan-balik",
      Screen: laterScreen(async () => (await import("./member/panel.tsx")).MemberPanel),
    },
  ],
};
