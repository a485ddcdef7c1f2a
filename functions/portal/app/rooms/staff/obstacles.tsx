import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { monthInSight } from "../../frame/periods.ts";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { ChosenObstacles } from "../../parts/unit/obstacle-list.tsx";
import { StaffTabs } from "./tabs.tsx";

const WORDS = { title: { id: "Kendala semua unit", en: "Obstacles of all units" } };

/** What hinders the staff of every unit, newest first, for HR. */
export function StaffObstacles() {
  const [month, setMonth] = useMonth(monthInSight());
  const units = useAsk("GET /v1/units", {});
  const whole = units.value?.items.find(({ parentId }) => parentId === undefined);
  return (
    <Screen title={words(WORDS).title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <StaffTabs />
      <ChosenObstacles unitId={whole?.id} month={month} />
    </Screen>
  );
}
