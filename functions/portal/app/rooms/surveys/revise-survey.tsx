import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Form, Submit } from "../../parts/form/form.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { PlanFields, planOf, typedPlanOf } from "./form.tsx";
import { useOfUnit } from "./of-unit.ts";
import type { Survey } from "./words.ts";

const WORDS = {
  title: { id: "Ubah survei", en: "Change the survey" },
  edition: {
    id: "Survei sedang berjalan. Pertanyaan yang diubah menjadi versi baru dengan hasil sendiri; jawaban lama tidak digabung.",
    en: "The survey is running. Changed questions start a new edition with a result of its own; earlier answers are not added to it.",
  },
  send: { id: "Simpan perubahan", en: "Save the changes" },
};

/** HR changes a survey; while it runs, other questions are a new edition. */
export function ReviseSurvey({ surveyId = "" }: { readonly surveyId?: string }) {
  const asked = useAsk("GET /v1/surveys/{surveyId}", { params: { surveyId } });
  const ofUnit = useOfUnit();
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      back={{ to: `/app/survei/${surveyId}${ofUnit}`, name: asked.value?.service ?? text.title }}
    >
      <Loaded asked={asked}>{(survey) => <Revise survey={survey} />}</Loaded>
    </Screen>
  );
}

function Revise({ survey }: { readonly survey: Survey }) {
  const { id: surveyId, version } = survey;
  const { route } = useLocation();
  const edit = useEdit(`revise survey ${surveyId}`, { version, typed: typedPlanOf(survey) });
  const revising = useAct("PUT /v1/surveys/{surveyId}");
  const ofUnit = useOfUnit();
  const text = words(WORDS);
  const hasOpened = today() >= survey.opensOn;
  async function submit() {
    if (
      !(await revising.act(
        { params: { surveyId }, body: planOf(edit.typed) },
        { version, onAnswer: edit.sent },
      ))
    )
      return;
    edit.clear();
    route(`/app/survei/${surveyId}${ofUnit}`);
  }
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => (
        <Form error={revising.error} onSubmit={() => void submit()}>
          {hasOpened && (
            <Notice kind="care">
              <p>{text.edition}</p>
            </Notice>
          )}
          <PlanFields typed={typed} set={(part) => onTyped({ ...typed, ...part })} hasOpened={hasOpened} />
          <Submit isBusy={revising.isBusy}>{text.send}</Submit>
        </Form>
      )}
    </EditStored>
  );
}
