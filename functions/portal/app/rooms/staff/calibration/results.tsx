import { useState } from "preact/hooks";
import { words } from "../../../frame/language.ts";
import { usePeriod } from "../../../frame/period-in-address.ts";
import { lastEnded } from "../../../frame/periods.ts";
import { Empty } from "../../../parts/asked/loaded.tsx";
import { PeriodChoice } from "../../../parts/form/period-choice.tsx";
import { UnitChoice, useUnit } from "../../../parts/form/unit-choice.tsx";
import { Card, Screen } from "../../../parts/screen/screen.tsx";
import { type UnitResult, UnitResults } from "../../../parts/unit/results.tsx";
import { ReassignRater } from "./reassign-rater.tsx";
import { CalibrationTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Hasil per unit", en: "Results by unit" },
  choose: {
    id: "Pilih unit untuk melihat hasil pegawainya, mengunduhnya, dan mengganti penilai hasil yang belum dinilai.",
    en: "Choose a unit to see its staff's results, to download them, and to replace the rater of one that is not rated yet.",
  },
  act: { id: "Tindakan", en: "Act" },
  replace: { id: "Ganti penilai", en: "Replace the rater" },
};

/** A unit's results of a period; one that awaits its rating can be given to another rater. */
export function Results() {
  const unitId = useUnit();
  const [period, setPeriod] = usePeriod(lastEnded("MONTH"));
  const [chosen, setChosen] = useState<UnitResult>();
  const text = words(WORDS);
  const acts = ({ stage, name }: UnitResult, onClick: () => void) =>
    stage === "AWAITING_RATING" && (
      <button type="button" class="bare" aria-label={`${text.replace}: ${name}`} onClick={onClick}>
        {text.replace}
      </button>
    );
  return (
    <Screen title={text.title} lead={<PeriodChoice period={period} onPeriod={setPeriod} />}>
      <CalibrationTabs />
      <UnitChoice />
      {unitId === undefined ? (
        <Empty>
          <p>{text.choose}</p>
        </Empty>
      ) : (
        <>
          {chosen && <ReassignRater of={chosen} period={period} onClose={() => setChosen(undefined)} />}
          <Card>
            <UnitResults
              unitId={unitId}
              period={period}
              addressOf={({ nip }) => `/app/kepegawaian/pegawai/${nip}`}
              act={{ name: text.act, of: (result) => acts(result, () => setChosen(result)) }}
            />
          </Card>
        </>
      )}
    </Screen>
  );
}
