import { words } from "../../frame/language.ts";
import { usePeriod } from "../../frame/period-in-address.ts";
import { lastEnded } from "../../frame/periods.ts";
import { Distribution } from "../../parts/calibration/distribution.tsx";
import { PeriodChoice } from "../../parts/form/period-choice.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { UnitResults as Results } from "../../parts/unit/results.tsx";
import { UnitTabs } from "./tabs.tsx";
import { type OfUnit, usePersonScreen, useUnitOf } from "./unit-of.ts";

const WORDS = {
  title: { id: "Hasil", en: "Results of" },
  staff: { id: "Hasil pegawai", en: "Results of the staff" },
};

/** The results of a closed period in a unit, how they are spread, and each of its staff. */
export function UnitResults(of: OfUnit) {
  const { unitId, name } = useUnitOf(of);
  const [period, setPeriod] = usePeriod(lastEnded("MONTH"));
  const personScreen = usePersonScreen();
  const text = words(WORDS);
  return (
    <Screen title={`${text.title} ${name}`} lead={<PeriodChoice period={period} onPeriod={setPeriod} />}>
      <UnitTabs unitId={of.unitId} />
      <Distribution unitId={unitId} period={period} />
      <Card title={text.staff}>
        <Results unitId={unitId} period={period} {...(personScreen && { addressOf: personScreen })} />
      </Card>
    </Screen>
  );
}
