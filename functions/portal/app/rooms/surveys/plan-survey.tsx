import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Form, Submit } from "../../parts/form.tsx";
import { Screen } from "../../parts/screen.tsx";
import { UnitChoice, useUnit } from "../../parts/unit-choice.tsx";
import { PlanFields, planOf, type TypedPlan } from "./form.tsx";

const WORDS = {
  title: { id: "Rencanakan survei", en: "Plan a survey" },
  lead: {
    id: "Satu jenis layanan, satu masa. Sembilan unsur selalu ditanyakan.",
    en: "One service, one period. The nine elements are always asked.",
  },
  back: { id: "Survei", en: "Surveys" },
  send: { id: "Rencanakan survei", en: "Plan the survey" },
};

/** HR plans a survey of a unit's service. */
export function PlanSurvey() {
  const unitId = useUnit() ?? "";
  const { route } = useLocation();
  const empty: TypedPlan = {
    service: "",
    language: "id",
    opensOn: today(),
    endsOn: "",
    population: "",
    wording: {},
    own: [],
  };
  const draft = useDraft(`plan survey ${unitId}`, empty);
  const planning = useAct("POST /v1/units/{unitId}/surveys");
  const text = words(WORDS);
  async function submit() {
    const survey = await planning.act({ params: { unitId }, body: planOf(draft.value) });
    if (survey === undefined) return;
    draft.clear();
    route(`/app/survei/${survey.id}`);
  }
  return (
    <Screen title={text.title} lead={text.lead} back={{ to: `/app/survei?unit=${unitId}`, name: text.back }}>
      <UnitChoice />
      <Form error={planning.error} onSubmit={() => void submit()}>
        <PlanFields typed={draft.value} set={(part) => draft.set({ ...draft.value, ...part })} />
        <Submit isBusy={planning.isBusy}>{text.send}</Submit>
      </Form>
    </Screen>
  );
}
