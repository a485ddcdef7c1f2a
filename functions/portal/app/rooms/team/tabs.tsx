import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/screen/tabs.tsx";

const WORDS = {
  label: { id: "Ruang tim", en: "Team room" },
  waiting: { id: "Menunggu Anda", en: "Waiting for you" },
  people: { id: "Pegawai", en: "People" },
};

export function TeamTabs() {
  const text = words(WORDS);
  return (
    <Tabs
      label={text.label}
      of={[
        { to: "/app/tim", name: text.waiting },
        { to: "/app/tim/pegawai", name: text.people },
      ]}
    />
  );
}
