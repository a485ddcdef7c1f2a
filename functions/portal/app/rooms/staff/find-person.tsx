import { useLocation } from "preact-iso/router";
import { words } from "../../frame/language.ts";
import { PersonField } from "../../parts/form/person-field.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { StaffTabs } from "./tabs.tsx";

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
        <PersonField
          name="q"
          label={text.person}
          isEmptied
          onPerson={(person) => person && route(`/app/kepegawaian/pegawai/${person.nip}`)}
        />
      </Card>
    </Screen>
  );
}
