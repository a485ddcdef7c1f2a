import { words } from "../../../frame/language.ts";
import { usePeriod } from "../../../frame/period-in-address.ts";
import { lastEnded } from "../../../frame/periods.ts";
import { UnitPredikat } from "../../../parts/calibration/unit-predikat.tsx";
import { PeriodChoice } from "../../../parts/form/period-choice.tsx";
import { Screen } from "../../../parts/screen/screen.tsx";
import { CalibrationTabs } from "./tabs.tsx";

const WORDS = { title: { id: "Predikat organisasi", en: "Organisation predikat" } };

/** HR's way through the units' predikat of a period. */
export function Predikat() {
  const [period, setPeriod] = usePeriod(lastEnded("MONTH"));
  return (
    <Screen title={words(WORDS).title} lead={<PeriodChoice period={period} onPeriod={setPeriod} />}>
      <CalibrationTabs />
      <UnitPredikat period={period} />
    </Screen>
  );
}
