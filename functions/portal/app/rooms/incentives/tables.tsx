import { useAsk } from "../../client/questions.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figures.tsx";
import { Empty, Loaded } from "../../parts/loaded.tsx";
import { Rows } from "../../parts/rows.tsx";
import { Screen } from "../../parts/screen.tsx";
import { IncentiveTabs } from "./incentive-tabs.tsx";

const WORDS = {
  title: { id: "Tabel insentif (TPP)", en: "Incentive tables" },
  list: { id: "Versi tabel insentif", en: "Versions of the incentive table" },
  none: {
    id: "Belum ada tabel insentif. Setelah dimasukkan menurut peraturan daerah, tabel diuji coba dan disetujui di sini.",
    en: "There is no incentive table yet. Once entered by the city's regulation, it is tried and approved here.",
  },
  from: { id: "sejak", en: "from" },
  DRAFT: { id: "Belum berlaku", en: "Not in force" },
  IN_FORCE: { id: "Disetujui", en: "Approved" },
};

/** The versions of the rules, newest first. */
export function Tables() {
  const asked = useAsk("GET /v1/incentive-tables", { query: { limit: 50 } });
  const text = words(WORDS);
  return (
    <Screen title={text.title}>
      <IncentiveTabs />
      <Loaded asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
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
          )
        }
      </Loaded>
    </Screen>
  );
}
