import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";

/** Any unit that the reader may see, reached from search and from lists of units. The API decides which those are. */
export const anyUnitRoom: Room = {
  path: "/unit-kerja",
  name: { id: "Unit kerja", en: "Unit" },
  icon: "unit",
  isFor: ({ isHead, has }) => isHead || has("HR", "HEAD_OF_CITY"),
  isAside: true,
  screens: [
    { path: "/unit-kerja/:unitId", Screen: laterScreen(async () => (await import("./month.tsx")).UnitMonth) },
    {
      path: "/unit-kerja/:unitId/kendala",
      Screen: laterScreen(async () => (await import("./obstacles.tsx")).Obstacles),
    },
    {
      path: "/unit-kerja/:unitId/pegawai",
      Screen: laterScreen(async () => (await import("./staff.tsx")).UnitStaff),
    },
    {
      path: "/unit-kerja/:unitId/hasil",
      Screen: laterScreen(async () => (await import("./results.tsx")).UnitResults),
    },
  ],
};
