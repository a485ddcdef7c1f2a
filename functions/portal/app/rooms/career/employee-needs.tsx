import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useYear } from "../../frame/period-in-address.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { YearStep } from "../../parts/screen/year-step.tsx";
import { NeedList } from "./need-list.tsx";
import { nextYear } from "./need-words.ts";

const WORDS = {
  title: { id: "Kebutuhan pengembangan", en: "Needs of development" },
  back: { id: "Kompetensi pegawai", en: "Competencies" },
};

/** The needs of somebody else, for their rater and HR. */
export function EmployeeNeeds({ nip = "" }: { readonly nip?: string }) {
  const [year, setYear] = useYear(today().slice(0, 4));
  const employee = useAsk("GET /v1/employees/{nip}", { params: { nip } });
  const text = words(WORDS);
  const name = employee.value?.name;
  return (
    <Screen
      title={name === undefined ? text.title : `${text.title}: ${name}`}
      back={{ to: `/app/karier/pegawai/${nip}`, name: text.back }}
    >
      <YearStep year={year} last={nextYear()} onYear={setYear} />
      <NeedList nip={nip} year={year} isOwn={false} />
    </Screen>
  );
}
