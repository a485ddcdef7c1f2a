import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const settingsRoom: Room = {
  path: "/pengaturan",
  name: { id: "Pengaturan", en: "Settings" },
  icon: "settings",
  isFor: ({ has }) => has("ADMIN"),
  screens: [
    { path: "/pengaturan", Screen: lazy(async () => (await import("./days-off.tsx")).DaysOff) },
    { path: "/pengaturan/unit", Screen: lazy(async () => (await import("./units.tsx")).Units) },
  ],
};
