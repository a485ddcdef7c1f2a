import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/screen/tabs.tsx";

const WORDS = {
  label: { id: "Umpan balik", en: "Feedback" },
  received: { id: "Diterima", en: "Received" },
  asked: { id: "Diminta dari saya", en: "Asked of me" },
  observations: { id: "Pengamatan saya", en: "My observations" },
};

export function FeedbackTabs() {
  const text = words(WORDS);
  return (
    <Tabs
      label={text.label}
      of={[
        { to: "/app/umpan-balik", name: text.received },
        { to: "/app/umpan-balik/diminta", name: text.asked },
        { to: "/app/umpan-balik/pengamatan", name: text.observations },
      ]}
    />
  );
}
