import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const feedbackRoom: Room = {
  path: "/umpan-balik",
  name: { id: "Umpan balik", en: "Feedback" },
  icon: "talk",
  isFor: ({ nip }) => nip !== undefined,
  screens: [
    { path: "/umpan-balik", Screen: lazy(async () => (await import("./received.tsx")).Received) },
    { path: "/umpan-balik/diminta", Screen: lazy(async () => (await import("./asked.tsx")).Asked) },
    {
      path: "/umpan-balik/diminta/:month/:nip",
      Screen: lazy(async () => (await import("./give-feedback.tsx")).GiveFeedback),
    },
    {
      path: "/umpan-balik/pengamatan",
      Screen: lazy(async () => (await import("./my-observations.tsx")).MyObservations),
    },
    {
      path: "/umpan-balik/pengamatan/baru",
      Screen: lazy(async () => (await import("./observe.tsx")).Observe),
    },
  ],
};
