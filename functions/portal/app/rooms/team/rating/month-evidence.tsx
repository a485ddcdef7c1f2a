import { useAsk } from "../../../client/questions.ts";
import { words } from "../../../frame/language.ts";
import { isMonth } from "../../../frame/periods.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { Achievements } from "../../../parts/figure/achievements.tsx";
import { Facts } from "../../../parts/figure/figures.tsx";

const WORDS = {
  reports: { id: "Laporan", en: "Reports" },
  accepted: { id: "diterima", en: "accepted" },
  awaiting: { id: "tidak terjawab", en: "unanswered" },
  returned: { id: "dikembalikan", en: "returned" },
  obstacles: { id: "Laporan dengan kendala", en: "Reports with obstacles" },
  feedback: { id: "Umpan balik atasan", en: "The superior's feedback" },
  observations: { id: "Pengamatan", en: "Observations" },
  times: { id: "kali", en: "times" },
  member: { id: "Buka kartu pegawai", en: "Open the employee's card" },
};

interface OfResult {
  readonly nip: string;
  readonly period: string;
}

/** What stands behind a month's result: its reports, feedback, observations and achievements. Longer results rest on their months. */
export function MonthEvidence({ nip, period }: OfResult) {
  return isMonth(period) ? <OfMonth nip={nip} month={period} /> : null;
}

/** The way to an employee's card: of a month, on which its reports are, or for a longer result of the present one. */
export function CardOfEmployee({ nip, period }: OfResult) {
  const query = isMonth(period) ? `?bulan=${period}` : "";
  return <a href={`/app/tim/pegawai/${nip}${query}`}>{words(WORDS).member}</a>;
}

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
