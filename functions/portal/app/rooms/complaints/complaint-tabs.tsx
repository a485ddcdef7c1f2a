import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/tabs.tsx";

const WORDS = {
  label: { id: "Bagian ruang pengaduan", en: "Parts of the room" },
  list: { id: "Pengaduan", en: "Complaints" },
};

/** The screens of this room, for those who may use them. */
export function ComplaintTabs() {
  const text = words(WORDS);
  return <Tabs label={text.label} of={[{ to: "/app/pengaduan", name: text.list }]} />;
}
