import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";

export const planRoom: Room = {
  path: "/rencana",
  name: { id: "Rencana", en: "Plan" },
  icon: "plan",
  isFor: ({ nip, has }) => nip !== undefined && has("EMPLOYEE"),
  screens: [
    { path: "/rencana", Screen: laterScreen(async () => (await import("./my-plan.tsx")).MyPlan) },
    { path: "/rencana/ubah", Screen: laterScreen(async () => (await import("./write-plan.tsx")).WritePlan) },
    { path: "/rencana/dukungan", Screen: laterScreen(async () => (await import("./cascade.tsx")).Cascade) },
    {
      path: "/rencana/usul",
      Screen: laterScreen(async () => (await import("./suggestions.tsx")).Suggestions),
    },
    {
      path: "/rencana/riwayat",
      Screen: laterScreen(async () => (await import("./revisions.tsx")).Revisions),
    },
    { path: "/rencana/penilai", Screen: laterScreen(async () => (await import("./my-rater.tsx")).MyRater) },
    {
      path: "/rencana/indikator/:indicatorId",
      Screen: laterScreen(async () => (await import("./one-indicator.tsx")).OneIndicator),
    },
  ],
};
