import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const incentivesRoom: Room = {
  path: "/insentif",
  name: { id: "Insentif", en: "Incentives" },
  icon: "money",
  isFor: ({ has }) => has("HR", "ADMIN", "HEAD_OF_CITY"),
  isForward: ({ has }) => has("HR"),
  screens: [
    { path: "/insentif", Screen: lazy(async () => (await import("./tables.tsx")).Tables) },
    {
      path: "/insentif/tabel/baru",
      Screen: lazy(async () => (await import("./table/enter-table.tsx")).EnterTable),
    },
    {
      path: "/insentif/tabel/:tableId/ubah",
      Screen: lazy(async () => (await import("./table/change-table.tsx")).ChangeTable),
    },
    {
      path: "/insentif/tabel/:tableId",
      Screen: lazy(async () => (await import("./one-table.tsx")).OneTable),
    },
    { path: "/insentif/hitungan", Screen: lazy(async () => (await import("./runs.tsx")).Runs) },
    { path: "/insentif/hitungan/:runId", Screen: lazy(async () => (await import("./one-run.tsx")).OneRun) },
    { path: "/insentif/disiplin", Screen: lazy(async () => (await import("./discipline.tsx")).Discipline) },
    { path: "/insentif/bonus", Screen: lazy(async () => (await import("./bonuses.tsx")).Bonuses) },
  ],
};
