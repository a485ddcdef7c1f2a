import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { Refusal } from "../../client/refusal.ts";
import { dayWords, localDay, monthFrom, monthOf, periodWords, today } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { percentWords, rupiahWords } from "../../frame/numbers.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { Facts, Figures, State } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { ResultsScreen } from "./screen.tsx";
import { predikatWords } from "./words.ts";

type Line = Answer<"GET /v1/employees/{nip}/incentives/{runId}">;

const WORDS = {
  none: {
    id: "Belum ada perhitungan insentif yang selesai untuk bulan ini. Hasilnya, langkah demi langkah, muncul di sini setelah pengelola kinerja menghitungnya.",
    en: "There is no complete incentive run of this month yet. What you get, step by step, will appear here once HR has computed it.",
  },
  total: { id: "Insentif", en: "Incentive" },
  steps: { id: "Langkah demi langkah", en: "Step by step" },
  step: { id: "Langkah", en: "Step" },
  rule: { id: "Aturan", en: "Rule" },
  formula: { id: "Hitungan", en: "Computation" },
  amount: { id: "Jumlah", en: "Amount" },
  BASE: { id: "Dasar", en: "Base" },
  PRODUCTIVITY: { id: "Kinerja", en: "Performance" },
  DISCIPLINE: { id: "Disiplin", en: "Discipline" },
  DEDUCTION: { id: "Potongan", en: "Deduction" },
  BONUS: { id: "Bonus", en: "Bonus" },
  LEAVE: { id: "Cuti", en: "Leave" },
  TOTAL: { id: "Diterima", en: "Paid" },
  inputs: { id: "Bahan hitungan", en: "What it is computed from" },
  position: { id: "Jabatan", en: "Position" },
  grade: { id: "Golongan", en: "Grade" },
  predikat: { id: "Predikat", en: "Predikat" },
  score: { id: "Skor", en: "Score" },
  notFinal: {
    id: "Hasil penilaian bulan ini belum final saat dihitung; bila berubah, selisihnya dibayarkan lewat koreksi.",
    en: "The month's result was not final when this was computed; if it changes, a correction pays the difference.",
  },
  presence: { id: "Kehadiran", en: "Presence" },
  cases: { id: "Pelanggaran disiplin", en: "Breaches of discipline" },
  noCases: { id: "tidak ada", en: "none" },
  noRecord: { id: "belum ada catatan disiplin", en: "there is no discipline record" },
  regulation: { id: "Peraturan", en: "Regulation" },
  check: { id: "Hitung ulang", en: "Recomputation" },
  same: { id: "hasilnya sama", en: "gives the same" },
  differs: { id: "hasilnya berbeda; laporkan kepada pengelola kinerja", en: "differs; tell HR" },
  UNCLASSIFIED: {
    id: "Jabatan dan golongan Anda belum masuk kelas mana pun, jadi jumlahnya nol. Hubungi pengelola kinerja.",
    en: "Your position and grade are in no class yet, so the amount is zero. Contact HR.",
  },
  UNKNOWN_CODE: {
    id: "Ada kode disiplin yang tidak dikenal aturannya dan tidak memotong apa pun.",
    en: "There is a discipline code that the rules do not know; it deducts nothing.",
  },
  corrections: { id: "Koreksi", en: "Corrections" },
  ordered: { id: "Dihitung", en: "Computed" },
  paid: { id: "Sudah dibayar", en: "Paid before" },
  now: { id: "Seharusnya", en: "Should be" },
  difference: { id: "Selisih", en: "Difference" },
};

/** My incentive of a month, step by step, with discipline and later corrections. */
export function MyIncentive() {
  const { nip = "" } = usePerson();
  const last = monthFrom(monthOf(today()), -1);
  const [month, setMonth] = useMonth(last);
  const text = words(WORDS);
  const asked = useAsk("GET /v1/employees/{nip}/incentives/{runId}", { params: { nip, runId: month } });
  const isNone = asked.error instanceof Refusal && [404, 409].includes(asked.error.status);
  return (
    <ResultsScreen tab="incentive" lead={<MonthStep month={month} onMonth={setMonth} />}>
      {isNone ? (
        <Empty>
          <p>{text.none}</p>
        </Empty>
      ) : (
        <Loaded asked={asked} lines={8}>
          {(line) => (
            <>
              <Figures
                of={[
                  {
                    name: `${text.total} ${periodWords(month)}`,
                    value: rupiahWords(line.amount.totalRupiah),
                    beside: line.title,
                  },
                ]}
              />
              {line.amount.problems.map((one) => (
                <Notice key={one} kind="care">
                  <p>{text[one]}</p>
                </Notice>
              ))}
              {!line.inputs.isFinal && (
                <Notice kind="care">
                  <p>{text.notFinal}</p>
                </Notice>
              )}
              <Card title={text.steps}>
                <Table
                  caption={text.steps}
                  hidesCaption
                  rows={line.steps}
                  keyOf={({ step }) => step}
                  columns={[
                    { name: text.step, of: ({ step }) => text[step] },
                    { name: text.rule, of: ({ rule }) => say(rule) },
                    { name: text.formula, of: ({ formula }) => say(formula) },
                    { name: text.amount, isNumber: true, of: ({ rupiah }) => rupiahWords(rupiah) },
                  ]}
                />
              </Card>
              {line.corrections.length > 0 && (
                <Card title={text.corrections}>
                  <Table
                    caption={text.corrections}
                    hidesCaption
                    rows={line.corrections}
                    keyOf={({ runId }) => runId}
                    columns={[
                      { name: text.ordered, of: ({ orderedAt }) => dayWords(localDay(orderedAt)) },
                      { name: text.paid, isNumber: true, of: (one) => rupiahWords(one.paidRupiah) },
                      { name: text.now, isNumber: true, of: (one) => rupiahWords(one.totalRupiah) },
                      {
                        name: text.difference,
                        isNumber: true,
                        of: (one) => rupiahWords(one.differenceRupiah),
                      },
                    ]}
                  />
                </Card>
              )}
              <Inputs of={line} />
            </>
          )}
        </Loaded>
      )}
    </ResultsScreen>
  );
}

function Inputs({ of: { inputs, regulation, isSame } }: { readonly of: Line }) {
  const text = words(WORDS);
  return (
    <Card title={text.inputs}>
      <Facts
        of={[
          [text.position, inputs.position],
          [text.grade, inputs.grade],
          [text.predikat, inputs.predikat && predikatWords(inputs.predikat)],
          [
            text.score,
            inputs.scoreBasisPoints === undefined ? undefined : percentWords(inputs.scoreBasisPoints),
          ],
          [
            text.presence,
            inputs.discipline ? percentWords(inputs.discipline.presenceBasisPoints) : text.noRecord,
          ],
          [
            text.cases,
            Object.entries(inputs.discipline?.cases ?? {})
              .map(([code, count]) => `${code} × ${count}`)
              .join(", ") || text.noCases,
          ],
          [text.regulation, regulation],
          [
            text.check,
            <State key="check" kind={isSame ? "good" : "wrong"}>
              {isSame ? text.same : text.differs}
            </State>,
          ],
        ]}
      />
    </Card>
  );
}
