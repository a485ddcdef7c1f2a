import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";

export const cityRoom: Room = {
  path: "/daerah",
  name: { id: "Daerah", en: "Region" },
  icon: "city",
  isFor: ({ has }) => has("HEAD_OF_CITY"),
  isForward: () => true,
  screens: [
    { path: "/daerah", Screen: laterScreen(async () => (await import("./month.tsx")).CityMonth) },
    {
      path: "/daerah/kendala",
      Screen: laterScreen(async () => (await import("./obstacles.tsx")).CityObstacles),
    },
    {
      path: "/daerah/predikat",
      Screen: laterScreen(async () => (await import("./predikat.tsx")).CityPredikat),
    },
    { path: "/daerah/penilai", Screen: laterScreen(async () => (await import("./raters.tsx")).CityRaters) },
    // What HR left unanswered passes to the head of the city, who has no other part in that room.
    {
      path: "/daerah/permintaan",
      Screen: laterScreen(
        async () => (await import("../staff/rater-requests/rater-requests.tsx")).RaterRequests,
      ),
    },
  ],
};
