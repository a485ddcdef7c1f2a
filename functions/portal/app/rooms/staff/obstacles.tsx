import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { monthInSight } from "../../frame/periods.ts";
import { ChosenObstacles } from "../../parts/obstacle-list.tsx";
import { MonthStep } from "../../parts/period-step.tsx";
import { Screen } from "../../parts/screen.tsx";
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
