import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";

export const resultsRoom: Room = {
  path: "/hasil",
  name: { id: "Hasil", en: "Results" },
  icon: "result",
  isFor: ({ nip, has }) => nip !== undefined && has("EMPLOYEE"),
  screens: [
    { path: "/hasil", Screen: laterScreen(async () => (await import("./my-results.tsx")).MyResults) },
    {
      path: "/hasil/pelatihan",
      Screen: laterScreen(async () => (await import("./my-trainings.tsx")).MyTrainings),
    },
    {
      path: "/hasil/insentif",
      Screen: laterScreen(async () => (await import("./my-incentive.tsx")).MyIncentive),
    },
    {
      path: "/hasil/penghargaan",
      Screen: laterScreen(async () => (await import("./my-standing.tsx")).MyStanding),
    },
    // A committee's members come from any office: they score where they see their own award.
    {
      path: "/hasil/penghargaan/:month/tim",
      Screen: laterScreen(async () => (await import("../awards/panel.tsx")).Panel),
    },
    { path: "/hasil/data", Screen: laterScreen(async () => (await import("./my-data.tsx")).MyData) },
    { path: "/hasil/:period", Screen: laterScreen(async () => (await import("./one-result.tsx")).OneResult) },
    { path: "/hasil/:period/mengapa", Screen: laterScreen(async () => (await import("./why.tsx")).Why) },
  ],
};
