import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const complaintsRoom: Room = {
  path: "/pengaduan",
  name: { id: "Pengaduan", en: "Complaints" },
  icon: "complaint",
  // Whoever is assigned one may handle it, so every employee may come here.
  isFor: ({ nip, has }) => nip !== undefined || has("COMPLAINT_OFFICER", "HEAD_OF_CITY", "HR", "ADMIN"),
  screens: [
    { path: "/pengaduan", Screen: lazy(async () => (await import("./complaint-list.tsx")).ComplaintList) },
    {
      path: "/pengaduan/:trackingCode",
      Screen: lazy(async () => (await import("./one-complaint.tsx")).OneComplaint),
    },
  ],
};
