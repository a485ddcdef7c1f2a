import { useState } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { ObstacleList } from "../../parts/obstacle-list.tsx";
import { MonthStep } from "../../parts/period-step.tsx";
import { Card, Screen } from "../../parts/screen.tsx";
import { UnitScorecard } from "../../parts/unit-scorecard.tsx";
import { WaitingForMe } from "../../parts/waiting-for-me.tsx";
import { LateComplaints } from "./late-complaints.tsx";

const WORDS = {
  title: { id: "Daerah bulan ini", en: "The region this month" },
  obstacles: { id: "Kendala", en: "Obstacles" },
};

/** How the whole organisation stands, and what needs its head. */
export function CityMonth() {
  const [month, setMonth] = useState(monthOf(today()));
  const units = useAsk("GET /v1/units", {});
  const unitId = units.value?.items.find(({ parentId }) => parentId === undefined)?.id;
  const asked = useAsk(
    "GET /v1/units/{unitId}/scorecards/{month}",
    unitId === undefined ? undefined : { params: { unitId, month }, query: { limit: 100 } },
  );
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <Loaded asked={units} lines={8}>
        {() => (
          <Loaded asked={asked} lines={8}>
            {(scorecard) => <UnitScorecard of={scorecard} />}
          </Loaded>
        )}
      </Loaded>
      <WaitingForMe />
      <LateComplaints />
      <Card title={text.obstacles}>
        <ObstacleList unitId={unitId} month={month} />
      </Card>
    </Screen>
  );
}
