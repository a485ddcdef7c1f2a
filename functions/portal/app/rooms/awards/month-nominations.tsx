import { useAsk } from "../../client/questions.ts";
import { monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { Nominations } from "./nominations.tsx";
import { AwardTabs } from "./tabs.tsx";

const WORDS = { title: { id: "Usulan penghargaan", en: "Nominations" } };

/** A month's nominations, even before its candidates are computed. */
export function MonthNominations() {
  const [month, setMonth] = useMonth(monthOf(today()));
  const asked = useAsk("GET /v1/award-rounds/{month}/nominations", { params: { month } });
  return (
    <Screen title={words(WORDS).title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <AwardTabs />
      <Loaded asked={asked}>{(value) => <Nominations items={value.items} nameOf={namesIn(value)} />}</Loaded>
    </Screen>
  );
}
