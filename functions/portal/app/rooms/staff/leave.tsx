import { useAct } from "../../client/acts.ts";
import { dayWords, today } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { asChosen } from "../../parts/form/as-chosen.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { LEAVES } from "../../parts/person/leave-words.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { BASIS, type FormOf, optionsOf } from "./record-words.ts";

const WORDS = {
  title: { id: "Cuti", en: "Leave" },
  none: { id: "Tidak ada cuti yang tercatat.", en: "No leave is recorded." },
  open: { id: "Catat cuti", en: "Record leave" },
  kind: { id: "Jenis cuti", en: "Kind" },
  from: { id: "Hari pertama", en: "First day" },
  until: { id: "Hari terakhir", en: "Last day" },
  basisHint: { id: "Jangan tulis diagnosis.", en: "Do not enter a diagnosis." },
  save: { id: "Catat cuti", en: "Record leave" },
  withdraw: { id: "Hapus cuti", en: "Withdraw the leave" },
  sure: {
    id: "Hari-harinya kembali terhitung sebagai hari kerja. Bila keliru, cuti harus dicatat lagi.",
    en: "Its days count as working days again. If this is a mistake, the leave has to be recorded again.",
  },
};

/** Somebody's leave; entered again from the same first day, it is corrected. */
export function Leave({ of: { nip, version, leaves = [] } }: FormOf) {
  const [kind, setKind] = useKept<keyof typeof LEAVES | undefined>(`leave ${nip}, kind`, undefined);
  const [from, setFrom] = useKept(`leave ${nip}, from`, today());
  const [until, setUntil] = useKept(`leave ${nip}, until`, today());
  const [basis, setBasis] = useKept(`leave ${nip}, basis`, "");
  const taking = useAct("PUT /v1/employees/{nip}/leave/{from}", () => {
    setBasis("");
    setKind(undefined);
    setFrom(today());
    setUntil(today());
  });
  const text = words(WORDS);
  const kinds = words(LEAVES);
  const submit = () => {
    const body = { kind: asChosen(kind), until, basis: basis.trim() };
    void taking.act({ params: { nip, from }, body }, { version });
  };
  return (
    <Card title={text.title}>
      {leaves.length === 0 && <p>{text.none}</p>}
      <ul class="plain">
        {leaves.map((leave) => (
          <li key={leave.from}>
            <strong>{kinds[leave.kind]}</strong>, {dayWords(leave.from)} – {dayWords(leave.until)}{" "}
            <small>({leave.basis})</small> <Withdraw {...{ nip, version }} from={leave.from} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{text.open}</summary>
        <Form error={taking.error} onSubmit={submit}>
          <SelectField
            name="kind"
            label={text.kind}
            options={optionsOf(kinds)}
            value={kind ?? ""}
            onValue={(code) => setKind(code as typeof kind)}
          />
          <TextField name="from" type="date" label={text.from} value={from} onValue={setFrom} />
          <TextField name="until" type="date" label={text.until} value={until} onValue={setUntil} />
          <TextField name="basis" label={say(BASIS)} hint={text.basisHint} value={basis} onValue={setBasis} />
          <Submit isBusy={taking.isBusy}>{text.save}</Submit>
        </Form>
      </details>
    </Card>
  );
}

type WithdrawProps = Pick<FormOf["of"], "nip" | "version"> & { readonly from: string };

function Withdraw({ nip, version, from }: WithdrawProps) {
  const withdrawing = useAct("DELETE /v1/employees/{nip}/leave/{from}");
  const text = words(WORDS);
  return (
    <ConfirmDialog
      act={text.withdraw}
      about={dayWords(from)}
      look="bare wrong"
      acting={withdrawing}
      onSend={(onAnswer) => void withdrawing.act({ params: { nip, from } }, { version, onAnswer })}
    >
      <p>{text.sure}</p>
    </ConfirmDialog>
  );
}
