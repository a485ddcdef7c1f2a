import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const teamRoom: Room = {
  path: "/tim",
  name: { id: "Tim", en: "Team" },
  icon: "team",
  isFor: ({ me, has }) => me.leadsTeam || has("HEAD_OF_CITY"),
  isForward: () => true,
  screens: [
    { path: "/tim", Screen: lazy(async () => (await import("./tasks.tsx")).TeamTasks) },
    { path: "/tim/pegawai", Screen: lazy(async () => (await import("./people.tsx")).TeamPeople) },
    {
      path: "/tim/laporan-terlambat",
      Screen: lazy(async () => (await import("./late-reports.tsx")).LateReports),
    },
    {
      path: "/tim/pegawai/:nip",
      Screen: lazy(async () => (await import("./member/card.tsx")).MemberCard),
    },
    {
      path: "/tim/pegawai/:nip/umpan-balik",
      Screen: lazy(async () => (await import("./member/feedback.tsx")).MemberFeedback),
    },
    {
      path: "/tim/pegawai/:nip/rencana",
      Screen: lazy(async () => (await import("./member/plan.tsx")).MemberPlan),
    },
    {
      path: "/tim/pegawai/:nip/pemberi-umpan-balik",
      Screen: lazy(async () => (await import("./member/panel.tsx")).MemberPanel),
    },
  ],
};
