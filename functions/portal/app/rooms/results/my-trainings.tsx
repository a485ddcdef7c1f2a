import type { Answer } from "../../client/operations.ts";
import { useAskAll } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useYear } from "../../frame/period-in-address.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Bar, Figures, State } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { hoursTarget, hoursWords } from "../../parts/person/lesson-hours.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { YearStep } from "../../parts/screen/year-step.tsx";
import { usePerson } from "../../session/person.ts";
import { RecordTraining } from "./record-training.tsx";
import { ResultsScreen } from "./screen.tsx";

type Training = Answer<"GET /v1/employees/{nip}/training">["items"][number];

const WORDS = {
  hours: { id: "Jam pelajaran (JP) terhitung", en: "Lesson hours (JP) that count" },
  awaiting: { id: "JP menunggu konfirmasi", en: "JP await confirmation" },
  list: { id: "Pengembangan kompetensi", en: "Trainings" },
  none: {
    id: "Belum ada pelatihan tercatat pada tahun ini. Catat pelatihan yang sudah selesai; jamnya terhitung setelah dikonfirmasi pejabat penilai.",
    en: "No training is recorded in this year. Record one that is over; its hours count once your rater has confirmed them.",
  },
  title: { id: "Pelatihan", en: "Training" },
  day: { id: "Hari terakhir", en: "Last day" },
  provider: { id: "Penyelenggara", en: "Given by" },
  role: { id: "Sebagai", en: "As" },
  PARTICIPANT: { id: "Peserta", en: "Participant" },
  INTERNAL_TRAINER: { id: "Pelatih internal", en: "Internal trainer" },
  jp: { id: "JP", en: "JP" },
  state: { id: "Keadaan", en: "State" },
  AWAITING: { id: "Menunggu konfirmasi", en: "Awaits confirmation" },
  CONFIRMED: { id: "Terhitung", en: "Counts" },
  REJECTED: { id: "Ditolak", en: "Rejected" },
};

const KINDS = { AWAITING: "care", CONFIRMED: "good", REJECTED: "wrong" } as const;

/** My lesson hours of a year, and the trainings that they come from. */
export function MyTrainings() {
  const { nip = "" } = usePerson();
  const now = monthOf(today());
  const thisYear = now.slice(0, 4);
  const [year, setYear] = useYear(thisYear);
  const text = words(WORDS);
  const asked = useAskAll("GET /v1/employees/{nip}/training", {
    params: { nip },
    query: { year, limit: 100 },
  });
  const card = useAsk("GET /v1/employees/{nip}/scorecards/{month}", {
    params: { nip, month: year === thisYear ? now : `${year}-12` },
  });
  const required = card.value?.training.requiredHours;
  return (
    <ResultsScreen tab="trainings" lead={<YearStep year={year} last={thisYear} onYear={setYear} />}>
      <Loaded asked={asked} lines={6}>
        {({ items }) => {
          const counted = hoursOf(items, "CONFIRMED");
          const waiting = hoursOf(items, "AWAITING");
          return (
            <>
              <Figures
                of={[
                  {
                    name: text.hours,
                    value: counted,
                    beside: [
                      required !== undefined && hoursTarget(required),
                      waiting > 0 && `${waiting} ${text.awaiting}`,
                    ]
                      .filter(Boolean)
                      .join(", "),
                  },
                ]}
              />
              {required !== undefined && required > 0 && (
                <p>
                  <Bar
                    basisPoints={(counted / required) * 10_000}
                    label={`${text.hours}: ${hoursWords({ countedHours: counted, requiredHours: required })}`}
                  />
                </p>
              )}
              <Card title={text.list}>
                {items.length === 0 ? (
                  <Empty>
                    <p>{text.none}</p>
                  </Empty>
                ) : (
                  <Trainings of={items} />
                )}
              </Card>
              <RecordTraining />
            </>
          );
        }}
      </Loaded>
    </ResultsScreen>
  );
}

/** Hours as a participant: those of an internal trainer are counted by themselves. */
function hoursOf(trainings: readonly Training[], state: Training["state"]): number {
  return trainings
    .filter((one) => one.state === state && one.role === "PARTICIPANT")
    .reduce((sum, { hours }) => sum + hours, 0);
}

function Trainings({ of }: { readonly of: readonly Training[] }) {
  const text = words(WORDS);
  return (
    <Table
      caption={text.list}
      hidesCaption
      rows={of}
      keyOf={({ id }) => id}
      columns={[
        { name: text.title, of: ({ title }) => title },
        { name: text.day, of: ({ day }) => dayWords(day) },
        { name: text.provider, of: ({ provider }) => provider },
        { name: text.role, of: ({ role }) => text[role] },
        {
          name: text.state,
          of: ({ state, answer }) => (
            <>
              <State kind={KINDS[state]}>{text[state]}</State>
              {answer?.reason !== undefined && <Words>{answer.reason}</Words>}
            </>
          ),
        },
        { name: text.jp, isNumber: true, of: ({ hours }) => hours },
      ]}
    />
  );
}
