import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { monthInSight } from "../../frame/periods.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { ObstacleList } from "../../parts/unit/obstacle-list.tsx";
import { SatisfactionOfUnits } from "../../parts/unit/satisfaction-of-units.tsx";
import { MissingOfStaff, UnitFigures } from "../../parts/unit/scorecard.tsx";
import { StaffCards } from "../../parts/unit/staff-cards.tsx";
import { UnitsInNeed } from "../../parts/unit/units-in-need.tsx";
import { usePerson } from "../../session/person.ts";
import { UnitRecommendations } from "./recommendations.tsx";
import { UnitTabs, unitPath } from "./tabs.tsx";
import { type OfUnit, usePersonScreen, useUnitOf } from "./unit-of.ts";

const WORDS = {
  mine: { id: "Unit saya", en: "My unit" },
  obstacles: { id: "Kendala terbaru", en: "Newest obstacles" },
  all: { id: "Semua kendala", en: "All obstacles" },
};

const OBSTACLES = 3;

/** The month of a unit: what waits in it and below it first, then each of its staff. */
export function UnitMonth(of: OfUnit) {
  const { unitId, name } = useUnitOf(of);
  const own = usePerson().unitId;
  const [month, setMonth] = useMonth(monthInSight());
  const asked = useAsk("GET /v1/units/{unitId}/scorecards/{month}", {
    params: { unitId, month },
    query: { limit: 100 },
  });
  const personScreen = usePersonScreen();
  const text = words(WORDS);
  const root = unitPath(own, unitId);
  return (
    <Screen title={name || text.mine} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <UnitTabs unitId={of.unitId} />
      <Loaded asked={asked} lines={8}>
        {(scorecard) => {
          const below = (scorecard.units ?? []).filter((unit) => unit.unitId !== unitId);
          return (
            <>
              <UnitFigures of={scorecard} />
              {scorecard.recommendations && (
                <UnitRecommendations unitId={unitId} of={scorecard.recommendations} />
              )}
              {below.length > 0 && <UnitsInNeed of={below} addressOf={(id) => `/app/unit-kerja/${id}`} />}
              <div class="columns">
                {scorecard.staff && <MissingOfStaff of={scorecard.staff} />}
                <Card
                  title={text.obstacles}
                  aside={<a href={`${root}/kendala?bulan=${month}`}>{text.all}</a>}
                >
                  <ObstacleList unitId={unitId} month={month} atOnce={OBSTACLES} />
                </Card>
              </div>
              <StaffCards unitId={unitId} month={month} first={scorecard} addressOf={personScreen} />
              {below.length > 0 && (
                <SatisfactionOfUnits
                  only={new Set([unitId, ...below.map((unit) => unit.unitId)])}
                  addressOf={(id) => unitPath(own, id)}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}
