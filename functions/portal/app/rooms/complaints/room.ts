import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import { OFFICERS } from "../../frame/whose.ts";

export const complaintsRoom: Room = {
  path: "/pengaduan",
  name: { id: "Pengaduan", en: "Complaints" },
  icon: "complaint",
  // Whoever is assigned one may handle it, so every employee may come here.
  isFor: ({ nip, has }) => nip !== undefined || has("COMPLAINT_OFFICER", "HEAD_OF_CITY", "HR", "ADMIN"),
  isForward: ({ has }) => has("COMPLAINT_OFFICER", "HEAD_OF_CITY"),
  screens: [
    { path: "/pengaduan", Screen: laterScreen(async () => (await import("./list.tsx")).Complaints) },
    {
      path: "/pengaduan/baru",
      whose: OFFICERS,
      Screen: laterScreen(async () => (await import("./file-complaint.tsx")).FileComplaint),
    },
    { path: "/pengaduan/kabar", Screen: laterScreen(async () => (await import("./notices.tsx")).Notices) },
    {
      path: "/pengaduan/templat",
      Screen: laterScreen(async () => (await import("./templates.tsx")).Templates),
    },
    {
      path: "/pengaduan/templat/:templateId",
      Screen: laterScreen(async () => (await import("./one-template.tsx")).OneTemplate),
    },
    {
      path: "/pengaduan/penyaluran",
      Screen: laterScreen(async () => (await import("./routing.tsx")).Routing),
    },
    {
      path: "/pengaduan/statistik",
      Screen: laterScreen(async () => (await import("./statistics.tsx")).Statistics),
    },
    {
      path: "/pengaduan/:trackingCode",
      Screen: laterScreen(async () => (await import("./one-complaint.tsx")).OneComplaint),
    },
  ],
};
