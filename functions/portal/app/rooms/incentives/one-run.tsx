import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords, numberWords, rupiahWords } from "../../frame/numbers.ts";
import { Download } from "../../parts/asked/download.tsx";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { Figures } from "../../parts/figure/figures.tsx";
import { signed } from "../../parts/figure/gains.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { RunDifference } from "./run/difference.tsx";
import { RunProgress } from "./run/progress.tsx";
import { RunLines } from "./run-lines.tsx";
import { RUN_WORDS } from "./run-words.ts";

type Run = Answer<"GET /v1/incentive-runs/{runId}">;

const WORDS = {
  title: { id: "Perhitungan insentif", en: "Incentive run" },
  back: { id: "Perhitungan", en: "Runs" },
  lines: { id: "Rincian pegawai (CSV)", en: "Employees in detail (CSV)" },
  payroll: { id: "Daftar bayar (CSV)", en: "Payroll list (CSV)" },
  total: { id: "Jumlah", en: "Total" },
  difference: { id: "Selisih terhadap sebelumnya", en: "Difference to before" },
  before: { id: "sebelumnya", en: "before" },
  employees: { id: "Pegawai", en: "Employees" },
  gaining: { id: "naik", en: "get more" },
  losing: { id: "turun", en: "get less" },
  problems: { id: "Bermasalah", en: "With problems" },
  unclassified: { id: "tanpa kelas jabatan", en: "in no class" },
  codes: { id: "kode disiplin tak dikenal", en: "unknown discipline codes", one: "unknown discipline code" },
  notFinal: { id: "Hasil belum final:", en: "Results not final:" },
};

/** A run: how far it is, what it comes to, and each employee's line. */
export function OneRun({ runId = "" }: { readonly runId?: string }) {
  const { has } = usePerson();
  const params = { runId };
  const asked = useAsk("GET /v1/incentive-runs/{runId}", { params });
  const text = words(WORDS);
  const kinds = words(RUN_WORDS);
  const run = asked.value;
  return (
    <Screen
      title={run ? `${kinds[run.kind]} ${periodWords(run.month)}` : text.title}
      lead={run && `${run.title}, ${run.regulation}`}
      back={{ to: "/app/insentif/hitungan", name: text.back }}
      acts={
        run?.state === "DONE" &&
        has("HR") && (
          <Download
            operation="GET /v1/incentive-runs/{runId}/payroll"
            given={{ params }}
            fileName={`${run.kind === "TRIAL" ? "uji-coba" : "daftar"}-insentif-${run.month}.csv`}
          >
            {run.kind === "TRIAL" ? text.lines : text.payroll}
          </Download>
        )
      }
    >
      <Loaded asked={asked} lines={8}>
        {(value) => (
          <>
            <RunProgress of={value} onAgain={asked.again} />
            {value.totals && <Totals of={value.totals} isCompared={isCompared(value)} />}
            {value.notFinal && (
              <Notice kind="care">
                <p>
                  {text.notFinal} {value.notFinal.count}. <Written>{value.notFinal.reason}</Written>
                </p>
              </Notice>
            )}
            {value.state === "DONE" && value.kind !== "FINAL" && <RunDifference runId={runId} />}
            {value.unitsDone > 0 && <RunLines run={value} />}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

/** Whether there is something that it differs from: rules in force before, or what was paid. */
const isCompared = ({ kind, baselineTableId }: Run) => kind === "CORRECTION" || baselineTableId !== undefined;

interface TotalsProps {
  readonly of: NonNullable<Run["totals"]>;
  readonly isCompared: boolean;
}

function Totals({ of: totals, isCompared }: TotalsProps) {
  const text = words(WORDS);
  const difference = totals.totalRupiah - totals.baselineRupiah;
  return (
    <Figures
      of={[
        { name: text.total, value: rupiahWords(totals.totalRupiah) },
        ...(isCompared
          ? [
              {
                name: text.difference,
                value: signed(difference),
                beside: `${text.before} ${rupiahWords(totals.baselineRupiah)}`,
              },
            ]
          : []),
        {
          name: text.employees,
          value: numberWords(totals.employees),
          beside: isCompared
            ? `${totals.gaining} ${text.gaining}, ${totals.losing} ${text.losing}`
            : undefined,
        },
        {
          name: text.problems,
          value: numberWords(totals.unclassified + totals.unknownCodes),
          beside: `${totals.unclassified} ${text.unclassified}, ${countWords(totals.unknownCodes, WORDS.codes)}`,
        },
      ]}
    />
  );
}
