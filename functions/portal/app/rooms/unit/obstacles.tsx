import { useState } from "preact/hooks";
import { monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { ObstacleList } from "../../parts/obstacle-list.tsx";
import { MonthStep } from "../../parts/period-step.tsx";
import { Screen } from "../../parts/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { UnitTabs } from "./unit-tabs.tsx";

const WORDS = { title: { id: "Kendala di unit", en: "Obstacles in the unit" } };

/** What hinders the unit and those below it, as its staff report it. */
export function Obstacles() {
  const { unitId } = usePerson();
  const [month, setMonth] = useState(monthOf(today()));
  return (
    <Screen title={words(WORDS).title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <UnitTabs />
      <ObstacleList unitId={unitId} month={month} />
    </Screen>
  );
}
