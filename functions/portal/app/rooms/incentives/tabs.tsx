import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/screen/tabs.tsx";
import { usePerson } from "../../session/person.ts";

const WORDS = {
  label: { id: "Insentif", en: "Incentives" },
  tables: { id: "Tabel", en: "Tables" },
  runs: { id: "Perhitungan", en: "Runs" },
  discipline: { id: "Disiplin", en: "Discipline" },
  bonuses: { id: "Bonus proyek", en: "Project bonuses" },
};

/** The rules, their computation, and what is entered for a month. */
export function IncentiveTabs() {
  const { has } = usePerson();
  const text = words(WORDS);
  const sees = has("HR", "HEAD_OF_CITY");
  return (
    <Tabs
      label={text.label}
      of={[
        { to: "/app/insentif", name: text.tables },
        ...(sees ? [{ to: "/app/insentif/hitungan", name: text.runs }] : []),
        ...(has("HR") ? [{ to: "/app/insentif/disiplin", name: text.discipline }] : []),
        ...(sees ? [{ to: "/app/insentif/bonus", name: text.bonuses }] : []),
      ]}
    />
  );
}
