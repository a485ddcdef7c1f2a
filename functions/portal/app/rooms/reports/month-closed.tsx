import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Notice } from "../../parts/asked/notice.tsx";
import type { WholeReport } from "./words.ts";

const STANDS = {
  SUBMITTED: {
    id: "Bulannya sudah ditutup sebelum laporan ini dijawab, jadi laporan ini tidak dapat dijawab atau dikomentari lagi.",
    en: "The month closed before this report was answered, so it can no longer be answered or commented on.",
  },
  ACCEPTED: {
    id: "Laporan ini diterima. Bulannya sudah ditutup, jadi laporan ini tidak dapat dikomentari lagi.",
    en: "This report was accepted. Its month has closed, so it can no longer be commented on.",
  },
  RETURNED: {
    id: "Bulannya sudah ditutup sebelum laporan ini diperbaiki, jadi laporan ini tidak dapat diperbaiki atau dikomentari lagi.",
    en: "The month closed before this report was revised, so it can no longer be revised or commented on.",
  },
};

const WORDS = {
  object: {
    id: "Bila karena itu hasil Anda keliru, ajukan keberatan atas hasil bulan itu selama masanya, atau minta pengelola kinerja membuka kembali bulannya.",
    en: "If this makes your result wrong, object to the month's result while there is time, or ask HR to reopen the month.",
  },
  result: { id: "Hasil", en: "Result of" },
};

/** What stands of a report whose month has closed and why nothing of it changes any more; for its author also what can still be done. */
export function MonthClosed({ of: { id, state }, isMine }: { of: WholeReport; isMine: boolean }) {
  const text = words(WORDS);
  const month = id.slice(0, 7);
  return (
    <Notice>
      <p>{words(STANDS)[state]}</p>
      {isMine && state !== "ACCEPTED" && (
        <p>
          {text.object} <a href={`/app/hasil/${month}`}>{`${text.result} ${periodWords(month)}`}</a>
        </p>
      )}
    </Notice>
  );
}
