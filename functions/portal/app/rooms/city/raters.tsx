import { words } from "../../frame/language.ts";
import { usePeriod } from "../../frame/period-in-address.ts";
import { lastEnded } from "../../frame/periods.ts";
import { RaterStandings } from "../../parts/calibration/rater-standings.tsx";
import { PeriodChoice } from "../../parts/form/period-choice.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { CityTabs } from "./tabs.tsx";

const WORDS = { title: { id: "Cara penilai menilai", en: "How raters rate" } };

/** Each rater's ratings of a period beside the advice, for the head of the city. */
export function CityRaters() {
  const [period, setPeriod] = usePeriod(lastEnded("MONTH"));
  return (
    <Screen title={words(WORDS).title} lead={<PeriodChoice period={period} onPeriod={setPeriod} />}>
      <CityTabs />
      <RaterStandings period={period} />
    </Screen>
  );
}
