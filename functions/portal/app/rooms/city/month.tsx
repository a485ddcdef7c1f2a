import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { monthInSight } from "../../frame/periods.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { ObstacleList } from "../../parts/unit/obstacle-list.tsx";
import { SatisfactionOfUnits } from "../../parts/unit/satisfaction-of-units.tsx";
import { UnitFigures } from "../../parts/unit/scorecard.tsx";
import { UnitsInNeed } from "../../parts/unit/units-in-need.tsx";
import { usePerson } from "../../session/person.ts";
import { AwaitsDecision } from "./awaits-decision.tsx";
import { LateComplaints } from "./late-complaints.tsx";
import { CityTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Daerah", en: "The region" },
  obstacles: { id: "Kendala terbaru", en: "Newest obstacles" },
  all: { id: "Semua kendala", en: "All obstacles" },
};

const OBSTACLES = 5;
const addressOf = (unitId: string) => `/app/unit-kerja/${unitId}`;

/** What needs the head of the city first, then the state of the whole organisation. */
export function CityMonth() {
  const [month, setMonth] = useMonth(monthInSight());
  const unitId = usePerson().me.unit?.id;
  const asked = useAsk(
    "GET /v1/units/{unitId}/scorecards/{month}",
    unitId === undefined ? undefined : { params: { unitId, month }, query: { limit: 1 } },
  );
  const text = words(WORDS);
  const isThere = asked.value !== undefined || asked.error !== undefined;
  return (
    <Screen title={text.title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <CityTabs />
      <div class="columns">
        <AwaitsDecision />
        {isThere && <LateComplaints />}
      </div>
      <Loaded asked={asked} lines={8}>
        {(scorecard) => (
          <>
            <UnitFigures of={scorecard} />
            <UnitsInNeed
              of={(scorecard.units ?? []).filter((unit) => unit.unitId !== unitId)}
              addressOf={addressOf}
            />
          </>
        )}
      </Loaded>
      {isThere && (
        <>
          <Card title={text.obstacles} aside={<a href={`/app/daerah/kendala?bulan=${month}`}>{text.all}</a>}>
            <ObstacleList unitId={unitId} month={month} atOnce={OBSTACLES} />
          </Card>
          <SatisfactionOfUnits addressOf={addressOf} />
        </>
      )}
    </Screen>
  );
}
