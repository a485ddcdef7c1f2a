import { useAskPages } from "../../client/pages.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { IncentiveTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Tabel insentif (TPP)", en: "Incentive tables" },
  list: { id: "Versi tabel insentif", en: "Versions of the incentive table" },
  none: {
    id: "Belum ada tabel insentif. Setelah dimasukkan menurut peraturan daerah, tabel diuji coba dan disetujui di sini.",
    en: "There is no incentive table yet. Once entered by the city's regulation, it is tried and approved here.",
  },
  enter: { id: "Masukkan tabel", en: "Enter a table" },
  from: { id: "sejak", en: "from" },
  DRAFT: { id: "Belum berlaku", en: "Not in force" },
  IN_FORCE: { id: "Disetujui", en: "Approved" },
};

/** The versions of the rules, newest first. */
export function Tables() {
  const { has } = usePerson();
  const asked = useAskPages("GET /v1/incentive-tables", { query: { limit: 20 } });
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      acts={
        has("HR", "ADMIN") && (
          <a class="button" href="/app/insentif/tabel/baru">
            {text.enter}
          </a>
        )
      }
    >
      <IncentiveTabs />
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <Rows
            label={text.list}
            of={items.map(({ id, content, state }) => ({
              key: id,
              to: `/app/insentif/tabel/${id}`,
              title: content.title,
              detail: `${content.regulation}, ${text.from} ${periodWords(content.effectiveFrom)}`,
              aside: <State kind={state === "IN_FORCE" ? "good" : "care"}>{text[state]}</State>,
            }))}
          />
        )}
      </PagedList>
    </Screen>
  );
}
