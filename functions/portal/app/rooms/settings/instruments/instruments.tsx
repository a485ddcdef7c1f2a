import { useState } from "preact/hooks";
import { useAskPages } from "../../../client/pages.ts";
import { words } from "../../../frame/language.ts";
import { countWords } from "../../../frame/numbers.ts";
import { Empty } from "../../../parts/asked/loaded.tsx";
import { State } from "../../../parts/figure/figures.tsx";
import { Check } from "../../../parts/form/choices.tsx";
import { PagedList } from "../../../parts/list/paged-list.tsx";
import { Rows } from "../../../parts/list/rows.tsx";
import { Screen } from "../../../parts/screen/screen.tsx";
import { SettingsTabs } from "../tabs.tsx";

const WORDS = {
  title: { id: "Instrumen pengamatan", en: "Observation instruments" },
  lead: {
    id: "Lembar yang dipakai penilai dan pengawas ketika mengamati pekerjaan: kriteria dan skalanya.",
    en: "The sheets that raters and supervisors observe work with: criteria and scale.",
  },
  add: { id: "Susun instrumen", en: "Define an instrument" },
  none: {
    id: "Belum ada instrumen. Susun satu untuk tiap jenis pengamatan, misalnya supervisi kelas atau kebersihan area.",
    en: "There is no instrument yet. Define one for each kind of observation, such as a lesson or the cleanliness of an area.",
  },
  noneInUse: { id: "Semua instrumen sudah dihentikan.", en: "Every instrument is retired." },
  criteria: { id: "kriteria", en: "criteria", one: "criterion" },
  levels: { id: "tingkat", en: "levels", one: "level" },
  inUse: { id: "Dipakai", en: "In use" },
  retired: { id: "Dihentikan", en: "Retired" },
  showRetired: { id: "Tampilkan juga yang dihentikan", en: "Show those that are retired, too" },
};

/** The city's instruments; those in use first. */
export function Instruments() {
  const [isAll, setAll] = useState(false);
  const asked = useAskPages("GET /v1/observation-instruments", { query: { limit: 50 } });
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      acts={
        <a class="button" href="/app/pengaturan/instrumen/baru">
          {text.add}
        </a>
      }
    >
      <SettingsTabs />
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => {
          const shown = items.filter(({ isRetired }) => isAll || !isRetired);
          return (
            <>
              {items.some(({ isRetired }) => isRetired) && (
                <Check label={text.showRetired} isOn={isAll} onToggle={setAll} />
              )}
              {shown.length === 0 ? (
                <Empty>
                  <p>{text.noneInUse}</p>
                </Empty>
              ) : (
                <Rows
                  label={text.title}
                  of={shown.map(({ id, title, criteria, levels, isRetired }) => ({
                    key: id,
                    to: `/app/pengaturan/instrumen/${id}`,
                    title,
                    detail: `${countWords(criteria.length, WORDS.criteria)}, ${countWords(levels.length, WORDS.levels)}`,
                    aside: isRetired ? (
                      <State>{text.retired}</State>
                    ) : (
                      <State kind="good">{text.inUse}</State>
                    ),
                  }))}
                />
              )}
            </>
          );
        }}
      </PagedList>
    </Screen>
  );
}
