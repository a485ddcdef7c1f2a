import { useAsk } from "../../../client/questions.ts";
import { dayWords, localDay, shortDayWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { Empty, Loaded } from "../../../parts/asked/loaded.tsx";
import { Queue } from "../../../parts/list/queue.tsx";
import { useTeamNames } from "../names.ts";
import { useAnswerKeys } from "./awaiting-reports.tsx";
import { ReportToAnswer } from "./report-to-answer.tsx";

const WORDS = {
  label: { id: "Laporan yang tidak dijawab penilainya", en: "Reports their rater left unanswered" },
  none: {
    id: "Tidak ada laporan yang beralih kepada Anda dan masih dapat dijawab. Laporan bulan yang sudah ditutup tidak dapat dijawab lagi.",
    en: "No reports that were passed on to you can still be answered. Those of a closed month no longer can.",
  },
  rater: { id: "Penilai", en: "Rater" },
  submitted: { id: "Dikirim", en: "Submitted" },
};

/** The reports that their raters left unanswered, for the rater's superior. */
export function EscalatedReports() {
  const asked = useAsk("GET /v1/me/escalated-reports", { query: { limit: 50 } });
  const nameOf = useTeamNames(asked.value?.items.map(({ nip }) => nip));
  const text = words(WORDS);
  const keys = useAnswerKeys();
  return (
    <Loaded asked={asked} lines={8}>
      {({ items }) => (
        <Queue
          label={text.label}
          items={items}
          keyOf={({ reportId, escalatedAt }) => `${reportId} ${escalatedAt}`}
          rowOf={({ nip, raterNip, submittedAt, escalatedAt }) => ({
            title: nameOf(nip),
            detail:
              raterNip &&
              `${text.rater}: ${nameOf(raterNip)}. ${text.submitted} ${dayWords(localDay(submittedAt))}`,
            aside: shortDayWords(localDay(escalatedAt)),
          })}
          keys={keys}
          empty={
            <Empty>
              <p>{text.none}</p>
            </Empty>
          }
        >
          {({ nip, reportId }) => <OneEscalated nip={nip} reportId={reportId} name={nameOf(nip)} />}
        </Queue>
      )}
    </Loaded>
  );
}

interface OneProps {
  readonly nip: string;
  readonly reportId: string;
  readonly name: string;
}

function OneEscalated({ nip, reportId, name }: OneProps) {
  const asked = useAsk("GET /v1/employees/{nip}/reports/{reportId}", { params: { nip, reportId } });
  return <Loaded asked={asked}>{(report) => <ReportToAnswer report={report} name={name} />}</Loaded>;
}
