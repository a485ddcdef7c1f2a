import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { useAskPages } from "../../client/pages.ts";
import { monthFrom, monthOf, periodWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { AwardTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Penghargaan", en: "Awards" },
  list: { id: "Penghargaan per bulan", en: "Awards by month" },
  none: {
    id: "Belum ada bulan yang calonnya dihitung. Penghitungan berjalan sendiri setelah suatu bulan ditutup.",
    en: "No candidates have been computed yet. That happens by itself once a month is closed.",
  },
  COMPUTING: { id: "Sedang dihitung", en: "Being computed" },
  COMPUTED: { id: "Sudah dihitung", en: "Computed" },
  candidates: { id: "calon", en: "candidates" },
  missed: { id: "Jadwal terlewat? Hitung calon suatu bulan", en: "Missed its schedule? Compute a month" },
  month: { id: "Bulan", en: "Month" },
  compute: { id: "Hitung calon", en: "Compute candidates" },
};

/** The months of the award. */
export function Rounds() {
  const { has } = usePerson();
  const asked = useAskPages("GET /v1/award-rounds", { query: { limit: 60 } });
  const text = words(WORDS);
  return (
    <Screen title={text.title}>
      <AwardTabs />
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <Rows
            label={text.list}
            of={items.map(({ month, state, categories }) => ({
              key: month,
              to: `/app/penghargaan/${month}`,
              title: periodWords(month),
              detail: `${categories.reduce((sum, one) => sum + one.candidates, 0)} ${text.candidates}`,
              aside: <State kind={state === "COMPUTED" ? "good" : "care"}>{text[state]}</State>,
            }))}
          />
        )}
      </PagedList>
      {has("HR") && <Missed />}
    </Screen>
  );
}

function Missed() {
  const [month, setMonth] = useState(monthFrom(monthOf(today()), -1));
  const computing = useAct("POST /v1/award-rounds");
  const text = words(WORDS);
  return (
    <details>
      <summary>{text.missed}</summary>
      <Form error={computing.error} onSubmit={() => void computing.act({ body: { month } })}>
        <TextField name="month" label={text.month} type="month" value={month} onValue={setMonth} />
        <Submit isBusy={computing.isBusy}>{text.compute}</Submit>
      </Form>
    </details>
  );
}
