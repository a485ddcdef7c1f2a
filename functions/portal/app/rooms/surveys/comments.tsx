import { useAskPages } from "../../client/pages.ts";
import { momentWords, monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { Empty } from "../../parts/asked/loaded.tsx";
import { UnitChoice, useUnit } from "../../parts/form/unit-choice.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { SurveyTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Saran dari survei", en: "Comments from surveys" },
  lead: {
    id: "Nomor dan alamat surel pribadi di dalamnya sudah disamarkan.",
    en: "Personal numbers and mail addresses in them are masked.",
  },
  none: { id: "Belum ada saran pada bulan ini.", en: "There are no comments in this month yet." },
  choose: {
    id: "Pilih unit untuk membaca saran warganya.",
    en: "Choose a unit to read its citizens' comments.",
  },
};

/** What citizens wrote in a month's survey. */
export function Comments() {
  const unitId = useUnit();
  const [month, setMonth] = useMonth(monthOf(today()));
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <SurveyTabs />
      <UnitChoice />
      <p>
        <MonthStep month={month} onMonth={setMonth} />
      </p>
      {unitId === undefined ? (
        <Empty>
          <p>{text.choose}</p>
        </Empty>
      ) : (
        <OfMonth key={unitId + month} unitId={unitId} month={month} />
      )}
    </Screen>
  );
}

function OfMonth({ unitId, month }: { readonly unitId: string; readonly month: string }) {
  const given = { params: { unitId }, query: { month, limit: 50 } };
  const asked = useAskPages("GET /v1/units/{unitId}/survey-comments", given);
  return (
    <PagedList asked={asked} empty={<p>{words(WORDS).none}</p>}>
      {({ items }) => (
        <ul class="talk">
          {items.map(({ receivedAt, comment }, place) => (
            <li key={place}>
              <Words>{comment}</Words>
              <small>{momentWords(receivedAt)}</small>
            </li>
          ))}
        </ul>
      )}
    </PagedList>
  );
}
