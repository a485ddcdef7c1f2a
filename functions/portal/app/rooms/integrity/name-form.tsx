import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { Form, Submit } from "../../parts/form/form.tsx";
import { type Member, PeopleField } from "../../parts/form/people-field.tsx";
import { namesIn } from "../../parts/person/people.ts";
import type { Report } from "./report.ts";

const WORDS = {
  add: { id: "Cari pegawai", en: "Find an employee" },
  named: { id: "Terlapor", en: "Reported" },
  hint: {
    id: "Mereka, dan petugas di bawah mereka, tidak lagi dapat mengetahui laporan ini.",
    en: "They, and officers who serve under them, can no longer learn of this report.",
  },
  save: { id: "Simpan", en: "Save" },
};

/** Says whom a report is about, so that they are kept from it. */
export function NameForm({ of: report, onDone }: { readonly of: Report; readonly onDone: () => void }) {
  const name = namesIn(report);
  const known = report.account?.namedNips.map((nip) => ({ nip, name: name(nip) })) ?? [];
  const [chosen, setChosen] = useState<readonly Member[]>(known);
  const acting = useAct("POST /v1/integrity/reports/{caseId}/named");
  const text = words(WORDS);
  async function submit() {
    const body = { namedNips: chosen.map(({ nip }) => nip) };
    if (await acting.act({ params: { caseId: report.id }, body }, { version: report.version })) onDone();
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      <PeopleField
        name="namedNips"
        label={text.add}
        listLabel={text.named}
        hint={text.hint}
        chosen={chosen}
        onChosen={setChosen}
      />
      <Submit isBusy={acting.isBusy}>{text.save}</Submit>
    </Form>
  );
}
