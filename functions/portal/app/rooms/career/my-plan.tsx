import { words } from "../../frame/language.ts";
import { usePerson } from "../../session/person.ts";
import { CareerPlanView } from "./career-plan-view.tsx";
import { CareerScreen } from "./screen.tsx";

const WORDS = {
  lead: {
    id: "Tujuan karier Anda, siapa yang membimbing, dan kapan ditinjau bersama pejabat penilai.",
    en: "Where you want to get, who guides you, and when it is looked at with your rater.",
  },
};

/** One's own career plan. */
export function MyPlan() {
  const { nip } = usePerson();
  return (
    <CareerScreen tab="career" lead={words(WORDS).lead}>
      {nip !== undefined && <CareerPlanView nip={nip} />}
    </CareerScreen>
  );
}
