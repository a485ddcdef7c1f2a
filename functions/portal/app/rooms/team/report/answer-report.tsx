import { useState } from "preact/hooks";
import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { Form, Submit, TextArea } from "../../../parts/form.tsx";
import { useKeys } from "../../../parts/keys.tsx";
import { Failure } from "../../../parts/notice.tsx";
import { useDone } from "../../../parts/queue.tsx";
import type { Report } from "./report-to-answer.tsx";

const WORDS = {
  accept: { id: "Terima", en: "Accept" },
  return: { id: "Kembalikan", en: "Return" },
  comment: { id: "Komentar", en: "Comment" },
  reason: { id: "Alasan dikembalikan", en: "Why it is returned" },
  reasonHint: {
    id: "Pegawai membacanya, memperbaiki laporannya, lalu mengirimkannya lagi kepada Anda.",
    en: "The employee reads it, revises the report, and sends it to you again.",
  },
  commentLabel: { id: "Komentar untuk pegawai", en: "A comment for the employee" },
  commentHint: { id: "Laporan tetap menunggu jawaban Anda.", en: "The report still awaits your answer." },
  send: { id: "Kirim komentar", en: "Send comment" },
  acceptWith: { id: "Terima dengan komentar ini", en: "Accept with this comment" },
  cancel: { id: "Batal", en: "Cancel" },
};

/** The rater's answer: accepted at a key, returned with a reason, or commented on while it waits. */
export function AnswerReport({ report }: { readonly report: Report }) {
  const [writes, setWrites] = useState<"reason" | "comment" | undefined>(undefined);
  const [typed, setTyped] = useState("");
  const done = useDone();
  const accepting = useAct("POST /v1/employees/{nip}/reports/{reportId}/accept", done);
  const returning = useAct("POST /v1/employees/{nip}/reports/{reportId}/return", done);
  const commenting = useAct("POST /v1/employees/{nip}/reports/{reportId}/comments");
  const text = words(WORDS);
  const params = { nip: report.nip, reportId: report.id };
  const { version } = report;
  const said = typed.trim();

  const accept = () => void accepting.act({ params, body: said === "" ? {} : { text: said } }, { version });
  const send = async () => {
    if (writes === "reason") return void returning.act({ params, body: { reason: said } }, { version });
    if (await commenting.act({ params, body: { text: said } }, { version })) setWrites(undefined);
  };
  useKeys({
    a: writes === undefined ? accept : undefined,
    r: () => setWrites("reason"),
    c: () => setWrites("comment"),
    escape: () => setWrites(undefined),
  });

  if (writes === undefined)
    return (
      <>
        <Failure error={accepting.error} />
        <div class="acts">
          <button type="button" aria-busy={accepting.isBusy} aria-keyshortcuts="a" onClick={accept}>
            {text.accept}
          </button>
          <button type="button" class="quiet" aria-keyshortcuts="r" onClick={() => setWrites("reason")}>
            {text.return}
          </button>
          <button type="button" class="bare" aria-keyshortcuts="c" onClick={() => setWrites("comment")}>
            {text.comment}
          </button>
        </div>
      </>
    );
  const isReason = writes === "reason";
  return (
    <Form error={returning.error ?? commenting.error ?? accepting.error} onSubmit={() => void send()}>
      <TextArea
        name={isReason ? "reason" : "text"}
        label={isReason ? text.reason : text.commentLabel}
        hint={isReason ? text.reasonHint : text.commentHint}
        hasFocus
        maxLength={1_000}
        rows={3}
        value={typed}
        onValue={setTyped}
        onEscape={() => setWrites(undefined)}
      />
      <div class="acts">
        <Submit isBusy={returning.isBusy || commenting.isBusy}>{isReason ? text.return : text.send}</Submit>
        {!isReason && said !== "" && (
          <button type="button" class="quiet" aria-busy={accepting.isBusy} onClick={accept}>
            {text.acceptWith}
          </button>
        )}
        <button type="button" class="bare" onClick={() => setWrites(undefined)}>
          {text.cancel}
        </button>
      </div>
    </Form>
  );
}
