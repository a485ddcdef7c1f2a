import { useAct } from "../../client/acts.ts";
import { dayWords, momentWords, untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { WordsDialog } from "../../parts/dialog/words-dialog.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import type { Result } from "./words.ts";

const WORDS = {
  title: { id: "Tanggapan Anda", en: "Your response" },
  rated: {
    id: "Hasil ini sudah dinilai. Nyatakan bahwa Anda sudah menerima dokumennya; sejak itu masa keberatan berjalan. Tanpa pernyataan, dokumen dianggap diterima",
    en: "This result has been rated. Confirm that you received the document; the time to object then starts. Without it, the document counts as received",
  },
  received: {
    id: "Anda dapat menerima hasil ini, atau mengajukan keberatan sampai",
    en: "You can accept this result, or object until",
  },
  calendar: {
    id: "Menurut hitungan hari kalender yang lebih ketat, sampai",
    en: "By the stricter count of calendar days, until",
  },
  receive: { id: "Saya sudah menerima dokumen", en: "I have received the document" },
  accept: { id: "Terima hasil", en: "Accept the result" },
  acceptSure: {
    id: "Setelah diterima, hasil ini final dan tidak dapat lagi diajukan keberatan.",
    en: "Once accepted, this result is final, and you can no longer object to it.",
  },
  object: { id: "Ajukan keberatan", en: "Object" },
  objectLead: {
    id: "Keberatan dibaca pejabat penilai, yang menjelaskan, lalu diputus atasannya. Sebutkan apa yang keliru dan buktinya.",
    en: "Your rater reads the objection and explains; their superior decides. Say what is wrong, and what shows it.",
  },
  reasons: { id: "Alasan keberatan", en: "Reasons to object" },
};

/** What the stage of a result lets its employee do: receive, accept, object. */
export function AnswerResult({ result }: { readonly result: Result }) {
  const text = words(WORDS);
  const { nip, period, stage, version, rating, receipt } = result;
  const given = { params: { nip, period } };
  const receiving = useAct("POST /v1/employees/{nip}/evaluations/{period}/receipt");
  const accepting = useAct("POST /v1/employees/{nip}/evaluations/{period}/acceptance");
  const objecting = useAct("POST /v1/employees/{nip}/evaluations/{period}/objection");
  if (stage !== "RATED" && stage !== "RECEIVED") return null;
  const due = stage === "RATED" ? rating?.receiptDueAt : receipt?.objectUntil;
  return (
    <Card title={text.title}>
      <p>
        {stage === "RATED" ? text.rated : text.received} {due && `${momentWords(due)} (${untilWords(due)})`}.
        {receipt && ` ${text.calendar} ${dayWords(receipt.calendarDay)}.`}
      </p>
      <Failure error={receiving.error} />
      <div class="acts">
        {stage === "RATED" && (
          <button
            type="button"
            aria-busy={receiving.isBusy}
            onClick={() => void receiving.act(given, { version })}
          >
            {text.receive}
          </button>
        )}
        <ConfirmDialog
          act={text.accept}
          {...(stage === "RATED" && { look: "quiet" as const })}
          acting={accepting}
          onSend={(onAnswer) => void accepting.act(given, { version, onAnswer })}
        >
          <p>{text.acceptSure}</p>
        </ConfirmDialog>
        <WordsDialog
          act={text.object}
          look="quiet"
          draft={`objection ${period}`}
          name="reasons"
          label={text.reasons}
          maxLength={4_000}
          rows={6}
          acting={objecting}
          onSend={(reasons, onAnswer) =>
            void objecting.act({ ...given, body: { reasons } }, { version, onAnswer })
          }
        >
          <p>{text.objectLead}</p>
        </WordsDialog>
      </div>
    </Card>
  );
}
