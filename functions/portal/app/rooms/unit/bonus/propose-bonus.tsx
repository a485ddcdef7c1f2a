import { useAct } from "../../../client/acts.ts";
import { periodWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Choices } from "../../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../../parts/form/form.tsx";
import { PeopleField } from "../../../parts/form/people-field.tsx";
import { percentSent, rupiahSent } from "../../../parts/form/typed-figures.ts";

const WORDS = {
  paidWith: { id: "Dibayarkan bersama insentif", en: "Paid with the incentive of" },
  project: { id: "Proyek", en: "Project" },
  achievement: { id: "Apa yang dicapai", en: "What was achieved" },
  achievementHint: {
    id: "Sebutkan hasilnya dan di mana hasil itu dapat dilihat.",
    en: "Say what came of it, and where that can be seen.",
  },
  recipients: { id: "Tambah penerima", en: "Add a recipient" },
  recipientsHint: {
    id: "Pegawai yang Anda pimpin. Ketik nama atau NIP.",
    en: "Somebody whom you lead. Type a name or NIP.",
  },
  chosen: { id: "Penerima", en: "Recipients" },
  by: { id: "Besarnya ditulis dalam", en: "The amount is given in" },
  RUPIAH: { id: "Rupiah", en: "Rupiah" },
  PERCENT: { id: "Persen dari besaran dasar", en: "Percent of the base amount" },
  amount: { id: "Besar bonus", en: "Bonus" },
  send: { id: "Kirim usulan", en: "Send the proposal" },
};

interface Typed {
  readonly project: string;
  readonly achievement: string;
  readonly by: "RUPIAH" | "PERCENT";
  readonly recipients: readonly { readonly nip: string; readonly name: string }[];
  /** By NIP. */
  readonly amounts: Readonly<Record<string, string>>;
}

const EMPTY: Typed = { project: "", achievement: "", by: "RUPIAH", recipients: [], amounts: {} };

/** A bonus for those who made a project a success, by name, amount and reason. */
export function ProposeBonus({ month, onDone }: { readonly month: string; readonly onDone: () => void }) {
  const draft = useDraft("project bonus", EMPTY);
  const proposing = useAct("POST /v1/project-bonuses", () => {
    draft.clear();
    onDone();
  });
  const text = words(WORDS);
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.set({ ...typed, ...part });
  const isRupiah = typed.by === "RUPIAH";
  const submit = () => {
    const recipients = typed.recipients.map(({ nip }) => {
      const amount = typed.amounts[nip] ?? "";
      // What cannot be read as an amount is refused beside its own field.
      return isRupiah
        ? { nip, by: "RUPIAH" as const, rupiah: rupiahSent(amount) }
        : { nip, by: "PERCENT" as const, basisPoints: percentSent(amount) };
    });
    const { project, achievement } = typed;
    void proposing.act({
      body: { month, project: project.trim(), achievement: achievement.trim(), recipients },
    });
  };
  return (
    <Form error={proposing.error} onSubmit={submit}>
      <p class="hint">
        {text.paidWith} {periodWords(month)}.
      </p>
      <TextField
        name="project"
        label={text.project}
        maxLength={200}
        value={typed.project}
        onValue={(project) => set({ project })}
      />
      <TextArea
        name="achievement"
        label={text.achievement}
        hint={text.achievementHint}
        maxLength={2_000}
        value={typed.achievement}
        onValue={(achievement) => set({ achievement })}
      />
      <PeopleField
        name="recipients"
        label={text.recipients}
        hint={text.recipientsHint}
        listLabel={text.chosen}
        chosen={typed.recipients}
        onChosen={(recipients) => set({ recipients })}
      />
      <Choices
        name="by"
        legend={text.by}
        options={(["RUPIAH", "PERCENT"] as const).map((by) => ({ value: by, label: text[by] }))}
        value={typed.by}
        onValue={(by) => set({ by: by as Typed["by"] })}
      />
      {typed.recipients.map(({ nip, name }, index) => (
        <TextField
          key={nip}
          name={`recipients.${index}.${isRupiah ? "rupiah" : "basisPoints"}`}
          label={`${text.amount} ${name} (${isRupiah ? "Rp" : "%"})`}
          inputMode="decimal"
          value={typed.amounts[nip] ?? ""}
          onValue={(amount) => set({ amounts: { ...typed.amounts, [nip]: amount } })}
        />
      ))}
      <Submit isBusy={proposing.isBusy}>{text.send}</Submit>
    </Form>
  );
}
