import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Form, Submit } from "../../parts/form/form.tsx";
import { PeopleField } from "../../parts/form/people-field.tsx";
import { Card } from "../../parts/screen/screen.tsx";

const WORDS = {
  title: { id: "Tetapkan tim penilai", en: "Appoint the committee" },
  add: { id: "Tambah anggota", en: "Add a member" },
  chosen: { id: "Anggota yang dipilih", en: "Chosen members" },
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
  // Of a committee that was changed since, nothing that was chosen before is kept.
  const draft = useDraft(`award panel ${month} ${before.map(({ nip }) => nip).join(" ")}`, before);
  const { value: members, set: setMembers } = draft;
  const appointing = useAct("POST /v1/award-rounds/{month}/panel", () => draft.clear());
  const text = words(WORDS);
  const submit = () =>
    void appointing.act({ params: { month }, body: { members: members.map(({ nip }) => nip) } });
  return (
    <Card title={text.title}>
      <Form error={appointing.error} onSubmit={submit}>
        <PeopleField
          name="members"
          label={text.add}
          listLabel={text.chosen}
          chosen={members}
          onChosen={setMembers}
        />
        <Submit isBusy={appointing.isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}
