import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/screen/tabs.tsx";
import { usePerson } from "../../session/person.ts";

const WORDS = {
  label: { id: "Bagian kepegawaian", en: "Parts of the staff room" },
  people: { id: "Pegawai", en: "People" },
  plans: { id: "Rencana", en: "Plans" },
  templates: { id: "Templat", en: "Templates" },
  imports: { id: "Impor", en: "Import" },
  periods: { id: "Periode", en: "Periods" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  conduct: { id: "Disiplin", en: "Conduct" },
  calibration: { id: "Kalibrasi", en: "Calibration" },
  requests: { id: "Ganti penilai", en: "Rater requests" },
};

/** The screens of this room, those that are open to the reader. */
export function StaffTabs() {
  const { has } = usePerson();
  const text = words(WORDS);
  // The head of the city sees a part of it elsewhere.
  if (!has("HR", "ADMIN")) return null;
  return (
    <Tabs
      label={text.label}
      of={[
        { to: "/app/kepegawaian", name: text.people },
        ...(has("HR")
          ? [
              { to: "/app/kepegawaian/rencana", name: text.plans },
              { to: "/app/kepegawaian/templat", name: text.templates },
            ]
          : []),
        { to: "/app/kepegawaian/impor", name: text.imports },
        { to: "/app/kepegawaian/periode", name: text.periods },
        ...(has("HR")
          ? [
              { to: "/app/kepegawaian/kalibrasi", name: text.calibration },
              { to: "/app/kepegawaian/permintaan", name: text.requests },
              { to: "/app/kepegawaian/disiplin", name: text.conduct },
              { to: "/app/kepegawaian/kendala", name: text.obstacles },
            ]
          : []),
      ]}
    />
  );
}
