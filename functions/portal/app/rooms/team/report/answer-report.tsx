import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { Decide } from "../../../parts/form/decide.tsx";
import { useDone } from "../../../parts/list/queue.tsx";
import type { Report } from "../../reports/words.ts";

const WORDS = {
  accept: { id: "Terima", en: "Accept" },
  acceptWith: { id: "Terima dengan catatan", en: "Accept with a note" },
  note: { id: "Catatan untuk pegawai", en: "A note for the employee" },
  return: { id: "Kembalikan", en: "Return" },
  reason: { id: "Alasan dikembalikan", en: "Why it is returned" },
  reasonHint: {
    id: "Pegawai membacanya, memperbaiki laporannya, lalu mengirimkannya lagi kepada Anda.",
    en: "The employee reads it, revises the report, and sends it to you again.",
  },
  comment: { id: "Komentari", en: "Comment" },
  commentLabel: { id: "Komentar untuk pegawai", en: "A comment for the employee" },
  commentHint: { id: "Laporan tetap menunggu jawaban Anda.", en: "The report still awaits your answer." },
};

const MAXIMUM = 1_000;

/** The rater's answer: accepted at a key, returned with a reason, or commented on while it waits. */
export function AnswerReport({ report }: { readonly report: Report }) {
  const done = useDone();
  const accepting = useAct("POST /v1/employees/{nip}/reports/{reportId}/accept", done);
  const returning = useAct("POST /v1/employees/{nip}/reports/{reportId}/return", done);
  const commenting = useAct("POST /v1/employees/{nip}/reports/{reportId}/comments");
  const text = words(WORDS);
  const params = { nip: report.nip, reportId: report.id };
  const { version } = report;
  return (
    <Decide
      about={`report ${report.id}`}
      yes={{
        name: text.accept,
        key: "a",
        ...accepting,
        act: () => void accepting.act({ params, body: {} }, { version }),
      }}
      worded={[
        {
          name: text.return,
          key: "r",
          field: "reason",
          label: text.reason,
          hint: text.reasonHint,
          maxLength: MAXIMUM,
          ...returning,
          act: (reason, onAnswer) => void returning.act({ params, body: { reason } }, { version, onAnswer }),
        },
        {
          name: text.comment,
          key: "c",
          field: "text",
          label: text.commentLabel,
          hint: text.commentHint,
          maxLength: MAXIMUM,
          ...commenting,
          act: (said, onAnswer) =>
            void commenting.act({ params, body: { text: said } }, { version, onAnswer }),
        },
        {
          name: text.acceptWith,
          key: "t",
          field: "note",
          label: text.note,
          maxLength: MAXIMUM,
          ...accepting,
          act: (said, onAnswer) =>
            void accepting.act({ params, body: { text: said } }, { version, onAnswer }),
        },
      ]}
    />
  );
}
