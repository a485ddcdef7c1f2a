import { useState } from "preact/hooks";
import { EXPECTATION_TEXTS, PREDIKAT_WORDS } from "../../../../../../shared/domain/rules/predikat.ts";
import { useAskAll } from "../../../client/pages.ts";
import { useAsk } from "../../../client/questions.ts";
import { periodWords, untilWords } from "../../../frame/dates.ts";
import { say, words } from "../../../frame/language.ts";
import { percentWords } from "../../../frame/numbers.ts";
import { usePeriod } from "../../../frame/period-in-address.ts";
import { lastEnded, periodFrom } from "../../../frame/periods.ts";
import { Empty, Loaded } from "../../../parts/asked/loaded.tsx";
import { STAGES } from "../../../parts/figure/stages.ts";
import { SelectField } from "../../../parts/form/choices.tsx";
import { Queue } from "../../../parts/list/queue.tsx";
import { Table } from "../../../parts/list/table.tsx";
import type { Evaluation } from "./form.ts";
import { RateEmployee } from "./rate-employee.tsx";

const WORDS = {
  label: { id: "Pegawai yang menunggu penilaian Anda", en: "Employees who await your rating" },
  period: { id: "Periode", en: "Period" },
  none: {
    id: "Tidak ada yang menunggu penilaian Anda pada periode ini. Penilaian dimulai setelah periodenya ditutup.",
    en: "Nobody awaits your rating for this period. Rating starts once the period has closed.",
  },
  rated: { id: "Seluruh tim pada periode ini", en: "The whole team in this period" },
  name: { id: "Pegawai", en: "Employee" },
  achievement: { id: "Capaian", en: "Achievement" },
  advice: { id: "Saran hasil kerja", en: "Advice on results" },
  results: { id: "Hasil kerja", en: "Results" },
  behaviour: { id: "Perilaku", en: "Behaviour" },
  predikat: { id: "Predikat", en: "Predikat" },
  stage: { id: "Keadaan", en: "Stage" },
  change: { id: "Ubah", en: "Change" },
  keysResults: { id: "hasil kerja", en: "results" },
  keysBehaviour: { id: "perilaku", en: "behaviour" },
  keySave: { id: "simpan", en: "save" },
};

/** The team's results of a period: those to rate one after the other, and the state of all of them. */
export function TeamRatings() {
  const tasks = useAsk("GET /v1/me/tasks", {});
  const waiting = tasks.value?.nearest.find(({ kind }) => kind === "RATE")?.period;
  const [period, setPeriod] = usePeriod(waiting ?? lastEnded("MONTH"));
  const [again, setAgain] = useState<string | undefined>(undefined);
  const asked = useAskAll(
    "GET /v1/me/team-evaluations",
    tasks.value === undefined && tasks.error === undefined ? undefined : { query: { period, limit: 100 } },
  );
  const text = words(WORDS);
  return (
    <>
      <SelectField
        name="period"
        label={text.period}
        value={period}
        onValue={setPeriod}
        options={[...new Set([period, ...periods()])].map((one) => [one, periodWords(one)])}
      />
      <Loaded asked={asked} lines={8}>
        {({ items }) => (
          <>
            <Queue
              key={`${period} ${again}`}
              label={text.label}
              items={items.filter(({ nip, stage }) => stage === "AWAITING_RATING" || nip === again)}
              keyOf={({ nip, version }) => `${nip} ${version}`}
              rowOf={(one) => ({ title: one.name, detail: adviceOf(one), aside: dueOf(one) })}
              keys={[
                ["1 2 3", text.keysResults],
                ["4 5 6", text.keysBehaviour],
                ["S", text.keySave],
              ]}
              empty={
                <Empty>
                  <p>{text.none}</p>
                </Empty>
              }
            >
              {(evaluation) => <RateEmployee evaluation={evaluation} />}
            </Queue>
            {items.length > 0 && (
              <details>
                <summary>{text.rated}</summary>
                <Grid of={items} onAgain={setAgain} />
              </details>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

interface GridProps {
  readonly of: readonly (Evaluation & {
    readonly outcome?: { readonly predikat: keyof typeof PREDIKAT_WORDS } | undefined;
  })[];
  readonly onAgain: (nip: string) => void;
}

/** Everybody side by side, so that like is rated like. */
function Grid({ of, onAgain }: GridProps) {
  const text = words(WORDS);
  const stages = words(STAGES);
  return (
    <Table
      caption={text.rated}
      hidesCaption
      rows={of}
      keyOf={({ nip }) => nip}
      columns={[
        { name: text.name, of: ({ name }) => name },
        {
          name: text.achievement,
          isNumber: true,
          of: ({ advice }) => achieved(advice.achievementBasisPoints),
        },
        {
          name: text.advice,
          of: ({ advice }) => (advice.hasilKerja ? say(EXPECTATION_TEXTS[advice.hasilKerja]) : "–"),
        },
        {
          name: text.results,
          of: ({ rating }) => (rating ? say(EXPECTATION_TEXTS[rating.hasilKerja]) : "–"),
        },
        {
          name: text.behaviour,
          of: ({ rating }) => (rating ? say(EXPECTATION_TEXTS[rating.perilakuKerja]) : "–"),
        },
        {
          name: text.predikat,
          of: ({ rating, outcome }) => {
            const predikat = outcome?.predikat ?? rating?.predikat;
            return predikat ? PREDIKAT_WORDS[predikat] : "–";
          },
        },
        {
          name: text.stage,
          of: ({ nip, name, stage }) => (
            <>
              {stages[stage]}{" "}
              {stage === "RATED" && (
                <button
                  type="button"
                  class="bare"
                  aria-label={`${text.change}: ${name}`}
                  onClick={() => onAgain(nip)}
                >
                  {text.change}
                </button>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

const achieved = (share: number | undefined) => (share === undefined ? "–" : percentWords(share));

function adviceOf({ advice: { achievementBasisPoints, hasilKerja } }: Evaluation): string {
  return [
    achievementBasisPoints !== undefined && percentWords(achievementBasisPoints),
    hasilKerja && say(EXPECTATION_TEXTS[hasilKerja]),
  ]
    .filter(Boolean)
    .join(" · ");
}

const dueOf = ({ ratingDueAt }: Evaluation) => ratingDueAt && untilWords(ratingDueAt);

/** The periods that can be open to rating: the last months, quarters and year. */
function periods(): readonly string[] {
  const [month, quarter, year] = [lastEnded("MONTH"), lastEnded("QUARTER"), lastEnded("YEAR")];
  const months = [month, periodFrom(month, -1), periodFrom(month, -2)];
  return [...months, quarter, periodFrom(quarter, -1), year];
}
