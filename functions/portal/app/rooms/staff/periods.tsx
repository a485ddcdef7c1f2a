import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { periodRow } from "../../parts/list/period-row.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { StaffTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Periode penilaian", en: "Evaluation periods" },
  none: {
    id: "Belum ada periode yang ditutup. Bulan ditutup dengan sendirinya pada bulan berikutnya.",
    en: "No period has closed yet. A month closes by itself in the following month.",
  },
};

/** The periods whose close has begun, newest first. */
export function Periods() {
  const asked = useAskPages("GET /v1/periods", { query: { limit: 24 } });
  const text = words(WORDS);
  return (
    <Screen title={text.title}>
      <StaffTabs />
      <Card>
        <PagedList asked={asked} empty={<p>{text.none}</p>}>
          {({ items }) => <Rows label={text.title} of={items.map(periodRow)} />}
        </PagedList>
      </Card>
    </Screen>
  );
}
