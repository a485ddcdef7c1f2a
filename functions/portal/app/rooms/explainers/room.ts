import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const explainersRoom: Room = {
  path: "/aturan",
  name: { id: "Aturan penilaian", en: "Rules of evaluation" },
  icon: "explain",
  isFor: () => true,
  screens: [
    { path: "/aturan", Screen: lazy(async () => (await import("./all-explainers.tsx")).AllExplainers) },
    { path: "/aturan/:rule", Screen: lazy(async () => (await import("./one-explainer.tsx")).OneExplainer) },
    {
      path: "/aturan/:rule/ubah",
      Screen: lazy(async () => (await import("./write-explainer.tsx")).WriteExplainer),
    },
  ],
};
