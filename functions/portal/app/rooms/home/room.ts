import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";

export const homeRoom: Room = {
  path: "/",
  name: { id: "Beranda", en: "Home" },
  icon: "home",
  isFor: () => true,
  screens: [{ path: "/", Screen: laterScreen(async () => (await import("./home.tsx")).Home) }],
};
