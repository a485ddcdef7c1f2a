import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/screen/tabs.tsx";

const WORDS = {
  label: { id: "Penghargaan", en: "Awards" },
  rounds: { id: "Bulan", en: "Months" },
  nominations: { id: "Usulan", en: "Nominations" },
  decisions: { id: "Keputusan", en: "Decisions" },
  objections: { id: "Sanggahan", en: "Objections" },
};

/** The awards by month, what was decided, and what citizens object to. */
export function AwardTabs() {
  const text = words(WORDS);
  return (
    <Tabs
      label={text.label}
      of={[
        { to: "/app/penghargaan", name: text.rounds },
        { to: "/app/penghargaan/usulan", name: text.nominations },
        { to: "/app/penghargaan/keputusan", name: text.decisions },
        { to: "/app/penghargaan/sanggahan", name: text.objections },
      ]}
    />
  );
}
