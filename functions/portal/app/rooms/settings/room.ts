import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import { HR } from "../../frame/whose.ts";

export const settingsRoom: Room = {
  path: "/pengaturan",
  name: { id: "Pengaturan", en: "Settings" },
  icon: "settings",
  isFor: ({ has }) => has("ADMIN", "HR"),
  isForward: ({ has }) => has("ADMIN"),
  screens: [
    { path: "/pengaturan", Screen: laterScreen(async () => (await import("./days-off.tsx")).DaysOff) },
    { path: "/pengaturan/unit", Screen: laterScreen(async () => (await import("./units.tsx")).Units) },
    {
      path: "/pengaturan/instrumen",
      whose: HR,
      Screen: laterScreen(async () => (await import("./instruments/instruments.tsx")).Instruments),
    },
    {
      path: "/pengaturan/instrumen/baru",
      whose: HR,
      Screen: laterScreen(async () => (await import("./instruments/new-instrument.tsx")).NewInstrument),
    },
    {
      path: "/pengaturan/instrumen/:instrumentId",
      whose: HR,
      Screen: laterScreen(async () => (await import("./instruments/one-instrument.tsx")).OneInstrument),
    },
  ],
};
