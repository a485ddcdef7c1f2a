import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { visitsWords } from "./programme-words.ts";
import { SupervisionTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Program pengawasan", en: "Programmes of supervision" },
  lead: {
    id: "Siapa yang dikunjungi ditentukan undian, dan setiap undian dapat dihitung ulang oleh siapa pun.",
    en: "Who is visited is drawn, and anybody can recompute a draw.",
  },
  define: { id: "Susun program", en: "Define a programme" },
  none: {
    id: "Belum ada program pengawasan. Pengelola kinerja dan pimpinan unit pelaksana menyusunnya di sini.",
    en: "There is no programme yet. HR and the heads of the units that carry them out define them here.",
  },
  noneYet: {
    id: "Belum ada program pengawasan. Susun program pertama: siapa yang dikunjungi, dengan instrumen apa, dan oleh siapa.",
    en: "There is no programme yet. Define the first one: who is visited, with which instrument, and by whom.",
  },
  retired: { id: "Dihentikan", en: "Retired" },
  unannounced: { id: "kunjungan mendadak", en: "unannounced visits" },
};

/** All programmes, the newest first. */
export function Programmes() {
  const asked = useAskPages("GET /v1/supervision-programmes", {});
  const { has, isHead } = usePerson();
  const text = words(WORDS);
  const mayDefine = has("HR") || isHead;
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      acts={
        mayDefine && (
          <a class="button" href="/app/pengawasan/program/baru">
            {text.define}
          </a>
        )
      }
    >
      <SupervisionTabs />
      <PagedList asked={asked} empty={<p>{mayDefine ? text.noneYet : text.none}</p>}>
        {({ items }) => (
          <Rows
            label={text.title}
            of={items.map((one) => ({
              key: one.id,
              to: `/app/pengawasan/program/${one.id}`,
              title: one.title,
              detail: [visitsWords(one.visits), one.isUnannounced && text.unannounced]
                .filter(Boolean)
                .join(" · "),
              ...(one.isRetired && { aside: <State>{text.retired}</State> }),
            }))}
          />
        )}
      </PagedList>
    </Screen>
  );
}
