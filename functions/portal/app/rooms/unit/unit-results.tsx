import { useState } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { lastEnded } from "../../frame/periods.ts";
import { Distribution } from "../../parts/calibration/distribution.tsx";
import { PeriodChoice } from "../../parts/period-choice.tsx";
import { Screen } from "../../parts/screen.tsx";
import { UnitResults as Results } from "../../parts/unit-results.tsx";
import { usePerson } from "../../session/person.ts";
import { UnitTabs } from "./unit-tabs.tsx";

const WORDS = { title: { id: "Hasil unit", en: "Results of the unit" } };

/** The results of a closed period in the reader's unit, and how they are spread. */
export function UnitResults() {
  const { unitId = "" } = usePerson();
  const [period, setPeriod] = useState(lastEnded("MONTH"));
  return (
    <Screen title={words(WORDS).title} lead={<PeriodChoice period={period} onPeriod={setPeriod} />}>
      <UnitTabs />
      <Results unitId={unitId} period={period} />
      <Distribution unitId={unitId} period={period} />
    </Screen>
  );
}
