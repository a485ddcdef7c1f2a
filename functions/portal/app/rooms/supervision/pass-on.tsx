import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { WordsDialog } from "../../parts/dialog/words-dialog.tsx";
import { SelectField } from "../../parts/form/choices.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { BRIEF, ownersIn } from "./keep-briefs.ts";
import type { Recommendation } from "./visit-words.ts";

const WORDS = {
  open: { id: "Ganti penanggung jawab", en: "Name another owner" },
  owner: { id: "Penanggung jawab baru", en: "New owner" },
  choose: { id: "Pilih pegawai", en: "Choose an employee" },
  reason: { id: "Alasan", en: "Reason" },
  hint: {
    id: "Yang baru mendapat sedikitnya waktu yang sama seperti rekomendasi yang dikembalikan. Keterlambatan sebelumnya tidak menjadi bebannya.",
    en: "They get as much time as for a returned one at least. What was late before is not held against them.",
  },
};

interface Passed {
  readonly of: Pick<
    Recommendation,
    "programmeId" | "period" | "visit" | "number" | "version" | "text" | "ownerNip"
  >;
}

/** A recommendation whose owner cannot follow it up any more, for those who run the programme. */
export function PassOn({ of }: Passed) {
  const { programmeId, period, visit: number, number: recommendation, version } = of;
  const draft = `pass on ${programmeId} ${period} ${number} ${recommendation}`;
  const [toNip, setToNip] = useKept(`${draft}, to`, "");
  const acting = useAct(
    "POST /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/recommendations/{recommendation}/pass-on",
    () => setToNip(""),
  );
  const text = words(WORDS);
  const params = { programmeId, period, number, recommendation };
  return (
    <WordsDialog
      act={text.open}
      draft={draft}
      name="reason"
      label={text.reason}
      hint={text.hint}
      maxLength={1_000}
      acting={acting}
      onSend={(reason, onAnswer) =>
        void acting.act({ params, body: { ownerNip: toNip, reason } }, { version, onAnswer })
      }
    >
      <Words>{of.text}</Words>
      <NewOwner {...{ of, toNip }} onOwner={setToNip} />
    </WordsDialog>
  );
}

interface NewOwnerProps extends Passed {
  readonly toNip: string;
  readonly onOwner: (nip: string) => void;
}

/** There at once, so that the dialog opens with the focus on it. */
function NewOwner({ of, toNip, onOwner }: NewOwnerProps) {
  const { programmeId, period, visit: number } = of;
  const brief = useAsk(BRIEF, { params: { programmeId, period, number } });
  const text = words(WORDS);
  const offered = brief.value ? ownersIn(brief.value) : [];
  return (
    <>
      <SelectField
        name="ownerNip"
        label={text.owner}
        options={[["", text.choose], ...offered.filter(([nip]) => nip !== of.ownerNip)]}
        value={toNip}
        onValue={onOwner}
      />
      <Failure error={brief.error} />
    </>
  );
}
