import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const integrityRoom: Room = {
  path: "/integritas",
  name: { id: "Integritas", en: "Integrity" },
  icon: "seal",
  isFor: ({ nip, has }) => nip !== undefined && has("INTEGRITY_OFFICER"),
  isForward: ({ has }) => has("INTEGRITY_OFFICER"),
  screens: [
    { path: "/integritas", Screen: lazy(async () => (await import("./report-list.tsx")).ReportList) },
    { path: "/integritas/:caseId", Screen: lazy(async () => (await import("./one-report.tsx")).OneReport) },
  ],
};
