import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Form, Submit } from "../../parts/form/form.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { ProgrammeFields } from "./programme-fields.tsx";
import { contentOf, newProgramme } from "./typed-programme.ts";

const WORDS = {
  title: { id: "Susun program pengawasan", en: "Define a programme" },
  back: { id: "Program", en: "Programmes" },
  send: { id: "Simpan program", en: "Save the programme" },
};

/** HR, or the head of the unit that carries it out, defines a programme. */
export function DefineProgramme() {
  const { route } = useLocation();
  const { isHead, unitId = "" } = usePerson();
  const empty = newProgramme(isHead ? unitId : "");
  const draft = useDraft("supervision programme", empty);
  const defining = useAct("POST /v1/supervision-programmes");
  const text = words(WORDS);
  async function submit() {
    const programme = await defining.act({ body: contentOf(draft.value) });
    if (programme === undefined) return;
    draft.clear(empty);
    route(`/app/pengawasan/program/${programme.id}`);
  }
  return (
    <Screen title={text.title} back={{ to: "/app/pengawasan/program", name: text.back }}>
      <Form error={defining.error} onSubmit={() => void submit()}>
        <ProgrammeFields typed={draft.value} set={(part) => draft.set({ ...draft.value, ...part })} />
        <Submit isBusy={defining.isBusy}>{text.send}</Submit>
      </Form>
    </Screen>
  );
}
