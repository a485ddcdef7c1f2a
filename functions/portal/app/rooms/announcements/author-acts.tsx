import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { localDay, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { WordsDialog } from "../../parts/dialog/words-dialog.tsx";

type Opened = Answer<"GET /v1/announcements/{announcementId}">;

const WORDS = {
  read: { id: "Baca", en: "Read it" },
  remind: { id: "Ingatkan yang belum membaca", en: "Remind those who have not read it" },
  withdraw: { id: "Tarik pengumuman", en: "Withdraw it" },
  reason: { id: "Alasan penarikan", en: "Why it is withdrawn" },
  hint: { id: "Yang membukanya membaca alasan ini.", en: "Whoever opens it reads this." },
};

/** What whoever looks after an announcement may do with it today. */
export function AuthorActs({ announcement }: { readonly announcement: Opened }) {
  const { id: announcementId, version, from, until, remindedAt, withdrawn } = announcement;
  const reminding = useAct("POST /v1/announcements/{announcementId}/remind");
  const withdrawing = useAct("POST /v1/announcements/{announcementId}/withdraw");
  const text = words(WORDS);
  const params = { announcementId };
  const isOver = withdrawn !== undefined || today() > until;
  const isReminded = remindedAt !== undefined && localDay(remindedAt) === today();
  return (
    <>
      <a class="button quiet" href={`/app/pengumuman/${announcementId}`}>
        {text.read}
      </a>
      {!isOver && from <= today() && !isReminded && (
        <button
          type="button"
          aria-busy={reminding.isBusy}
          onClick={() => void reminding.act({ params }, { version })}
        >
          {text.remind}
        </button>
      )}
      <Failure error={reminding.error} />
      {!isOver && (
        <WordsDialog
          act={text.withdraw}
          look="bare wrong"
          draft={`withdraw ${announcementId}`}
          name="reason"
          label={text.reason}
          hint={text.hint}
          maxLength={1_000}
          acting={withdrawing}
          onSend={(reason, onAnswer) =>
            void withdrawing.act({ params, body: { reason } }, { version, onAnswer })
          }
        />
      )}
    </>
  );
}
