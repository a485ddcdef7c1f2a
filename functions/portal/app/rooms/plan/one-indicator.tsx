import { useLocation } from "preact-iso/router";
import { useAsk } from "../../client/questions.ts";
import { dayWords, momentWords, monthOf, monthTick, periodWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { measuredWords, numberWords, percentWords } from "../../frame/numbers.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { isYear } from "../../frame/periods.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Figures } from "../../parts/figure/figures.tsx";
import { Trend } from "../../parts/figure/trend.tsx";
import { inOrder } from "../../parts/list/in-order.ts";
import { Rows } from "../../parts/list/rows.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";

const WORDS = {
  back: { id: "Rencana kinerja", en: "Performance plan" },
  why: { id: "Mengapa nilainya begini?", en: "Why is its value what it is?" },
  value: { id: "Nilai", en: "Value" },
  target: { id: "Target bulan ini", en: "Target of the month" },
  achievement: { id: "Capaian", en: "Achievement" },
  weight: { id: "dengan bobot", en: "with a weight of" },
  none: { id: "belum ada data", en: "no data yet" },
  reports: { id: "Laporan yang terhitung", en: "Reports that count" },
  noReports: {
    id: "Belum ada laporan diterima dengan capaian pada indikator ini di bulan ini.",
    en: "No report with progress on this indicator was accepted in this month yet.",
  },
  sums: {
    id: "Nilainya jumlah semua laporan yang diterima.",
    en: "Its value is the sum of all accepted reports.",
  },
  last: {
    id: "Nilainya yang terakhir menurut tanggal pekerjaan.",
    en: "Its value is the last one, by the day of the work.",
  },
  accepted: { id: "diterima", en: "accepted" },
  complaints: { id: "Pengaduan yang terhitung", en: "Complaints that count" },
  line: { id: "Pengaduan dalam data terbuka", en: "Complaint in the open data" },
  fed: {
    id: "Nilainya terisi otomatis dari catatan yang sudah ada, dihitung dari:",
    en: "Its value is filled automatically from existing records, computed from:",
  },
  trend: { id: "Capaian bulan demi bulan", en: "Achievement month by month" },
  month: { id: "Bulan", en: "Month" },
  goal: { id: "Garis: 100% target", en: "Line: 100% of the target" },
};

const COUNTERS = {
  answered: { id: "dijawab", en: "answered" },
  inTime: { id: "tepat waktu", en: "in time" },
  late: { id: "terlambat", en: "late" },
  reopened: { id: "dibuka kembali", en: "reopened" },
  satisfied: { id: "puas", en: "satisfied" },
  dissatisfied: { id: "tidak puas", en: "dissatisfied" },
  answers: { id: "jawaban survei", en: "survey answers" },
  learnedHours: { id: "JP yang dikonfirmasi", en: "confirmed lesson hours" },
  requiredTwelfths: { id: "JP wajib setahun × bulan", en: "hours required in a year × months" },
};

