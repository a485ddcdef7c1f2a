import { useAsk } from "../../../client/questions.ts";
import { Refusal } from "../../../client/refusal.ts";
import { dayWords, localDay, monthFrom, monthOf, today } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { numberWords, percentWords } from "../../../frame/numbers.ts";
import { useMonth } from "../../../frame/period-in-address.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { Facts } from "../../../parts/figure/figures.tsx";
import { Table } from "../../../parts/list/table.tsx";
import { MonthStep } from "../../../parts/screen/period-step.tsx";
import { Card } from "../../../parts/screen/screen.tsx";

const WORDS = {
  title: { id: "Kehadiran dan disiplin sebulan", en: "A month's presence and discipline" },
  none: {
    id: "Belum ada catatan untuk bulan ini. Kehadiran sebulan diunggah sekaligus untuk banyak pegawai.",
    en: "There is no record of this month yet. A month's presence is uploaded for many employees at once.",
  },
  upload: { id: "Unggah kehadiran", en: "Upload presence" },
  presence: { id: "Kehadiran", en: "Presence" },
  recorded: { id: "Dicatat", en: "Recorded" },
  clean: { id: "Tanpa pelanggaran.", en: "No breaches." },
  cases: { id: "Pelanggaran", en: "Breaches" },
  breach: { id: "Pelanggaran", en: "Breach" },
  times: { id: "Kejadian", en: "Cases" },
  each: { id: "Potongan tiap kejadian", en: "Deducted for each case" },
  DISCIPLINE: { id: "dari bagian disiplin", en: "of the discipline part" },
  WHOLE: { id: "dari semua kecuali bonus", en: "of everything but bonuses" },
  unknown: {
    id: "tidak ada dalam tabel insentif, tidak dipotong",
    en: "not in the incentive table, deducts nothing",
  },
};

const MISSING = 404;

/** What somebody's incentive of a month is cut by, as it was recorded. */
export function MonthDiscipline({ nip }: { readonly nip: string }) {
  const [month, setMonth] = useMonth(monthFrom(monthOf(today()), -1));
  const asked = useAsk("GET /v1/employees/{nip}/discipline/{month}", { params: { nip, month } });
  const isNone = asked.error instanceof Refusal && asked.error.status === MISSING;
  const text = words(WORDS);
  return (
    <Card title={text.title} aside={<MonthStep month={month} onMonth={setMonth} />}>
      {isNone ? (
        <p>
          {text.none} <a href={`/app/insentif/disiplin?bulan=${month}`}>{text.upload}</a>
        </p>
      ) : (
        <Loaded asked={asked}>
          {({ presenceBasisPoints, cases, deductions, recordedAt }) => (
            <>
              <Facts
                of={[
                  [text.presence, percentWords(presenceBasisPoints)],
                  [text.recorded, dayWords(localDay(recordedAt))],
                ]}
              />
              {Object.keys(cases).length === 0 ? (
                <p>{text.clean}</p>
              ) : (
                <Table
                  caption={text.cases}
                  hidesCaption
                  rows={Object.entries(cases)}
                  keyOf={([code]) => code}
                  columns={[
                    {
                      name: text.breach,
                      of: ([code]) => deductions.find((one) => one.code === code)?.name ?? code,
                    },
                    { name: text.times, isNumber: true, of: ([, count]) => numberWords(count) },
                    {
                      name: text.each,
                      of: ([code]) => {
                        const one = deductions.find((deduction) => deduction.code === code);
                        return one ? `${percentWords(one.basisPoints)} ${text[one.from]}` : text.unknown;
                      },
                    },
                  ]}
                />
              )}
            </>
          )}
        </Loaded>
      )}
    </Card>
  );
}
