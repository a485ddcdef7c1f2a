import { words } from "../../frame/language.ts";
import { Screen } from "../../parts/screen.tsx";
import { CareerPlanView } from "./career-plan-view.tsx";

const WORDS = {
  title: { id: "Rencana karier pegawai", en: "An employee's career plan" },
  back: { id: "Karier", en: "Career" },
};

/** The plan of somebody else, for their rater, their mentor and HR. */
export function EmployeePlan({ nip = "" }: { readonly nip?: string }) {
  const text = words(WORDS);
  return (
    <Screen title={text.title} back={{ to: "/app/karier", name: text.back }}>
      <CareerPlanView nip={nip} />
    </Screen>
  );
}
