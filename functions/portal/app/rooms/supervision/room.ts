import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import { HR_AND_HEADS } from "../../frame/whose.ts";

export const supervisionRoom: Room = {
  path: "/pengawasan",
  name: { id: "Pengawasan", en: "Supervision" },
  icon: "check",
  isFor: ({ nip, has }) => nip !== undefined || has("HR", "HEAD_OF_CITY"),
  screens: [
    { path: "/pengawasan", Screen: laterScreen(async () => (await import("./start.tsx")).Start) },
    {
      path: "/pengawasan/program",
      Screen: laterScreen(async () => (await import("./programmes.tsx")).Programmes),
    },
    {
      path: "/pengawasan/program/baru",
      whose: HR_AND_HEADS,
      Screen: laterScreen(async () => (await import("./define-programme.tsx")).DefineProgramme),
    },
    {
      path: "/pengawasan/program/:programmeId",
      Screen: laterScreen(async () => (await import("./one-programme.tsx")).OneProgramme),
    },
    {
      path: "/pengawasan/program/:programmeId/ubah",
      whose: HR_AND_HEADS,
      Screen: laterScreen(async () => (await import("./change-programme.tsx")).ChangeProgramme),
    },
    {
      path: "/pengawasan/program/:programmeId/:period",
      Screen: laterScreen(async () => (await import("./one-draw.tsx")).OneDraw),
    },
    {
      path: "/pengawasan/program/:programmeId/:period/hitung-ulang",
      Screen: laterScreen(async () => (await import("./recount-draw.tsx")).RecountDraw),
    },
    {
      path: "/pengawasan/:programmeId/:period/:number",
      Screen: laterScreen(async () => (await import("./one-visit.tsx")).OneVisit),
    },
    {
      path: "/pengawasan/:programmeId/:period/:number/catat",
      Screen: laterScreen(async () => (await import("./record-visit.tsx")).RecordVisit),
    },
  ],
};
