import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";

/** Members of a committee come to its screen from their own results. */
export const awardsRoom: Room = {
  path: "/penghargaan",
  name: { id: "Penghargaan", en: "Awards" },
  icon: "award",
  isFor: ({ has }) => has("HR", "HEAD_OF_CITY"),
  isForward: ({ has }) => has("HR"),
  screens: [
    { path: "/penghargaan", Screen: laterScreen(async () => (await import("./rounds.tsx")).Rounds) },
    {
      path: "/penghargaan/usulan",
      Screen: laterScreen(async () => (await import("./month-nominations.tsx")).MonthNominations),
    },
    {
      path: "/penghargaan/keputusan",
      Screen: laterScreen(async () => (await import("./decisions.tsx")).Decisions),
    },
    {
      path: "/penghargaan/sanggahan",
      Screen: laterScreen(async () => (await import("./objections.tsx")).Objections),
    },
    {
      path: "/penghargaan/:month",
      Screen: laterScreen(async () => (await import("./one-round.tsx")).OneRound),
    },
    {
      path: "/penghargaan/pegawai/:nip",
      Screen: laterScreen(async () => (await import("./standing-of.tsx")).StandingOf),
    },
    { path: "/penghargaan/:month/tim", Screen: laterScreen(async () => (await import("./panel.tsx")).Panel) },
  ],
};
