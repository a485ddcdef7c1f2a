import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { UnitChoice, useUnit } from "../../parts/form/unit-choice.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Table } from "../../parts/list/table.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { BoxWhy } from "./box-why.tsx";
import { CareerScreen } from "./screen.tsx";

const WORDS = {
  lead: {
    id: "Sembilan kotak: kinerja dan potensi pegawai satu unit, dengan alasan dan kepastiannya.",
    en: "Nine boxes: performance and potential of a unit's staff, with why and how certain.",
  },
  none: { id: "Pilih unit yang mempunyai pegawai.", en: "Choose a unit that has staff." },
  who: { id: "Pegawai", en: "Employee" },
  box: { id: "Kotak", en: "Box" },
  why: { id: "Alasan", en: "Why" },
};

/** The map of talents of a unit, for the talent circle. */
export function Talents() {
  const unitId = useUnit();
  const asked = useAskPages(
    "GET /v1/talent/units/{unitId}/talent-boxes",
    unitId === undefined ? undefined : { params: { unitId } },
  );
  const text = words(WORDS);
  return (
    <CareerScreen tab="talents" lead={text.lead}>
      <UnitChoice />
      {unitId === undefined ? (
        <p>{text.none}</p>
      ) : (
        <PagedList asked={asked} empty={<p>{text.none}</p>}>
          {({ items, people }) => (
            <Table
              caption={text.box}
              hidesCaption
              rows={items.toSorted((one, other) => (other.box ?? 0) - (one.box ?? 0))}
              keyOf={({ nip }) => nip}
              columns={[
                { name: text.who, of: ({ nip }) => namesIn({ people })(nip) },
                { name: text.box, isNumber: true, of: ({ box }) => box ?? "–" },
                { name: text.why, of: (box) => <BoxWhy of={box} /> },
              ]}
            />
          )}
        </PagedList>
      )}
    </CareerScreen>
  );
}
