import { useAsk } from "../../../client/questions.ts";
import { agoWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { numberWords } from "../../../frame/numbers.ts";
import { Empty, Loaded } from "../../../parts/asked/loaded.tsx";
import { State } from "../../../parts/figure/figures.tsx";
import { Rows } from "../../../parts/list/rows.tsx";
import { Card, Screen } from "../../../parts/screen/screen.tsx";
import { planStanding, type StaffPlan } from "./state.ts";
import { TemplatesFor } from "./templates-for.tsx";

const WORDS = {
  back: { id: "Kemajuan rencana kinerja", en: "Progress of the plans" },
  none: { id: "Unit ini tidak punya pegawai.", en: "This unit has no staff." },
  without: { id: "Belum punya rencana", en: "Without a plan" },
  others: { id: "Sudah punya rencana", en: "With a plan" },
  since: { id: "diajukan", en: "proposed" },
};

/** A unit's own staff with their plans: those without one first, and the way to a template for them. */
export function UnitPlans({ year = "", unitId = "" }: { readonly year?: string; readonly unitId?: string }) {
  const asked = useAsk("GET /v1/plan-progress/{year}/units/{unitId}", { params: { year, unitId } });
  const text = words(WORDS);
  return (
    <Screen
      title={asked.value ? `${asked.value.name}, ${year}` : text.back}
      back={{ to: `/app/kepegawaian/rencana?tahun=${year}`, name: text.back }}
    >
      <Loaded asked={asked} lines={8}>
        {({ items }) => {
          const without = items.filter(({ state }) => state === "NONE");
          const others = items.filter(({ state }) => state !== "NONE");
          return (
            <>
              {items.length === 0 && (
                <Empty>
                  <p>{text.none}</p>
                </Empty>
              )}
              {without.length > 0 && (
                <Card title={`${text.without} (${numberWords(without.length)})`}>
                  <TemplatesFor
                    year={year}
                    unitId={unitId}
                    positions={without.map(({ position }) => position)}
                  />
                  <Rows label={text.without} of={without.map(rowOf)} />
                </Card>
              )}
              {others.length > 0 && (
                <Card title={`${text.others} (${numberWords(others.length)})`}>
                  <Rows label={text.others} of={others.map(rowOf)} />
                </Card>
              )}
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}

function rowOf({ nip, name, position, state, waitingSince }: StaffPlan) {
  const text = words(WORDS);
  const { text: standing, kind } = planStanding(state);
  return {
    key: nip,
    to: `/app/kepegawaian/pegawai/${nip}`,
    title: name,
    detail: [position, waitingSince && `${text.since} ${agoWords(waitingSince)}`].filter(Boolean).join("; "),
    aside: <State kind={kind}>{standing}</State>,
  };
}
