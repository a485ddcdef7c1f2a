import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/screen/tabs.tsx";

const WORDS = {
  label: { id: "Tentang daerah", en: "About the region" },
  month: { id: "Ringkasan", en: "Overview" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  predikat: { id: "Predikat organisasi", en: "Organisation predikat" },
  raters: { id: "Penilai", en: "Raters" },
  requests: { id: "Permintaan ganti penilai", en: "Rater requests" },
};

/** The screens of the head of the city. */
export function CityTabs() {
  const text = words(WORDS);
  return (
    <Tabs
      label={text.label}
      of={[
        { to: "/app/daerah", name: text.month },
        { to: "/app/daerah/kendala", name: text.obstacles },
        { to: "/app/daerah/predikat", name: text.predikat },
        { to: "/app/daerah/penilai", name: text.raters },
        { to: "/app/daerah/permintaan", name: text.requests },
      ]}
    />
  );
}
