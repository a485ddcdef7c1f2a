import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";

export const integrityRoom: Room = {
  path: "/integritas",
  name: { id: "Integritas", en: "Integrity" },
  icon: "seal",
  isFor: ({ nip, has }) => nip !== undefined && has("INTEGRITY_OFFICER"),
  isForward: ({ has }) => has("INTEGRITY_OFFICER"),
  screens: [
    { path: "/integritas", Screen: laterScreen(async () => (await import("./report-list.tsx")).ReportList) },
    {
      path: "/integritas/:caseId",
      Screen: laterScreen(async () => (await import("./one-report.tsx")).OneReport),
    },
  ],
};
