import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { WordsDialog } from "../../parts/dialog/words-dialog.tsx";
import type { Visit } from "./visit-words.ts";

const WORDS = {
  open: { id: "Batalkan kunjungan", en: "Call off the visit" },
  reason: { id: "Alasan", en: "Reason" },
  hint: {
    id: "Undian tidak dapat diubah: alasan ini tersimpan dan dibaca tim serta semua yang memeriksa undiannya.",
    en: "A draw cannot be changed: this reason is kept, for the team and whoever checks the draw.",
  },
};

/** A visit that cannot be made, for those who run the programme. */
export function CallOff({ of }: { readonly of: Visit }) {
  const { programmeId, period, number, version } = of;
  const acting = useAct(
    "POST /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/call-off",
  );
  const text = words(WORDS);
  const params = { programmeId, period, number };
  return (
    <WordsDialog
      act={text.open}
      draft={`call off ${programmeId} ${period} ${number}`}
      name="reason"
      label={text.reason}
      hint={text.hint}
      maxLength={1_000}
      acting={acting}
      onSend={(reason, onAnswer) => void acting.act({ params, body: { reason } }, { version, onAnswer })}
    />
  );
}
