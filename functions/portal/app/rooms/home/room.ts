import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const homeRoom: Room = {
  path: "/",
  name: { id: "Beranda", en: "Home" },
  icon: "home",
  isFor: () => true,
  screens: [{ path: "/", Screen: lazy(async () => (await import("./home.tsx")).Home) }],
};
