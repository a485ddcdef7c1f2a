import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const unitRoom: Room = {
  path: "/unit",
  name: { id: "Unit", en: "Unit" },
  icon: "unit",
  isFor: ({ isHead }) => isHead,
  screens: [
    { path: "/unit", Screen: lazy(async () => (await import("./month.tsx")).UnitMonth) },
    { path: "/unit/kendala", Screen: lazy(async () => (await import("./obstacles.tsx")).Obstacles) },
    { path: "/unit/pegawai", Screen: lazy(async () => (await import("./staff.tsx")).UnitStaff) },
    { path: "/unit/hasil", Screen: lazy(async () => (await import("./results.tsx")).UnitResults) },
    {
      path: "/unit/predikat",
      Screen: lazy(async () => (await import("./predikat-below.tsx")).PredikatBelow),
    },
    { path: "/unit/usulan", Screen: lazy(async () => (await import("./nominate.tsx")).Nominate) },
    { path: "/unit/bonus", Screen: lazy(async () => (await import("./bonus/my-bonuses.tsx")).MyBonuses) },
  ],
};
