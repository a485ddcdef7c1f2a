import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useYear } from "../../frame/period-in-address.ts";
import { YearStep } from "../../parts/screen/year-step.tsx";
import { usePerson } from "../../session/person.ts";
import { NeedList } from "./need-list.tsx";
import { nextYear } from "./need-words.ts";
import { CareerScreen } from "./screen.tsx";

const WORDS = {
  lead: {
    id: "Apa yang perlu Anda pelajari, dan bukti yang menunjukkannya.",
    en: "What you need to learn, and the evidence that shows it.",
  },
};

/** One's own needs of development. */
export function MyNeeds() {
  const { nip } = usePerson();
  const [year, setYear] = useYear(today().slice(0, 4));
  return (
    <CareerScreen tab="needs" lead={words(WORDS).lead}>
      <YearStep year={year} last={nextYear()} onYear={setYear} />
      {nip !== undefined && <NeedList nip={nip} year={year} isOwn />}
    </CareerScreen>
  );
}
