import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import { HR_AND_ALL_HEADS } from "../../frame/whose.ts";

export const announcementsRoom: Room = {
  path: "/pengumuman",
  name: { id: "Pengumuman", en: "Announcements" },
  icon: "announce",
  isFor: ({ nip, has }) => nip !== undefined || has("HR", "HEAD_OF_CITY"),
  screens: [
    {
      path: "/pengumuman",
      Screen: laterScreen(async () => (await import("./my-announcements.tsx")).MyAnnouncements),
    },
    {
      path: "/pengumuman/terbitan",
      Screen: laterScreen(async () => (await import("./published.tsx")).Published),
    },
    {
      path: "/pengumuman/baru",
      whose: HR_AND_ALL_HEADS,
      Screen: laterScreen(async () => (await import("./publish.tsx")).Publish),
    },
    {
      path: "/pengumuman/:announcementId",
      Screen: laterScreen(async () => (await import("./one-announcement.tsx")).OneAnnouncement),
    },
    {
      path: "/pengumuman/:announcementId/jangkauan",
      Screen: laterScreen(async () => (await import("./reach.tsx")).Reach),
    },
  ],
};
