import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { monthInSight } from "../../frame/periods.ts";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { ChosenObstacles } from "../../parts/unit/obstacle-list.tsx";
import { usePerson } from "../../session/person.ts";
import { CityTabs } from "./tabs.tsx";

const WORDS = { title: { id: "Kendala di daerah", en: "Obstacles in the region" } };

/** What hinders the staff of every unit, newest first. */
export function CityObstacles() {
  const [month, setMonth] = useMonth(monthInSight());
  return (
    <Screen title={words(WORDS).title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <CityTabs />
      <ChosenObstacles unitId={usePerson().me.unit?.id} month={month} />
    </Screen>
  );
}
