import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { WordsDialog } from "../../parts/dialog/words-dialog.tsx";
import { type Member, PeopleField } from "../../parts/form/people-field.tsx";
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
  const before = of.officialNips.map((nip): Member => ({ nip, name: nameOf(nip) }));
  const [chosen, setChosen] = useKept<readonly Member[]>(`officials ${of.id} ${of.version}`, before);
  const acting = useAct("POST /v1/consultations/{consultationId}/officials");
  const text = words(WORDS);
  const params = { consultationId: of.id };
  const officialNips = chosen.map(({ nip }) => nip);
  return (
    <WordsDialog
      act={text.open}
      draft={`officials ${of.id}, reason`}
      name="reason"
      label={text.reason}
      hint={text.hint}
      maxLength={1_000}
      acting={acting}
      onSend={(reason, onAnswer) =>
        void acting.act({ params, body: { officialNips, reason } }, { version: of.version, onAnswer })
      }
    >
      <PeopleField
        name="officialNips"
        label={text.add}
        listLabel={text.officials}
        chosen={chosen}
        onChosen={setChosen}
      />
    </WordsDialog>
  );
}
