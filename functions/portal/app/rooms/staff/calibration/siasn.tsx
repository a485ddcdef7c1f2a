import { words } from "../../../frame/language.ts";
import { usePeriod } from "../../../frame/period-in-address.ts";
import { lastEnded } from "../../../frame/periods.ts";
import { Empty } from "../../../parts/asked/loaded.tsx";
import { PeriodChoice } from "../../../parts/form/period-choice.tsx";
import { UnitChoice, useUnit } from "../../../parts/form/unit-choice.tsx";
import { Screen } from "../../../parts/screen/screen.tsx";
import { SiasnFile } from "./siasn-file.tsx";
import { SiasnResults } from "./siasn-results.tsx";
import { SiasnUnsendable } from "./siasn-unsendable.tsx";
import { CalibrationTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Kirim ke SIASN", en: "Send to SIASN" },
  choose: {
    id: "Pilih unit: hasil yang sudah final diunduh sebagai satu berkas, dan yang belum dapat dikirim disebut satu per satu beserta sebabnya.",
    en: "Choose a unit: its final results are downloaded as one file, and those that cannot be sent yet are named with the reason.",
  },
};

/** A unit's results on their way to SIASN: what can be sent, as a file, and what has to be corrected first, for whom. */
export function Siasn() {
  const unitId = useUnit();
  const [period, setPeriod] = usePeriod(lastEnded("MONTH"));
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={<PeriodChoice period={period} onPeriod={setPeriod} />}>
      <CalibrationTabs />
      <UnitChoice />
      {unitId === undefined ? (
        <Empty>
          <p>{text.choose}</p>
        </Empty>
      ) : (
        <div key={`${unitId} ${period}`}>
          <SiasnUnsendable unitId={unitId} period={period} />
          <SiasnResults
            unitId={unitId}
            period={period}
            file={<SiasnFile unitId={unitId} period={period} />}
          />
        </div>
      )}
    </Screen>
  );
}
