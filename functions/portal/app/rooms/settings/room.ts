import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const settingsRoom: Room = {
  path: "/pengaturan",
  name: { id: "Pengaturan", en: "Settings" },
  icon: "settings",
  isFor: ({ has }) => has("ADMIN", "HR"),
  isForward: ({ has }) => has("ADMIN"),
  screens: [
    { path: "/pengaturan", Screen: lazy(async () => (await import("./days-off.tsx")).DaysOff) },
    { path: "/pengaturan/unit", Screen: lazy(async () => (await import("./units.tsx")).Units) },
    {
      path: "/pengaturan/instrumen",
      Screen: lazy(async () => (await import("./instruments/instruments.tsx")).Instruments),
    },
    {
      path: "/pengaturan/instrumen/baru",
      Screen: lazy(async () => (await import("./instruments/new-instrument.tsx")).NewInstrument),
    },
    {
      path: "/pengaturan/instrumen/:instrumentId",
      Screen: lazy(async () => (await import("./instruments/one-instrument.tsx")).OneInstrument),
    },
  ],
};
