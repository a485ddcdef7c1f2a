import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import { HR } from "../../frame/whose.ts";

export const explainersRoom: Room = {
  path: "/aturan",
  name: { id: "Aturan penilaian", en: "Rules of evaluation" },
  icon: "explain",
  isFor: () => true,
  screens: [
    {
      path: "/aturan",
      Screen: laterScreen(async () => (await import("./all-explainers.tsx")).AllExplainers),
    },
    {
      path: "/aturan/:rule",
      Screen: laterScreen(async () => (await import("./one-explainer.tsx")).OneExplainer),
    },
    {
      path: "/aturan/:rule/ubah",
      whose: HR,
      Screen: laterScreen(async () => (await import("./write-explainer.tsx")).WriteExplainer),
    },
  ],
};
