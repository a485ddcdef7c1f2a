import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";

export const reportsRoom: Room = {
  path: "/laporan",
  name: { id: "Laporan", en: "Reports" },
  icon: "report",
  isFor: ({ nip }) => nip !== undefined,
  screens: [
    { path: "/laporan", Screen: laterScreen(async () => (await import("./my-reports.tsx")).MyReports) },
    {
      path: "/laporan/baru",
      Screen: laterScreen(async () => (await import("./write-report.tsx")).WriteReport),
    },
    {
      path: "/laporan/:nip/:reportId",
      Screen: laterScreen(async () => (await import("./one-report.tsx")).OneReport),
    },
  ],
};
