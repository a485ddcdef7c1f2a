import { useState } from "preact/hooks";
import { GROUND_WORDS } from "../../../../../shared/domain/integrity/words.ts";
import { useAct } from "../../client/acts.ts";
import type { Answer, Given } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { Facts } from "../../parts/figure/figures.tsx";
import { asChosen } from "../../parts/form/as-chosen.ts";
import { Choices } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import type { Report } from "./report.ts";

type Open = "POST /v1/integrity/reports/{caseId}/contact";
type Ground = Given<Open>["body"]["ground"];

const WORDS = {
  ground: { id: "Untuk apa?", en: "What for?" },
  hint: {
    id: "Nama Anda, waktu, dan alasannya tercatat. Pelapor membaca kapan dan mengapa.",
    en: "Your name, the time and the reason are recorded. The reporter reads when and why.",
  },
  reason: { id: "Alasan, dibaca pelapor", en: "The reason, which the reporter reads" },
  send: { id: "Buka data diri", en: "Open the identity" },
  name: { id: "Nama", en: "Name" },
  phone: { id: "Telepon", en: "Phone" },
  email: { id: "Surel", en: "E-mail" },
};

/** Shown only while the dialog is open, and never kept on the device. */
export function OpenContact({ of: { id, version } }: { readonly of: Report }) {
  const [ground, setGround] = useState<Ground>();
  const [reason, setReason] = useState("");
  const [contact, setContact] = useState<Answer<Open>["contact"]>();
  const acting = useAct("POST /v1/integrity/reports/{caseId}/contact");
  const text = words(WORDS);
  if (contact !== undefined)
    return (
      <Facts
        of={[
          [text.name, contact.name],
          [text.phone, contact.phone],
          [text.email, contact.email],
        ]}
      />
    );
  async function submit() {
    const body = { ground: asChosen(ground), reason: reason.trim() };
    const answer = await acting.act({ params: { caseId: id }, body }, { version });
    if (answer) setContact(answer.contact);
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      <Choices
        name="ground"
        legend={text.ground}
        hint={text.hint}
        value={ground ?? ""}
        onValue={(chosen) => setGround(chosen as Ground)}
        options={Object.entries(words(GROUND_WORDS)).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        name="reason"
        label={text.reason}
        maxLength={2_000}
        rows={3}
        value={reason}
        onValue={setReason}
      />
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}
