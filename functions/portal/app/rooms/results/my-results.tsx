import { useAsk } from "../../client/questions.ts";
import { monthOf, periodWords, today, untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { useYear } from "../../frame/period-in-address.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { YearStep } from "../../parts/screen/year-step.tsx";
import { usePerson } from "../../session/person.ts";
import { CreditPoints } from "./credit-points.tsx";
import { ResultsScreen } from "./screen.tsx";
import { predikatWords, stageOf } from "./words.ts";

const WORDS = {
  list: { id: "Bulan, triwulan, dan tahun", en: "Months, quarters and the year" },
  none: {
    id: "Belum ada hasil pada tahun ini. Hasil sebulan muncul setelah bulannya ditutup, lalu dinilai pejabat penilai Anda.",
    en: "There are no results in this year yet. A month's result appears once the month is closed; your rater then rates it.",
  },
  achievement: { id: "capaian", en: "achievement" },
  feedback: {
    id: "Umpan balik warga atas layanan unit saya",
    en: "Citizens' feedback on my unit's services",
  },
};

/** All my results of a year, the newest first; what awaits me stands out. */
export function MyResults() {
  const { nip = "", me, unitId } = usePerson();
  const thisYear = monthOf(today()).slice(0, 4);
  const [year, setYear] = useYear(thisYear);
  const text = words(WORDS);
  const asked = useAsk("GET /v1/employees/{nip}/evaluations", { params: { nip }, query: { year } });
  return (
    <ResultsScreen tab="results" lead={<YearStep year={year} last={thisYear} onYear={setYear} />}>
      <Card title={text.list}>
        <Loaded asked={asked} lines={6}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>
                <p>{text.none}</p>
              </Empty>
            ) : (
              <Rows
                label={text.list}
                of={items.map(({ period, stage, rating, outcome, advice, dueAt }) => {
                  const { text: state, kind } = stageOf(stage);
                  const predikat = outcome?.predikat ?? rating?.predikat;
                  return {
                    key: period,
                    to: `/app/hasil/${period}`,
                    title: periodWords(period),
                    detail: [
                      predikat && predikatWords(predikat),
                      advice.achievementBasisPoints !== undefined &&
                        `${text.achievement} ${percentWords(advice.achievementBasisPoints)}`,
                    ]
                      .filter(Boolean)
                      .join(" · "),
                    aside: (
                      <>
                        <State {...(kind && { kind })}>{state}</State>
                        {dueAt !== undefined && <> {untilWords(dueAt)}</>}
                      </>
                    ),
                  };
                })}
              />
            )
          }
        </Loaded>
      </Card>
      {asked.value && me.employee?.posting?.positionKind === "FUNGSIONAL" && (
        <CreditPoints nip={nip} year={year} />
      )}
      {unitId !== undefined && (
        <p>
          <a href={`/unit/${unitId}`} rel="noopener external" target="_blank">
            {text.feedback}
          </a>
        </p>
      )}
    </ResultsScreen>
  );
}
