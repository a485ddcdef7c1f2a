import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Form, Submit } from "../../parts/form/form.tsx";
import { UnitChoice, useUnit } from "../../parts/form/unit-choice.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { PlanFields, planOf, type TypedPlan } from "./form.tsx";
import { useOfUnit } from "./of-unit.ts";

const WORDS = {
  title: { id: "Rencanakan survei", en: "Plan a survey" },
  lead: {
    id: "Satu jenis layanan, satu masa. Sembilan unsur selalu ditanyakan.",
    en: "One service, one period. The nine elements are always asked.",
  },
  back: { id: "Survei", en: "Surveys" },
  choose: { id: "Pilih unit yang layanannya disurvei.", en: "Choose the unit whose service is surveyed." },
  send: { id: "Rencanakan survei", en: "Plan the survey" },
};

/** HR plans a survey of a unit's service. */
export function PlanSurvey() {
  const unitId = useUnit();
  const text = words(WORDS);
  const list = unitId === undefined ? "/app/survei" : `/app/survei?unit=${unitId}`;
  return (
    <Screen title={text.title} lead={text.lead} back={{ to: list, name: text.back }}>
      <UnitChoice isForNew />
      {unitId === undefined ? <p>{text.choose}</p> : <PlanOfUnit key={unitId} unitId={unitId} />}
    </Screen>
  );
}

function PlanOfUnit({ unitId }: { readonly unitId: string }) {
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
  const ofUnit = useOfUnit();
  const planning = useAct("POST /v1/units/{unitId}/surveys");
  async function submit() {
    const survey = await planning.act({ params: { unitId }, body: planOf(draft.value) });
    if (survey === undefined) return;
    draft.clear();
    route(`/app/survei/${survey.id}${ofUnit}`);
  }
  return (
    <Form error={planning.error} onSubmit={() => void submit()}>
      <PlanFields typed={draft.value} set={(part) => draft.set({ ...draft.value, ...part })} />
      <Submit isBusy={planning.isBusy}>{words(WORDS).send}</Submit>
    </Form>
  );
}
