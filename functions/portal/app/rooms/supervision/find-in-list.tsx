import { useState } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { usePerson } from "../../session/person.ts";
import type { Checked } from "./check-draw.ts";
import { nameInList } from "./recompute.ts";

const WORDS = {
  field: { id: "NIP pegawai atau id unit", en: "An employee's NIP, or a unit's id" },
  find: { id: "Cari dalam daftar", en: "Look it up" },
  absent: { id: "Tidak ada dalam daftar undian ini.", en: "Not in the list of this draw." },
  drawn: { id: "Terundi, urutan ke-", en: "Drawn, in place " },
  notDrawn: { id: "Ada dalam daftar, tidak terundi.", en: "In the list, and not drawn." },
  weight: { id: "Bobot", en: "Weight" },
  name: { id: "Nama samaran", en: "Pseudonym" },
};

/** Whether somebody was in the list, and whether they were drawn: found by what the reader knows, and sent nowhere. */
export function FindInList({ in: { list, drawn } }: { readonly in: Checked }) {
  const { nip = "" } = usePerson();
  const [subject, setSubject] = useState(nip);
  const [said, setSaid] = useState("");
  const text = words(WORDS);
  async function find() {
    const name = await nameInList(list.seed, subject.trim());
    const lot = list.items.find((one) => one.name === name);
    if (lot === undefined) return setSaid(text.absent);
    const place = drawn.indexOf(name) + 1;
    const outcome = place > 0 ? `${text.drawn}${place}.` : text.notDrawn;
    return setSaid(`${outcome} ${text.name} ${name}. ${text.weight} ${lot.weight}.`);
  }
  return (
    <Form error={undefined} onSubmit={() => void find()}>
      <TextField name="subject" label={text.field} value={subject} onValue={setSubject} />
      <Submit isBusy={false}>{text.find}</Submit>
      <p role="status">{said}</p>
    </Form>
  );
}
