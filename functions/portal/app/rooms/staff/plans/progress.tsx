import { useState } from "preact/hooks";
import type { Answer } from "../../../client/operations.ts";
import { useAskPages } from "../../../client/pages.ts";
import { agoWords, today } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { numberWords, percentWords } from "../../../frame/numbers.ts";
import { useYear } from "../../../frame/period-in-address.ts";
import { Bar, Figures, State } from "../../../parts/figure/figures.tsx";
import { Check } from "../../../parts/form/choices.tsx";
import { PagedList } from "../../../parts/list/paged-list.tsx";
import { Table } from "../../../parts/list/table.tsx";
import { Card, Screen } from "../../../parts/screen/screen.tsx";
import { YearStep } from "../../../parts/screen/year-step.tsx";
import { StaffTabs } from "../tabs.tsx";
import { planStanding } from "./state.ts";

type Unit = Answer<"GET /v1/plan-progress/{year}">["items"][number];

const WORDS = {
  title: { id: "Kemajuan rencana kinerja", en: "Progress of the plans" },
  none: {
    id: "Belum ada unit. Daftarkan unit lebih dahulu di Pengaturan.",
    en: "There are no units yet. Register them in the settings first.",
  },
  agreed: { id: "Disepakati", en: "Agreed" },
  without: { id: "Belum punya rencana", en: "Without a plan" },
  drafts: { id: "Masih draf", en: "Still drafts" },
  proposed: { id: "Menunggu penilai", en: "Await the rater" },
  of: { id: "dari", en: "of" },
  units: { id: "Unit, yang paling tertinggal dahulu", en: "Units, the furthest behind first" },
  unit: { id: "Unit", en: "Unit" },
  staff: { id: "Pegawai", en: "Staff" },
  head: { id: "Rencana pimpinan", en: "Head's plan" },
  waiting: { id: "Paling lama menunggu", en: "Longest wait" },
  onlyLate: { id: "Hanya unit yang belum tuntas", en: "Only units that are not done" },
  done: { id: "Semua unit sudah tuntas.", en: "All units are done." },
};

const WHOLE = 10_000;

/** How far the units are with the plans of a year, so that HR sees who lags. */
export function PlanProgress() {
  const thisYear = today().slice(0, 4);
  const [year, setYear] = useYear(thisYear);
  const asked = useAskPages("GET /v1/plan-progress/{year}", { params: { year }, query: { limit: 100 } });
  const [isOnlyLate, setIsOnlyLate] = useState(false);
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={<YearStep year={year} last={String(Number(thisYear) + 1)} onYear={setYear} />}
    >
      <StaffTabs />
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => {
          const staffed = items.filter(({ employees }) => employees > 0);
          const late = staffed.filter(({ employees, agreed }) => agreed < employees);
          return (
            <>
              <Whole of={items} />
              <Card
                title={text.units}
                aside={<Check label={text.onlyLate} isOn={isOnlyLate} onToggle={setIsOnlyLate} />}
              >
                {isOnlyLate && late.length === 0 ? (
                  <p>{text.done}</p>
                ) : (
                  <Units year={year} units={(isOnlyLate ? late : staffed).toSorted(furthestBehind)} />
                )}
              </Card>
            </>
          );
        }}
      </PagedList>
    </Screen>
  );
}

/** By the share of plans that are agreed; of two alike, the one with more people without a plan. */
function furthestBehind(one: Unit, other: Unit): number {
  return share(one) - share(other) || other.none - one.none;
}

const share = ({ agreed, employees }: Pick<Unit, "agreed" | "employees">) =>
  (agreed / Math.max(employees, 1)) * WHOLE;

/** All units that are shown, together. */
function Whole({ of: units }: { readonly of: readonly Unit[] }) {
  const text = words(WORDS);
  const sum = (field: "employees" | "none" | "draft" | "proposed" | "agreed") =>
    units.reduce((total, unit) => total + unit[field], 0);
  const whole = { agreed: sum("agreed"), employees: sum("employees") };
  return (
    <Card>
      <Figures
        of={[
          {
            name: text.agreed,
            value: percentWords(Math.round(share(whole))),
            beside: `${numberWords(whole.agreed)} ${text.of} ${numberWords(whole.employees)}`,
          },
          { name: text.without, value: numberWords(sum("none")) },
          { name: text.drafts, value: numberWords(sum("draft")) },
          { name: text.proposed, value: numberWords(sum("proposed")) },
        ]}
      />
      <Bar basisPoints={share(whole)} label={`${text.agreed}: ${percentWords(Math.round(share(whole)))}`} />
    </Card>
  );
}

/** Only what is left to do is to be seen. */
const countWords = (count: number) => (count === 0 ? "" : numberWords(count));

function Units({ year, units }: { readonly year: string; readonly units: readonly Unit[] }) {
  const text = words(WORDS);
  return (
    <Table
      caption={text.units}
      hidesCaption
      rows={units}
      keyOf={({ unitId }) => unitId}
      columns={[
        {
          name: text.unit,
          of: ({ unitId, name }) => <a href={`/app/kepegawaian/rencana/${year}/${unitId}`}>{name}</a>,
        },
        {
          name: text.agreed,
          isNumber: true,
          of: ({ agreed, employees }) => `${numberWords(agreed)} ${text.of} ${numberWords(employees)}`,
        },
        { name: text.without, isNumber: true, of: ({ none }) => countWords(none) },
        { name: text.drafts, isNumber: true, of: ({ draft }) => countWords(draft) },
        { name: text.proposed, isNumber: true, of: ({ proposed }) => countWords(proposed) },
        {
          name: text.waiting,
          of: ({ waitingSince }) => (waitingSince === undefined ? "" : agoWords(waitingSince)),
        },
        {
          name: text.head,
          of: ({ headPlan }) => {
            if (headPlan === undefined) return "";
            const { text: standing, kind } = planStanding(headPlan);
            return <State kind={kind}>{standing}</State>;
          },
        },
      ]}
    />
  );
}
