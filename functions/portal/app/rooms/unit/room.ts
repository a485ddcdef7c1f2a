import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";

export const unitRoom: Room = {
  path: "/unit",
  name: { id: "Unit", en: "Unit" },
  icon: "unit",
  isFor: ({ isHead }) => isHead,
  screens: [
    { path: "/unit", Screen: laterScreen(async () => (await import("./month.tsx")).UnitMonth) },
    { path: "/unit/kendala", Screen: laterScreen(async () => (await import("./obstacles.tsx")).Obstacles) },
    { path: "/unit/pegawai", Screen: laterScreen(async () => (await import("./staff.tsx")).UnitStaff) },
    { path: "/unit/hasil", Screen: laterScreen(async () => (await import("./results.tsx")).UnitResults) },
    {
      path: "/unit/predikat",
      Screen: laterScreen(async () => (await import("./predikat-below.tsx")).PredikatBelow),
    },
    { path: "/unit/usulan", Screen: laterScreen(async () => (await import("./nominate.tsx")).Nominate) },
    {
      path: "/unit/bonus",
      Screen: laterScreen(async () => (await import("./bonus/my-bonuses.tsx")).MyBonuses),
    },
  ],
};
