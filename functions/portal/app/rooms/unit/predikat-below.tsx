import { words } from "../../frame/language.ts";
import { usePeriod } from "../../frame/period-in-address.ts";
import { lastEnded } from "../../frame/periods.ts";
import { UnitPredikat } from "../../parts/calibration/unit-predikat.tsx";
import { PeriodChoice } from "../../parts/form/period-choice.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { UnitTabs } from "./tabs.tsx";

const WORDS = { title: { id: "Predikat unit di bawahnya", en: "Predikat of the units below" } };

/** The head of a unit sets the predikat of those below it. */
export function PredikatBelow() {
  const [period, setPeriod] = usePeriod(lastEnded("MONTH"));
  return (
    <Screen title={words(WORDS).title} lead={<PeriodChoice period={period} onPeriod={setPeriod} />}>
      <UnitTabs />
      <UnitPredikat period={period} />
    </Screen>
  );
}
