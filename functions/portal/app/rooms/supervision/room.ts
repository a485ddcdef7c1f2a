import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const supervisionRoom: Room = {
  path: "/pengawasan",
  name: { id: "Pengawasan", en: "Supervision" },
  icon: "check",
  isFor: ({ nip }) => nip !== undefined,
  screens: [
    { path: "/pengawasan", Screen: lazy(async () => (await import("./mine.tsx")).Mine) },
    {
      path: "/pengawasan/:programmeId/:period/:number",
      Screen: lazy(async () => (await import("./one-visit.tsx")).OneVisit),
    },
    {
      path: "/pengawasan/:programmeId/:period/:number/catat",
      Screen: lazy(async () => (await import("./record-visit.tsx")).RecordVisit),
    },
  ],
};
