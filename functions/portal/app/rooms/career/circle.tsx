import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Form, Submit } from "../../parts/form/form.tsx";
import { PeopleField } from "../../parts/form/people-field.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { CareerScreen } from "./screen.tsx";

type Named = Answer<"GET /v1/talent/talent-circle">;

const WORDS = {
  lead: {
    id: "Siapa yang menilai kompetensi, dan siapa yang melihat peta talenta dan suksesi, selain pengelola kinerja.",
    en: "Who assesses competencies, and who sees boxes and successions, besides HR.",
  },
  assessors: { id: "Tambah asesor", en: "Add an assessor" },
  theAssessors: { id: "Asesor", en: "Assessors" },
  members: { id: "Tambah anggota tim talenta", en: "Add a member of the circle" },
  theMembers: { id: "Anggota tim talenta", en: "Members of the circle" },
  save: { id: "Simpan", en: "Save" },
};

/** HR names the assessors and the talent circle. */
export function Circle() {
  const asked = useAsk("GET /v1/talent/talent-circle", {});
  return (
    <CareerScreen tab="circle" lead={words(WORDS).lead}>
      <Loaded asked={asked}>{(circle) => <Naming of={circle} />}</Loaded>
    </CareerScreen>
  );
}

function Naming({ of: circle }: { readonly of: Named }) {
  const nameOf = namesIn(circle);
  const people = (nips: readonly string[]) => nips.map((nip) => ({ nip, name: nameOf(nip) }));
  const edit = useEdit("talent circle", {
    version: circle.version,
    typed: { assessors: people(circle.assessors), members: people(circle.members) },
  });
  const acting = useAct("PUT /v1/talent/talent-circle", edit.clear);
  const text = words(WORDS);
  const submit = () => {
    const { assessors, members } = edit.typed;
    const body = { assessors: assessors.map(({ nip }) => nip), members: members.map(({ nip }) => nip) };
    void acting.act({ body }, { version: edit.version });
  };
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => (
        <Form error={acting.error} onSubmit={submit}>
          <PeopleField
            name="assessors"
            label={text.assessors}
            listLabel={text.theAssessors}
            chosen={typed.assessors}
            onChosen={(assessors) => onTyped({ ...typed, assessors: [...assessors] })}
          />
          <PeopleField
            name="members"
            label={text.members}
            listLabel={text.theMembers}
            chosen={typed.members}
            onChosen={(members) => onTyped({ ...typed, members: [...members] })}
          />
          <Submit isBusy={acting.isBusy}>{text.save}</Submit>
        </Form>
      )}
    </EditStored>
  );
}
