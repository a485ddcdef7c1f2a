import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { monthInSight } from "../../frame/periods.ts";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { ChosenObstacles } from "../../parts/unit/obstacle-list.tsx";
import { UnitTabs } from "./tabs.tsx";
import { type OfUnit, useUnitOf } from "./unit-of.ts";

const WORDS = { title: { id: "Kendala di", en: "Obstacles in" } };

/** What hinders a unit and those below it, as its staff report it. */
export function Obstacles(of: OfUnit) {
  const { unitId, name } = useUnitOf(of);
  const [month, setMonth] = useMonth(monthInSight());
  return (
    <Screen title={`${words(WORDS).title} ${name}`} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <UnitTabs unitId={of.unitId} />
      <ChosenObstacles unitId={unitId} month={month} />
    </Screen>
  );
}
