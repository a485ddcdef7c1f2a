import { useAskPages } from "../../client/pages.ts";
import { momentWords, periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { OrderRun } from "./order-run.tsx";
import { RUN_WORDS } from "./run-words.ts";
import { IncentiveTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Perhitungan insentif", en: "Incentive runs" },
  none: {
    id: "Belum ada perhitungan. Mulailah dengan uji coba suatu tabel pada bulan yang sudah ditutup.",
    en: "There are no runs yet. Begin with a trial of a table on a closed month.",
  },
};

/** Trials, final runs and corrections, newest first; and a new one. */
export function Runs() {
  const { has } = usePerson();
  const asked = useAskPages("GET /v1/incentive-runs", { query: { limit: 20 } });
  const text = words(WORDS);
  const run = words(RUN_WORDS);
  return (
    <Screen title={text.title}>
      <IncentiveTabs />
      {has("HR") && <OrderRun />}
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <Rows
            label={text.title}
            of={items.map(({ id, kind, month, title, state, orderedAt }) => ({
              key: id,
              to: `/app/insentif/hitungan/${id}`,
              title: `${run[kind]} ${periodWords(month)}`,
              detail: `${title}, ${momentWords(orderedAt)}`,
              aside: <State kind={state === "DONE" ? "good" : "care"}>{run[state]}</State>,
            }))}
          />
        )}
      </PagedList>
    </Screen>
  );
}
