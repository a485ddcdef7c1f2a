import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import { HR, HR_AND_ADMIN } from "../../frame/whose.ts";

export const incentivesRoom: Room = {
  path: "/insentif",
  name: { id: "Insentif", en: "Incentives" },
  icon: "money",
  isFor: ({ has }) => has("HR", "ADMIN", "HEAD_OF_CITY"),
  isForward: ({ has }) => has("HR"),
  screens: [
    { path: "/insentif", Screen: laterScreen(async () => (await import("./tables.tsx")).Tables) },
    {
      path: "/insentif/tabel/baru",
      whose: HR_AND_ADMIN,
      Screen: laterScreen(async () => (await import("./table/enter-table.tsx")).EnterTable),
    },
    {
      path: "/insentif/tabel/:tableId/ubah",
      whose: HR_AND_ADMIN,
      Screen: laterScreen(async () => (await import("./table/change-table.tsx")).ChangeTable),
    },
    {
      path: "/insentif/tabel/:tableId",
      Screen: laterScreen(async () => (await import("./one-table.tsx")).OneTable),
    },
    { path: "/insentif/hitungan", Screen: laterScreen(async () => (await import("./runs.tsx")).Runs) },
    {
      path: "/insentif/hitungan/:runId",
      Screen: laterScreen(async () => (await import("./one-run.tsx")).OneRun),
    },
    {
      path: "/insentif/disiplin",
      whose: HR,
      Screen: laterScreen(async () => (await import("./discipline.tsx")).Discipline),
    },
    { path: "/insentif/bonus", Screen: laterScreen(async () => (await import("./bonuses.tsx")).Bonuses) },
  ],
};
