import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Given } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { asChosen } from "../../parts/form/as-chosen.ts";
import { Choices } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import type { Report } from "./report.ts";

type Kind = Given<"POST /v1/integrity/reports/{caseId}/messages">["body"]["kind"];

const WORDS = {
  kind: { id: "Untuk siapa?", en: "For whom?" },
  text: { id: "Pesan", en: "Message" },
  send: { id: "Kirim", en: "Send" },
  QUESTION: { id: "Kirim kepada pelapor", en: "Send to the reporter" },
  REPLY: { id: "Kirim kepada pelapor", en: "Send to the reporter" },
  NOTE: { id: "Simpan catatan", en: "Keep the note" },
};
const KINDS = {
  QUESTION: { id: "Pertanyaan kepada pelapor", en: "A question to the reporter" },
  REPLY: { id: "Jawaban kepada pelapor", en: "An answer to the reporter" },
  NOTE: { id: "Catatan untuk sesama petugas", en: "A note for the other officers" },
};

/** Asks or answers the reporter, or notes something. Nothing that is typed here is kept on the device. */
export function WriteForm({ of: { id, version } }: { readonly of: Report }) {
  const [kind, setKind] = useState<Kind>();
  const [said, setSaid] = useState("");
  const acting = useAct("POST /v1/integrity/reports/{caseId}/messages");
  const text = words(WORDS);
  async function submit() {
    const body = { kind: asChosen(kind), text: said.trim() };
    if (!(await acting.act({ params: { caseId: id }, body }, { version }))) return;
    setSaid("");
    setKind(undefined);
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      <Choices
        name="kind"
        legend={text.kind}
        value={kind ?? ""}
        onValue={(chosen) => setKind(chosen as Kind)}
        options={Object.entries(words(KINDS)).map(([value, label]) => ({ value, label }))}
      />
      <TextArea name="text" label={text.text} maxLength={4_000} rows={3} value={said} onValue={setSaid} />
      <Submit isBusy={acting.isBusy}>{kind === undefined ? text.send : text[kind]}</Submit>
    </Form>
  );
}
