import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/tabs.tsx";

const WORDS = {
  label: { id: "Tentang unit", en: "About the unit" },
  month: { id: "Bulan ini", en: "This month" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  staff: { id: "Pegawai", en: "Staff" },
  results: { id: "Hasil", en: "Results" },
  nominate: { id: "Usulkan penghargaan", en: "Nominate" },
  bonuses: { id: "Bonus proyek", en: "Project bonuses" },
  service: { id: "Pelayanan", en: "Service" },
  late: { id: "Laporan terlambat", en: "Late reports" },
};

/** The screens about the reader's unit; some of them other rooms have. */
export function UnitTabs() {
  const text = words(WORDS);
  return (
    <Tabs
      label={text.label}
      of={[
        { to: "/app/unit", name: text.month },
        { to: "/app/unit/kendala", name: text.obstacles },
        { to: "/app/unit/pegawai", name: text.staff },
        { to: "/app/unit/hasil", name: text.results },
        { to: "/app/unit/usulan", name: text.nominate },
        { to: "/app/unit/bonus", name: text.bonuses },
        { to: "/app/survei/perkembangan", name: text.service },
        { to: "/app/tim/laporan-terlambat", name: text.late },
      ]}
    />
  );
}
