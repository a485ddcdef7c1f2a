import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { CareerPlanView } from "./career-plan-view.tsx";

const WORDS = {
  title: { id: "Rencana karier", en: "Career plan" },
  back: { id: "Karier", en: "Career" },
};

/** The plan of somebody else, for their rater, their mentor and HR. */
export function EmployeePlan({ nip = "" }: { readonly nip?: string }) {
  const asked = useAsk("GET /v1/talent/employees/{nip}/career-plan", { params: { nip } });
  const text = words(WORDS);
  const name = asked.value?.people?.find((one) => one.nip === nip)?.name;
  return (
    <Screen
      title={name === undefined ? text.title : `${text.title}: ${name}`}
      back={{ to: "/app/karier", name: text.back }}
    >
      <CareerPlanView nip={nip} />
    </Screen>
  );
}
