import type { ComponentChildren } from "preact";
import { monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useYear } from "../../frame/period-in-address.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { Tabs } from "../../parts/screen/tabs.tsx";
import { YearStep } from "../../parts/screen/year-step.tsx";

const WORDS = {
  room: { id: "Rencana kinerja", en: "Performance plan" },
  plan: { id: "SKP saya", en: "My plan (SKP)" },
  cascade: { id: "Dukungan", en: "Support" },
  suggestions: { id: "Usul indikator", en: "Suggestions" },
  revisions: { id: "Riwayat", en: "History" },
  rater: { id: "Penilai", en: "Rater" },
};

/** A plan is drafted in the last month before its year. */
const DECEMBER = "12";

/** The year that the screens of the plan are about: this one unless the address names another. */
export function usePlanYear() {
  const month = monthOf(today());
  const thisYear = month.slice(0, 4);
  const [year, choose] = useYear(thisYear);
  return {
    year,
    thisYear,
    last: month.endsWith(DECEMBER) ? String(Number(thisYear) + 1) : thisYear,
    /** To add to an address, so that the year stays. */
    search: year === thisYear ? "" : `?tahun=${year}`,
    choose,
  };
}

interface PlanScreenProps {
  /** Which of them it is: its title. */
  readonly tab: Exclude<keyof typeof WORDS, "room">;
  readonly lead?: ComponentChildren;
  readonly acts?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A screen of this room, with the way to the others. */
export function PlanScreen({ tab, lead, acts, children }: PlanScreenProps) {
  const text = words(WORDS);
  const { year, last, search, choose } = usePlanYear();
  return (
    <Screen
      title={text[tab]}
      lead={
        <span class="step-line">
          <YearStep year={year} last={last} onYear={choose} />
          {lead}
        </span>
      }
      acts={acts}
    >
      <Tabs
        label={text.room}
        of={[
          { to: `/app/rencana${search}`, name: text.plan },
          { to: `/app/rencana/dukungan${search}`, name: text.cascade },
          { to: `/app/rencana/usul${search}`, name: text.suggestions },
          { to: `/app/rencana/riwayat${search}`, name: text.revisions },
          { to: `/app/rencana/penilai${search}`, name: text.rater },
        ]}
      />
      {children}
    </Screen>
  );
}
