import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Form, Submit } from "../../parts/form/form.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { ProgrammeFields } from "./programme-fields.tsx";
import type { Programme } from "./programme-words.ts";
import { contentOf, typedOf } from "./typed-programme.ts";

const WORDS = {
  title: { id: "Ubah program pengawasan", en: "Change the programme" },
  send: { id: "Simpan perubahan", en: "Save the changes" },
};

/** A programme to change; what was drawn for it stays as it is. */
export function ChangeProgramme({ programmeId }: { readonly programmeId: string }) {
  const asked = useAsk("GET /v1/supervision-programmes/{programmeId}", { params: { programmeId } });
  const text = words(WORDS);
  const back = { to: `/app/pengawasan/program/${programmeId}`, name: asked.value?.title ?? text.title };
  return (
    <Screen title={text.title} back={back}>
      <Loaded asked={asked} lines={8}>
        {(programme) => <Change of={programme} />}
      </Loaded>
    </Screen>
  );
}

function Change({ of }: { readonly of: Programme }) {
  const { route } = useLocation();
  const changing = useAct("PUT /v1/supervision-programmes/{programmeId}");
  const text = words(WORDS);
  const { id: programmeId, version } = of;
  const edit = useEdit(`programme ${programmeId}`, { version, typed: typedOf(of) });
  const done = () => {
    edit.clear();
    route(`/app/pengawasan/program/${programmeId}`);
  };
  const submit = () =>
    void changing.act({ params: { programmeId }, body: contentOf(edit.typed) }, { version, onAnswer: done });
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => (
        <Form error={changing.error} onSubmit={submit}>
          <ProgrammeFields typed={typed} set={(part) => onTyped({ ...typed, ...part })} />
          <Submit isBusy={changing.isBusy}>{text.send}</Submit>
        </Form>
      )}
    </EditStored>
  );
}
