import { useLocation } from "preact-iso/router";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { monthFrom, monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords, numberWords } from "../../frame/numbers.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { beside, monthBefore } from "../../parts/figure/beside.ts";
import { Figures } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { ComplaintTabs } from "./tabs.tsx";
import { unitWords } from "./words.ts";

type Statistics = Answer<"GET /v1/public/complaint-statistics/{month}">;
type Counts = Statistics["city"];

const WORDS = {
  title: { id: "Statistik pengaduan", en: "Complaint statistics" },
  lead: {
    id: "Angka yang juga dilihat umum, menurut bulan diterima.",
    en: "The figures that the public sees too, by the month of receipt.",
  },
  received: { id: "Diterima", en: "Received" },
  inTime: { id: "Ditanggapi tepat waktu", en: "Answered in time" },
  promise: { id: "hari kerja dijanjikan", en: "working days promised", one: "working day promised" },
  late: { id: "Terlambat", en: "Late" },
  solved: { id: "Tuntas", en: "Solved" },
  uncontested: { id: "Selesai tanpa tanggapan warga", en: "Closed without a word from the citizen" },
  unsolved: { id: "Tidak tuntas", en: "Unsolved" },
  reopened: { id: "Dibuka kembali", en: "Reopened" },
  satisfied: { id: "Puas", en: "Satisfied" },
  dissatisfied: { id: "Tidak puas", en: "Dissatisfied" },
  escalated: { id: "Dilaporkan ke atasan", en: "Escalated" },
  rejected: { id: "Ditolak", en: "Rejected" },
  archived: { id: "Diarsipkan", en: "Archived" },
  merged: { id: "Digabung", en: "Merged" },
  of: { id: "dari", en: "of" },
  byUnit: { id: "Per unit", en: "By unit" },
  unit: { id: "Unit", en: "Unit" },
  none: {
    id: "Belum ada pengaduan yang diterima pada bulan ini. Lihat bulan lain dengan panah di atas.",
    en: "No complaints were received in this month yet. The arrows above lead to other months.",
  },
  before: {
    id: "Bulan ini belum ada pengaduan; inilah bulan sebelumnya.",
    en: "No complaints yet this month; this is the month before.",
  },
  noneYet: { id: "belum ada", en: "none yet" },
  csv: { id: "Unduh CSV", en: "Download CSV" },
  recount: { id: "Data untuk menghitung ulang", en: "Data for a recount" },
};

/**
 * The public figures of a month, whole and by unit, beside those of the month before, which are asked for last. It opens with this
 * month, or while that has nothing with the one before.
 */
export function Statistics() {
  const newest = monthOf(today());
  const first = useAsk("GET /v1/public/complaint-statistics/{month}", { params: { month: newest } });
  const opening = first.value?.city.received === 0 ? monthFrom(newest, -1) : newest;
  const [month, setMonth] = useMonth(opening);
  const isBefore = useLocation().query.bulan === undefined && opening < newest;
  const asked = useAsk("GET /v1/public/complaint-statistics/{month}", { params: { month } });
  const text = words(WORDS);
  const path = `/v1/public/complaint-statistics/${month}`;
  return (
    <Screen title={text.title} lead={text.lead}>
      <ComplaintTabs />
      <p>
        <MonthStep month={month} onMonth={setMonth} />
      </p>
      {isBefore && <p class="quiet-text">{text.before}</p>}
      <Loaded asked={asked} lines={6}>
        {(value) => <Month of={value} />}
      </Loaded>
      <p>
        <a href={`${path}/csv`}>{text.csv}</a> · <a href={`${path}/complaints`}>{text.recount}</a>
      </p>
    </Screen>
  );
}

function Month({ of: { month, city, units, promise } }: { readonly of: Statistics }) {
  const text = words(WORDS);
  const asked = useAsk("GET /v1/public/complaint-statistics/{month}", {
    params: { month: monthFrom(month, -1) },
  });
  const earlier = asked.value?.city;
  /** Nothing where nothing was received then: the first month has no trend. */
  const trend = (name: keyof Counts) =>
    monthBefore(month, earlier && earlier.received > 0 ? earlier[name] : undefined);
  if (city.received === 0)
    return (
      <Empty>
        <p>{text.none}</p>
      </Empty>
    );
  const ofSome = (count: number) => (count === 0 ? text.noneYet : `${text.of} ${numberWords(count)}`);
  const ofAll = `${text.of} ${numberWords(city.received)}`;
  const rated = city.satisfied + city.dissatisfied;
  return (
    <>
      <Figures
        of={[
          { name: text.received, value: numberWords(city.received), beside: beside(trend("received")) },
          {
            name: text.inTime,
            value: numberWords(city.answeredInTime),
            beside: beside(
              ofSome(city.answeredInTime + city.answeredLate),
              countWords(promise.firstResponseWorkingDays, WORDS.promise),
              trend("answeredInTime"),
            ),
          },
          ...(["solved", "uncontested", "late", "reopened"] as const).map((name) => ({
            name: text[name],
            value: numberWords(city[name]),
            beside: beside(ofAll, trend(name)),
          })),
          {
            name: text.satisfied,
            value: numberWords(city.satisfied),
            beside: beside(ofSome(rated), trend("satisfied")),
          },
        ]}
      />
      <Table
        caption={text.byUnit}
        rows={units}
        keyOf={({ unitId }) => unitId}
        columns={[
          { name: text.unit, of: ({ unitName }) => unitWords(unitName) },
          ...(
            [
              "received",
              "solved",
              "unsolved",
              "late",
              "escalated",
              "reopened",
              "dissatisfied",
              "rejected",
              "archived",
              "merged",
            ] as const
          ).map((name) => ({
            name: text[name],
            of: (row: Counts) => numberWords(row[name]),
            isNumber: true,
          })),
        ]}
      />
    </>
  );
}
