import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const supervisionRoom: Room = {
  path: "/pengawasan",
  name: { id: "Pengawasan", en: "Supervision" },
  icon: "check",
  isFor: ({ nip, has }) => nip !== undefined || has("HR", "HEAD_OF_CITY"),
  screens: [
    { path: "/pengawasan", Screen: lazy(async () => (await import("./start.tsx")).Start) },
    {
      path: "/pengawasan/program",
      Screen: lazy(async () => (await import("./programmes.tsx")).Programmes),
    },
    {
      path: "/pengawasan/program/baru",
      Screen: lazy(async () => (await import("./define-programme.tsx")).DefineProgramme),
    },
    {
      path: "/pengawasan/program/:programmeId",
      Screen: lazy(async () => (await import("./one-programme.tsx")).OneProgramme),
    },
    {
      path: "/pengawasan/program/:programmeId/ubah",
      Screen: lazy(async () => (await import("./change-programme.tsx")).ChangeProgramme),
    },
    {
      path: "/pengawasan/program/:programmeId/:period",
      Screen: lazy(async () => (await import("./one-draw.tsx")).OneDraw),
    },
    {
      path: "/pengawasan/program/:programmeId/:period/hitung-ulang",
      Screen: lazy(async () => (await import("./recount-draw.tsx")).RecountDraw),
    },
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
