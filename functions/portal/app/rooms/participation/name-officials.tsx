import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Form, Submit, TextArea } from "../../parts/form.tsx";
import { type Member, PeopleField } from "../../parts/people-field.tsx";
import type { Consultation } from "./consultation-words.ts";

const WORDS = {
  open: { id: "Ganti pejabat penjawab", en: "Name other officials" },
  add: { id: "Tambah pejabat", en: "Add an official" },
  officials: { id: "Pejabat penjawab mulai sekarang", en: "Officials from now on" },
  reason: { id: "Alasan", en: "Reason" },
  hint: {
    id: "Alasan ini dapat dibaca semua yang diajak bermusyawarah. Tenggat jawabannya tetap.",
    en: "Everybody who is asked may read this reason. The deadline of the answer stays.",
  },
};

interface NameOfficialsProps {
  readonly of: Consultation;
  readonly nameOf: (nip: string) => string;
}

/** Who answers from now on: one of the officials may have left, or be away when answers are due. */
export function NameOfficials({ of, nameOf }: NameOfficialsProps) {
  const [isAsking, setIsAsking] = useState(false);
  const before = of.officialNips.map((nip): Member => ({ nip, name: nameOf(nip) }));
  const [chosen, setChosen] = useKept<readonly Member[]>(`officials ${of.id} ${of.version}`, before);
  const [reason, setReason] = useKept(`officials ${of.id}, reason`, "");
  const acting = useAct("POST /v1/consultations/{consultationId}/officials", () => {
    setIsAsking(false);
    setReason("");
  });
  const text = words(WORDS);
  const submit = () =>
    void acting.act(
      {
        params: { consultationId: of.id },
        body: { officialNips: chosen.map(({ nip }) => nip), reason: reason.trim() },
      },
      { version: of.version },
    );
  return (
    <>
      <button type="button" class="bare" onClick={() => setIsAsking(true)}>
        {text.open}
      </button>
      <Dialog title={text.open} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <Form error={acting.error} onSubmit={submit}>
          <PeopleField
            name="officialNips"
            label={text.add}
            listLabel={text.officials}
            chosen={chosen}
            onChosen={setChosen}
          />
          <TextArea
            name="reason"
            label={text.reason}
            hint={text.hint}
            maxLength={1_000}
            rows={3}
            value={reason}
            onValue={setReason}
          />
          <Submit isBusy={acting.isBusy}>{text.open}</Submit>
        </Form>
      </Dialog>
    </>
  );
}