/** The value of one of my indicators in a month, with its records, and its trend over the year. */
export function OneIndicator({ indicatorId = "" }: { readonly indicatorId?: string }) {
  const { nip = "" } = usePerson();
  const { tahun } = useLocation().query;
  const [month, setMonth] = useMonth(lastMonthIn(tahun));
  const text = words(WORDS);
  const params = { nip, indicatorId };
  const asked = useAsk("GET /v1/employees/{nip}/indicators/{indicatorId}/values/{month}", {
    params: { ...params, month },
  });
  const trend = useAsk("GET /v1/employees/{nip}/indicators/{indicatorId}/values", {
    params,
    query: { year: month.slice(0, 4) },
  });
  const title = asked.value?.statement ?? trend.value?.statement ?? text.why;
  return (
    <Screen
      title={title}
      lead={<MonthStep month={month} onMonth={setMonth} />}
      back={{ to: "/app/rencana", name: text.back }}
    >
      <Loaded asked={asked} lines={6}>
        {(value) => (
          <>
            <Figures
              of={[
                {
                  name: text.value,
                  ...(value.actual === undefined
                    ? { value: "–", beside: text.none }
                    : figureOf(value.actual, value.unitOfMeasure)),
                },
                { name: text.target, ...figureOf(value.target, value.unitOfMeasure) },
                {
                  name: text.achievement,
                  value:
                    value.achievementBasisPoints === undefined
                      ? "–"
                      : percentWords(value.achievementBasisPoints),
                  beside: `${text.weight} ${percentWords(value.weightBasisPoints)}`,
                },
              ]}
            />
            <Card title={text.why}>
              {value.fed ? (
                <FedFrom fed={value.fed.counters} complaints={value.complaints} />
              ) : (
                <Counted of={value} nip={nip} />
              )}
            </Card>
          </>
        )}
      </Loaded>
      <Card title={text.trend}>
        <Loaded asked={trend} lines={5}>
          {({ items }) => (
            <Trend
              title={`${text.trend} · ${title}`}
              goal={{ value: 10_000, name: text.goal }}
              columns={[text.month, text.achievement]}
              points={items.map(({ month: of, achievementBasisPoints: value }) => ({
                key: of,
                name: periodWords(of),
                tick: monthTick(of),
                value,
                said: value === undefined ? text.none : percentWords(value),
              }))}
            />
          )}
        </Loaded>
      </Card>
    </Screen>
  );
}

/** The last month of a year that is over; this one otherwise. */
function lastMonthIn(tahun: string | undefined): string {
  const now = monthOf(today());
  return isYear(tahun) && tahun !== undefined && tahun < now.slice(0, 4) ? `${tahun}-12` : now;
}

/** A figure and its unit beneath it; a percentage has its sign beside it. */
function figureOf(value: number, unit: string) {
  return unit === "%" ? { value: measuredWords(value, unit) } : { value: numberWords(value), beside: unit };
}

interface CountedProps {
  readonly nip: string;
  readonly of: {
    readonly isCumulative: boolean;
    readonly unitOfMeasure: string;
    readonly reports: readonly {
      readonly id: string;
      readonly day: string;
      readonly amount: number;
      readonly acceptedAt: string;
    }[];
  };
}

function Counted({ nip, of: { isCumulative, unitOfMeasure, reports } }: CountedProps) {
  const text = words(WORDS);
  if (reports.length === 0) return <p>{text.noReports}</p>;
  return (
    <>
      <p>{isCumulative ? text.sums : text.last}</p>
      <Rows
        label={text.reports}
        of={reports.map(({ id, day, amount, acceptedAt }) => ({
          key: id,
          to: `/app/laporan/${nip}/${id}`,
          title: dayWords(day),
          detail: `${text.accepted} ${momentWords(acceptedAt)}`,
          aside: measuredWords(amount, unitOfMeasure),
        }))}
      />
    </>
  );
}

type Counters = Readonly<Record<string, number>>;

interface FedFromProps {
  readonly fed: Counters;
  readonly complaints: readonly {
    readonly trackingCode?: string | undefined;
    readonly line?: string | undefined;
    readonly counters: Counters;
  }[];
}

function FedFrom({ fed, complaints }: FedFromProps) {
  const text = words(WORDS);
  return (
    <>
      <p>
        {text.fed} <strong>{countersSaid(fed)}</strong>
      </p>
      {complaints.length > 0 && (
        <>
          <h3>{text.complaints}</h3>
          <ul>
            {complaints.map(({ trackingCode, line = "", counters }) => (
              <li key={trackingCode ?? line}>
                {trackingCode ? <code>{trackingCode}</code> : text.line}: {countersSaid(counters)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function countersSaid(counters: Counters): string {
  const names = words(COUNTERS);
  return inOrder(COUNTERS, counters)
    .map(([name, count]) => `${numberWords(count)} ${names[name as keyof typeof names] ?? name}`)
    .join(", ");
}
