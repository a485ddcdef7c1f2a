import { words } from "../../../frame/language.ts";
import { usePeriod } from "../../../frame/period-in-address.ts";
import { lastEnded } from "../../../frame/periods.ts";
import { RaterStandings } from "../../../parts/calibration/rater-standings.tsx";
import { PeriodChoice } from "../../../parts/form/period-choice.tsx";
import { Screen } from "../../../parts/screen/screen.tsx";
import { CalibrationTabs } from "./tabs.tsx";

const WORDS = { title: { id: "Cara penilai menilai", en: "How raters rate" } };

/** Each rater's ratings of a period beside what the evidence advised. */
export function Raters() {
  const [period, setPeriod] = usePeriod(lastEnded("MONTH"));
  return (
    <Screen title={words(WORDS).title} lead={<PeriodChoice period={period} onPeriod={setPeriod} />}>
      <CalibrationTabs />
      <RaterStandings period={period} />
    </Screen>
  );
}
