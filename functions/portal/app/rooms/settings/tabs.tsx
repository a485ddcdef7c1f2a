import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/screen/tabs.tsx";
import { usePerson } from "../../session/person.ts";

const WORDS = {
  label: { id: "Bagian pengaturan", en: "Parts of the settings" },
  calendar: { id: "Kalender", en: "Calendar" },
  instruments: { id: "Instrumen pengamatan", en: "Observation instruments" },
  units: { id: "Unit", en: "Units" },
};

/** The screens of this room, those that are open to the reader. */
export function SettingsTabs() {
  const { has } = usePerson();
  const text = words(WORDS);
  return (
    <Tabs
      label={text.label}
      of={[
        { to: "/app/pengaturan", name: text.calendar },
        { to: "/app/pengaturan/unit", name: text.units },
        ...(has("HR") ? [{ to: "/app/pengaturan/instrumen", name: text.instruments }] : []),
      ]}
    />
  );
}
