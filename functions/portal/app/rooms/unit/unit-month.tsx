import { useState } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { MonthStep } from "../../parts/period-step.tsx";
import { Screen } from "../../parts/screen.tsx";
import { UnitScorecard } from "../../parts/unit-scorecard.tsx";
import { usePerson } from "../../session/person.ts";
import { UnitTabs } from "./unit-tabs.tsx";

const WORDS = { title: { id: "Unit saya", en: "My unit" } };

/** The live scorecard of the unit that the reader heads. */
export function UnitMonth() {
  const { unitId } = usePerson();
  const [month, setMonth] = useState(monthOf(today()));
  const asked = useAsk(
    "GET /v1/units/{unitId}/scorecards/{month}",
    unitId === undefined ? undefined : { params: { unitId, month }, query: { limit: 100 } },
  );
  return (
    <Screen title={words(WORDS).title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <UnitTabs />
      <Loaded asked={asked} lines={8}>
        {(scorecard) => <UnitScorecard of={scorecard} />}
      </Loaded>
    </Screen>
  );
}
