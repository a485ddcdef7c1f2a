import { useState } from "preact/hooks";
import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { Form, Submit, TextField } from "../../../parts/form/form.tsx";
import type { ActProps } from "./props.ts";

const WORDS = {
  into: { id: "Nomor pengaduan yang diteruskan", en: "Number of the complaint that continues" },
  hint: {
    id: "Pengaduan ini berakhir, dan pengadunya mengikuti yang itu.",
    en: "This one ends, and its complainant follows the other.",
  },
  send: { id: "Gabungkan", en: "Merge" },
};

export function MergeForm({ complaint: { trackingCode, version }, onDone }: ActProps) {
  const [into, setInto] = useState("");
  const acting = useAct("POST /v1/complaints/{trackingCode}/merge");
  const text = words(WORDS);
  async function submit() {
    const body = { into: into.trim().toUpperCase() };
    if (await acting.act({ params: { trackingCode }, body }, { version })) onDone();
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      <TextField name="into" label={text.into} hint={text.hint} value={into} onValue={setInto} />
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}
