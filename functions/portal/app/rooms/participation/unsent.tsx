import { words } from "../../frame/language.ts";
import { Notice } from "../../parts/asked/notice.tsx";
import { Words, Written } from "../../parts/screen/written.tsx";
import type { unsentOf } from "./said.ts";

const WORDS = {
  before: {
    id: "Usul yang Anda tanggapi ini disembunyikan moderator, jadi dukungan dan komentar Anda atasnya tidak ikut dikirim.",
    en: "A moderator has hidden this proposal, so what you say of it is not sent along.",
  },
  after: {
    id: "Usul ini disembunyikan moderator, jadi dukungan dan komentar Anda atasnya tidak ikut terkirim.",
    en: "A moderator had hidden this proposal, so what you said of it was not sent along.",
  },
  why: { id: "Alasan moderator", en: "The moderator's reason" },
  comment: {
    id: "Komentar Anda; salin bila masih diperlukan:",
    en: "Your comment; copy it if you still need it:",
  },
  discard: { id: "Hapus dari perangkat ini", en: "Remove from this device" },
};

interface UnsentProps {
  readonly of: ReturnType<typeof unsentOf>;
  readonly isSent: boolean;
  /** @param id of the proposal */
  readonly onDiscard: (id: string) => void;
}

/** What a voice leaves out since the proposal was hidden: said, and kept until its author removes it. */
export function Unsent({ of, isSent, onDiscard }: UnsentProps) {
  const text = words(WORDS);
  return (
    <>
      {of.map(({ id, reason, comment }) => (
        <Notice key={id} kind="care">
          <p>{isSent ? text.after : text.before}</p>
          <p>
            {text.why}: <Written>{reason}</Written>
          </p>
          {comment !== "" && (
            <>
              <p>{text.comment}</p>
              <Words>{comment}</Words>
            </>
          )}
          <button type="button" class="quiet" onClick={() => onDiscard(id)}>
            {text.discard}
          </button>
        </Notice>
      ))}
    </>
  );
}
