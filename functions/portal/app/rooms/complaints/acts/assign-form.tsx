import { useState } from "preact/hooks";
import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { Form, Submit } from "../../../parts/form/form.tsx";
import { PersonField } from "../../../parts/form/person-field.tsx";
import type { ActProps } from "./props.ts";

const WORDS = {
  who: { id: "Tugaskan kepada", en: "Assign to" },
  hint: { id: "Pegawai unit ini atau unit di bawahnya.", en: "Somebody of this unit, or of one below it." },
  now: { id: "Sekarang:", en: "Now:" },
  withdraw: { id: "Cabut penugasan", en: "Assign to nobody" },
  send: { id: "Tugaskan", en: "Assign" },
};

export function AssignForm({ complaint: { trackingCode, version, assignee }, onDone }: ActProps) {
  const [nip, setNip] = useState("");
  const acting = useAct("POST /v1/complaints/{trackingCode}/assign");
  const text = words(WORDS);
  async function assign(body: { readonly nip?: string }) {
    if (await acting.act({ params: { trackingCode }, body }, { version })) onDone();
  }
  return (
    <Form error={acting.error} onSubmit={() => void assign({ nip })}>
      {assignee && (
        <p>
          {text.now} {assignee.name}{" "}
          <button type="button" class="bare" onClick={() => void assign({})}>
            {text.withdraw}
          </button>
        </p>
      )}
      <PersonField
        name="nip"
        label={text.who}
        hint={text.hint}
        onPerson={(person) => setNip(person?.nip ?? "")}
      />
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}
