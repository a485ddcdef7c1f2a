import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const announcementsRoom: Room = {
  path: "/pengumuman",
  name: { id: "Pengumuman", en: "Announcements" },
  icon: "announce",
  isFor: ({ nip, has }) => nip !== undefined || has("HR", "HEAD_OF_CITY"),
  screens: [
    {
      path: "/pengumuman",
      Screen: lazy(async () => (await import("./my-announcements.tsx")).MyAnnouncements),
    },
    { path: "/pengumuman/terbitan", Screen: lazy(async () => (await import("./published.tsx")).Published) },
    { path: "/pengumuman/baru", Screen: lazy(async () => (await import("./publish.tsx")).Publish) },
    {
      path: "/pengumuman/:announcementId",
      Screen: lazy(async () => (await import("./one-announcement.tsx")).OneAnnouncement),
    },
    {
      path: "/pengumuman/:announcementId/jangkauan",
      Screen: lazy(async () => (await import("./reach.tsx")).Reach),
    },
  ],
};
