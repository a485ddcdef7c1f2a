import { useEffect } from "preact/hooks";
import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { shortDayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { State } from "../../parts/figure/figures.tsx";
import { Check } from "../../parts/form/choices.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Table } from "../../parts/list/table.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { PlanTeam } from "./plan-team.tsx";
import type { Draw, DrawnVisit } from "./programme-words.ts";
import { pathOf, stateWords } from "./visit-words.ts";

const WORDS = {
  title: { id: "Yang terundi", en: "Who was drawn" },
  none: { id: "Tidak ada yang terundi.", en: "Nobody was drawn." },
  number: { id: "Nomor", en: "Number" },
  name: { id: "Yang dikunjungi", en: "Visited" },
  unit: { id: "Unit", en: "Unit" },
  team: { id: "Tim", en: "Team" },
  state: { id: "Keadaan", en: "State" },
  unplanned: { id: "Belum ada tim", en: "No team yet" },
  choose: { id: "Pilih", en: "Choose" },
};

/** As many as one team is sent to at once. */
const MOST_AT_ONCE = 10;

const NONE: readonly number[] = [];

/** Who was drawn, whose visit has a team, and what came of it; those without one are chosen here to send one. */
export function DrawnVisits({ of }: { readonly of: Draw }) {
  const { programmeId, period, acts } = of;
  const params = { programmeId, period };
  const asked = useAskPages("GET /v1/supervision-programmes/{programmeId}/draws/{period}/visits", { params });
  const units = useAsk("GET /v1/units", {});
  const { value: chosen, set, change } = useDraft(`visits ${programmeId} ${period}, chosen`, NONE);
  const text = words(WORDS);
  const name = namesIn(asked.value);
  const unitNames = new Map(units.value?.items.map((unit) => [unit.id, unit.name]));
  const mayPlan = acts.includes("PLAN");
  const toggle = (number: number, isOn: boolean) =>
    set(isOn ? [...chosen, number].slice(-MOST_AT_ONCE) : chosen.filter((one) => one !== number));
  const toPlan = (asked.value?.items ?? []).filter((one) => chosen.includes(one.number) && !one.visit);
  const isAnyLeft = asked.more !== undefined || (asked.value?.items ?? []).some(({ visit }) => !visit);
  const isChosenLater = chosen.some((number) => !asked.value?.items.some((one) => one.number === number));
  useEffect(() => {
    if (isChosenLater && !asked.isAdding) asked.more?.();
  }, [isChosenLater, asked.isAdding, asked.value]);
  const isAnyDrawn = asked.value !== undefined && asked.value.items.length > 0;
  const nameOf = (one: DrawnVisit) =>
    one.visit ? (
      <a href={pathOf({ ...params, number: one.number })}>{name(one.nip)}</a>
    ) : mayPlan ? (
      <Check
        label={name(one.nip)}
        isOn={chosen.includes(one.number)}
        onToggle={(isOn) => toggle(one.number, isOn)}
      />
    ) : (
      name(one.nip)
    );
  return (
    <>
      <Card title={text.title}>
        <PagedList asked={asked} empty={<p>{text.none}</p>}>
          {({ items }) => (
            <Table
              caption={text.title}
              hidesCaption
              rows={items}
              keyOf={({ number }) => String(number)}
              columns={[
                { name: text.name, of: nameOf },
                { name: text.unit, of: ({ unitId }) => unitNames.get(unitId) ?? unitId },
                {
                  name: text.team,
                  of: ({ visit }) =>
                    visit
                      ? `${visit.inspectors.map(name).join(", ")} · ${shortDayWords(visit.plannedOn)}`
                      : text.unplanned,
                },
                { name: text.state, of: ({ visit }) => visit && <State>{stateWords(visit.state)}</State> },
              ]}
            />
          )}
        </PagedList>
      </Card>
      {mayPlan && isAnyDrawn && (
        <PlanTeam
          {...params}
          visits={toPlan}
          isAnyLeft={isAnyLeft}
          nameOf={name}
          // Others may have been chosen meanwhile.
          onDone={(sent) => change((now) => now.filter((number) => !sent.includes(number)))}
        />
      )}
    </>
  );
}
