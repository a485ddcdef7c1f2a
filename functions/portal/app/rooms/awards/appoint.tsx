import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { Form, Submit } from "../../parts/form.tsx";
import { PersonField } from "../../parts/person-field.tsx";
import { Card } from "../../parts/screen.tsx";

const WORDS = {
  title: { id: "Tetapkan tim penilai", en: "Appoint the committee" },
  add: { id: "Tambah anggota", en: "Add a member" },
  chosen: { id: "Anggota yang dipilih", en: "Chosen members" },
  remove: { id: "Buang", en: "Remove" },
  send: { id: "Tetapkan", en: "Appoint" },
};

interface Member {
  readonly nip: string;
  readonly name: string;
}

interface AppointProps {
  readonly month: string;
  readonly before?: readonly Member[];
}

/** Chooses the members of a committee; conflicts of interest are found when they are appointed. */
export function Appoint({ month, before = [] }: AppointProps) {
  const [members, setMembers] = useState(before);
  const appointing = useAct("POST /v1/award-rounds/{month}/panel");
  const text = words(WORDS);
  const submit = () =>
    void appointing.act({ params: { month }, body: { members: members.map(({ nip }) => nip) } });
  const add = (person: Member | undefined) =>
    person && !members.some(({ nip }) => nip === person.nip) && setMembers([...members, person]);
  return (
    <Card title={text.title}>
      <Form error={appointing.error} onSubmit={submit}>
        <PersonField key={members.length} name="members" label={text.add} onPerson={add} />
        {members.length > 0 && (
          <ul aria-label={text.chosen}>
            {members.map(({ nip, name }) => (
              <li key={nip}>
                {name}{" "}
                <button
                  type="button"
                  class="bare"
                  aria-label={`${text.remove} ${name}`}
                  onClick={() => setMembers(members.filter((one) => one.nip !== nip))}
                >
                  {text.remove}
                </button>
              </li>
            ))}
          </ul>
        )}
        <Submit isBusy={appointing.isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}
