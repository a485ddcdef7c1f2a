import { useAsk } from "../../../client/questions.ts";
import { momentWords, periodWords, untilWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { Achievements } from "../../../parts/achievements.tsx";
import { Facts } from "../../../parts/figures.tsx";
import { Loaded } from "../../../parts/loaded.tsx";
import { Measures } from "../../../parts/measures.tsx";
import { Card } from "../../../parts/screen.tsx";
import { Advice } from "./advice.tsx";
import type { Evaluation } from "./form.ts";
import { RateForm } from "./rate-form.tsx";

const WORDS = {
  due: { id: "Dinilai paling lambat", en: "To be rated by" },
  evidence: { id: "Bukti", en: "Evidence" },
  reports: { id: "Laporan", en: "Reports" },
  accepted: { id: "diterima", en: "accepted" },
  awaiting: { id: "tidak terjawab", en: "unanswered" },
  returned: { id: "dikembalikan", en: "returned" },
  obstacles: { id: "Laporan dengan kendala", en: "Reports with obstacles" },
  feedback: { id: "Umpan balik Anda", en: "Your feedback" },
  observations: { id: "Pengamatan", en: "Observations" },
  times: { id: "kali", en: "times" },
  member: { id: "Buka kartu pegawai", en: "Open the employee's card" },
};

/** The advice, the rater's rating, and the evidence beneath it. */
export function RateEmployee({ evaluation }: { readonly evaluation: Evaluation }) {
  const text = words(WORDS);
  const { nip, name, period, position, ratingDueAt, measures } = evaluation;
  const isMonth = period.length === MONTH_LENGTH;
  return (
    <>
      <Card
        title={`${name}, ${periodWords(period)}`}
        aside={<a href={`/app/tim/pegawai/${nip}${isMonth ? `?bulan=${period}` : ""}`}>{text.member}</a>}
      >
        <p class="quiet-text">
          {[position, ratingDueAt && `${text.due} ${momentWords(ratingDueAt)} (${untilWords(ratingDueAt)})`]
            .filter(Boolean)
            .join(". ")}
        </p>
        <Advice of={evaluation} />
        <RateForm evaluation={evaluation} />
      </Card>
      <Card title={text.evidence}>
        <Measures of={measures} />
        {isMonth && <OfMonth nip={nip} month={period} />}
      </Card>
    </>
  );
}

const MONTH_LENGTH = "2026-03".length;

function OfMonth({ nip, month }: { readonly nip: string; readonly month: string }) {
  const card = useAsk("GET /v1/employees/{nip}/scorecards/{month}", { params: { nip, month } });
  const text = words(WORDS);
  return (
    <Loaded asked={card}>
      {({ achievements, feedback, observations, ...counts }) => (
        <>
          <Facts
            of={[
              [
                text.reports,
                `${counts.reportsAccepted} ${text.accepted}, ${counts.reportsAwaiting} ${text.awaiting}, ${counts.reportsReturned} ${text.returned}`,
              ],
              [text.obstacles, counts.obstacles],
              [text.feedback, `${feedback.fromSuperior} ${text.times}`],
              [text.observations, observations.made],
            ]}
          />
          {achievements.length > 0 && <Achievements of={achievements} />}
        </>
      )}
    </Loaded>
  );
}
