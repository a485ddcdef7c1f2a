import { useLocation } from "preact-iso/router";
import { words } from "../../frame/language.ts";
import { PersonPicker } from "../../parts/person-picker.tsx";
import { Card, Screen } from "../../parts/screen.tsx";
import { StaffTabs } from "./staff-tabs.tsx";

const WORDS = {
  title: { id: "Kepegawaian", en: "Staff" },
  lead: {
    id: "Cari pegawai untuk melihat datanya, dan menetapkan penilai, cuti, tugas memimpin, atau masa tugasnya.",
    en: "Find an employee to see the record, and to set the rater, leave, acting headship or service.",
  },
  person: { id: "Pegawai", en: "Employee" },
};

/** Finds somebody, whose record then opens. */
export function FindPerson() {
  const { route } = useLocation();
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <StaffTabs />
      <Card>
        <PersonPicker
          name="q"
          label={text.person}
          onPick={({ nip }) => route(`/app/kepegawaian/pegawai/${nip}`)}
        />
      </Card>
    </Screen>
  );
}
