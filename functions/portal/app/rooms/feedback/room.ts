import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";

export const feedbackRoom: Room = {
  path: "/umpan-balik",
  name: { id: "Umpan balik", en: "Feedback" },
  icon: "talk",
  isFor: ({ nip }) => nip !== undefined,
  screens: [
    { path: "/umpan-balik", Screen: laterScreen(async () => (await import("./received.tsx")).Received) },
    { path: "/umpan-balik/diminta", Screen: laterScreen(async () => (await import("./asked.tsx")).Asked) },
    {
      path: "/umpan-balik/diminta/:month/:nip",
      Screen: laterScreen(async () => (await import("./give-feedback.tsx")).GiveFeedback),
    },
    {
      path: "/umpan-balik/pengamatan",
      Screen: laterScreen(async () => (await import("./my-observations.tsx")).MyObservations),
    },
    {
      path: "/umpan-balik/pengamatan/baru",
      Screen: laterScreen(async () => (await import("./observe.tsx")).Observe),
    },
  ],
};
