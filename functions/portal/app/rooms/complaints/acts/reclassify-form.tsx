import { useState } from "preact/hooks";
import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { Form, Submit } from "../../../parts/form/form.tsx";
import { type ComplaintClass, classWords } from "../words.ts";
import { ClassChoices } from "./class-choices.tsx";
import type { ActProps } from "./props.ts";

const WORDS = {
  now: { id: "Sekarang:", en: "Now:" },
  hint: {
    id: "Tenggat dihitung ulang sejak diterima; yang sudah terlewat tetap terlewat.",
    en: "Deadlines are recomputed from receipt; what was missed stays missed.",
  },
  send: { id: "Ubah kelas", en: "Change the class" },
};

export function ReclassifyForm({ complaint, onDone }: ActProps) {
  const [named, setNamed] = useState<ComplaintClass>();
  const acting = useAct("POST /v1/complaints/{trackingCode}/reclassify");
  const text = words(WORDS);
  const { trackingCode, version } = complaint;
  async function submit() {
    const body = { class: named as ComplaintClass };
    if (await acting.act({ params: { trackingCode }, body }, { version })) onDone();
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      <p>
        {text.now} {classWords(complaint.class)}. {text.hint}
      </p>
      <ClassChoices value={named ?? ""} onValue={setNamed} without={complaint.class} />
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}
