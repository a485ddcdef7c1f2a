import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { numberWords, rupiahWords } from "../../frame/numbers.ts";
import { useYear } from "../../frame/period-in-address.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { YearStep } from "../../parts/screen/year-step.tsx";
import { Budgets } from "./budgets.tsx";
import { TrainingScreen } from "./screen.tsx";

type Costs = Answer<"GET /v1/training-costs/{year}">;

const WORDS = {
  title: { id: "Biaya sesi yang selesai", en: "What sessions cost that are over" },
  lead: {
    id: "Biaya untuk satu JP seorang peserta: pelatih internal dibandingkan dengan pihak luar.",
    en: "The cost of one lesson hour of one participant: internal trainers against others.",
  },
  kind: { id: "Diberikan oleh", en: "Given by" },
  internal: { id: "Pelatih internal", en: "Internal trainers" },
  external: { id: "Pihak luar", en: "Others" },
  sessions: { id: "Sesi", en: "Sessions" },
  cost: { id: "Biaya", en: "Cost" },
  hours: { id: "JP peserta", en: "Participants' hours" },
  perHour: { id: "Biaya per JP", en: "Cost per hour" },
  none: { id: "belum ada", en: "none yet" },
  ahead: {
    id: "sesi yang akan datang sudah diisi biayanya, seluruhnya",
    en: "sessions ahead have their cost entered, in all",
  },
  without: {
    id: "sesi tanpa biaya tercatat; tidak masuk angka mana pun. Isi biayanya pada sesi sebelum dimulai.",
    en: "sessions without a recorded cost, in none of these figures. Enter it before a session begins.",
  },
};

/** What the year's sessions cost, internal against external. */
export function Costs() {
  const thisYear = today().slice(0, 4);
  const [year, setYear] = useYear(thisYear);
  const asked = useAsk("GET /v1/training-costs/{year}", { params: { year } });
  const text = words(WORDS);
  return (
    <TrainingScreen tab="costs" lead={text.lead}>
      <YearStep year={year} last={thisYear} onYear={setYear} />
      <Loaded asked={asked}>
        {(costs) => (
          <>
            <Figures costs={costs} />
            <Budgets year={year} of={costs.budgets} />
          </>
        )}
      </Loaded>
    </TrainingScreen>
  );
}

function Figures({ costs }: { readonly costs: Costs }) {
  const text = words(WORDS);
  const { internal, external, ahead, withoutCost } = costs;
  return (
    <>
      <Card title={text.title}>
        <Table
          caption={text.title}
          hidesCaption
          rows={[
            { name: text.internal, ...internal },
            { name: text.external, ...external },
          ]}
          keyOf={({ name }) => name}
          columns={[
            { name: text.kind, of: ({ name }) => name },
            { name: text.sessions, isNumber: true, of: ({ sessions }) => numberWords(sessions) },
            { name: text.cost, isNumber: true, of: ({ costRupiah }) => rupiahWords(costRupiah) },
            { name: text.hours, isNumber: true, of: ({ hours }) => numberWords(hours) },
            {
              name: text.perHour,
              isNumber: true,
              of: ({ rupiahPerHour }) =>
                rupiahPerHour === undefined ? text.none : rupiahWords(rupiahPerHour),
            },
          ]}
        />
        {ahead.sessions > 0 && (
          <p>
            {numberWords(ahead.sessions)} {text.ahead} {rupiahWords(ahead.costRupiah)}.
          </p>
        )}
      </Card>
      {withoutCost > 0 && (
        <Notice kind="care">
          <p>
            {numberWords(withoutCost)} {text.without}
          </p>
        </Notice>
      )}
    </>
  );
}
