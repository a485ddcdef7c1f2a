import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/tabs.tsx";

const WORDS = {
  label: { id: "Bagian pengaturan", en: "Parts of the settings" },
  calendar: { id: "Kalender", en: "Calendar" },
  units: { id: "Unit", en: "Units" },
};

export function SettingsTabs() {
  const text = words(WORDS);
  return (
    <Tabs
      label={text.label}
      of={[
        { to: "/app/pengaturan", name: text.calendar },
        { to: "/app/pengaturan/unit", name: text.units },
      ]}
    />
  );
}
