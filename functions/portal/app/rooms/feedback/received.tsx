import { monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { FromCitizens } from "./from-citizens.tsx";
import { FromColleagues } from "./from-colleagues.tsx";
import { FromObservers } from "./from-observers.tsx";
import { FromSuperior } from "./from-superior.tsx";
import { FeedbackTabs } from "./tabs.tsx";

const WORDS = { title: { id: "Umpan balik", en: "Feedback" } };

/** A month's feedback on the reader, from all sides. */
export function Received() {
  const { nip = "" } = usePerson();
  const [month, setMonth] = useMonth(monthOf(today()));
  return (
    <Screen title={words(WORDS).title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <FeedbackTabs />
      <FromSuperior nip={nip} month={month} />
      <FromColleagues nip={nip} month={month} />
      <FromObservers nip={nip} month={month} />
      <FromCitizens nip={nip} month={month} />
    </Screen>
  );
}
