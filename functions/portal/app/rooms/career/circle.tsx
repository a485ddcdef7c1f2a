import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Form, Submit } from "../../parts/form.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { namesIn } from "../../parts/people.ts";
import { PeopleField } from "../../parts/people-field.tsx";
import { CareerScreen } from "./career-screen.tsx";

type Named = Answer<"GET /v1/talent-circle">;

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
  const asked = useAsk("GET /v1/talent-circle", {});
  return (
    <CareerScreen lead={words(WORDS).lead}>
      <Loaded asked={asked}>{(circle) => <Naming key={circle.version} of={circle} />}</Loaded>
    </CareerScreen>
  );
}

function Naming({ of: circle }: { readonly of: Named }) {
  const nameOf = namesIn(circle);
  const people = (nips: readonly string[]) => nips.map((nip) => ({ nip, name: nameOf(nip) }));
  const [assessors, setAssessors] = useState<ReturnType<typeof people>>(people(circle.assessors));
  const [members, setMembers] = useState<ReturnType<typeof people>>(people(circle.members));
  const acting = useAct("PUT /v1/talent-circle");
  const text = words(WORDS);
  const nips = (some: readonly { readonly nip: string }[]) => some.map(({ nip }) => nip);
  return (
    <Form
      error={acting.error}
      onSubmit={() => void acting.act({ body: { assessors: nips(assessors), members: nips(members) } })}
    >
      <PeopleField
        name="assessors"
        label={text.assessors}
        listLabel={text.theAssessors}
        chosen={assessors}
        onChosen={(chosen) => setAssessors([...chosen])}
      />
      <PeopleField
        name="members"
        label={text.members}
        listLabel={text.theMembers}
        chosen={members}
        onChosen={(chosen) => setMembers([...chosen])}
      />
      <Submit isBusy={acting.isBusy}>{text.save}</Submit>
    </Form>
  );
}
