import { useAsk } from "../../../client/questions.ts";
import { now } from "../../../frame/clock.ts";
import { shortDayWords, untilWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { Empty, Loaded } from "../../../parts/asked/loaded.tsx";
import { State } from "../../../parts/figure/figures.tsx";
import { Queue } from "../../../parts/list/queue.tsx";
import { useTeamNames } from "../names.ts";
import { ReportToAnswer } from "./report-to-answer.tsx";

const WORDS = {
  label: { id: "Laporan yang menunggu jawaban Anda", en: "Reports that await your answer" },
  none: {
    id: "Semua laporan sudah dijawab. Laporan baru dari pegawai Anda akan muncul di sini.",
    en: "All reports have been answered. New ones from your staff will appear here.",
  },
  accept: { id: "terima", en: "accept" },
  return: { id: "kembalikan", en: "return" },
  comment: { id: "komentar", en: "comment" },
};

export function useAnswerKeys() {
  const text = words(WORDS);
  return [
    ["A", text.accept],
    ["R", text.return],
    ["C", text.comment],
  ] as const;
}

/** The reports that await the rater, oldest first, answered one after the other. */
export function AwaitingReports() {
  const asked = useAsk("GET /v1/me/awaiting-reports", { query: { limit: 50 } });
  const nameOf = useTeamNames(asked.value?.items.map(({ nip }) => nip));
  const text = words(WORDS);
  const keys = useAnswerKeys();
  return (
    <Loaded asked={asked} lines={8}>
      {({ items }) => (
        <Queue
          label={text.label}
          items={items}
          keyOf={({ id, returnedFor }) => `${id} ${returnedFor?.at}`}
          rowOf={({ nip, day, activity, answerDueAt }) => ({
            title: nameOf(nip),
            detail: (
              <span class="clamp" lang="id">
                {activity}
              </span>
            ),
            aside: (
              <>
                {shortDayWords(day)}
                <br />
                <State {...(Date.parse(answerDueAt) < now() && { kind: "wrong" })}>
                  {untilWords(answerDueAt)}
                </State>
              </>
            ),
          })}
          keys={keys}
          empty={
            <Empty>
              <p>{text.none}</p>
            </Empty>
          }
        >
          {(report) => <ReportToAnswer report={report} name={nameOf(report.nip)} />}
        </Queue>
      )}
    </Loaded>
  );
}
