import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Choices } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";

const WORDS = {
  title: { id: "Catat keputusan", en: "Record the decision" },
  lead: {
    id: "Keputusan menyimpan syarat setiap calon seperti hari ini, dan tidak dapat diubah. Setiap calon membaca bagiannya sendiri.",
    en: "The decision keeps what each candidate meets today, and cannot be changed. Each candidate reads their own part.",
  },
  chosen: { id: "Yang mengisi jabatan", en: "Who fills the post" },
  why: { id: "Mengapa dipilih", en: "Why this one" },
  whyNot: { id: "Mengapa tidak dipilih:", en: "Why not:" },
  basis: { id: "Dasar keputusan", en: "Basis" },
  basisHint: { id: "Misalnya nomor surat keputusan atau berita acara.", en: "Such as a decree or minutes." },
  day: { id: "Tanggal keputusan", en: "Day of the decision" },
  send: { id: "Catat keputusan", en: "Record the decision" },
};

interface DecideProps {
  readonly of: Answer<"GET /v1/talent/successions/{successionId}">;
  readonly nameOf: (nip: string) => string;
}

interface Typed {
  readonly chosenNip: string;
  readonly basis: string;
  readonly day: string;
  /** By NIP. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** Who fills the post, with a reason for everybody who was considered. */
export function DecideAppointment({ of, nameOf }: DecideProps) {
  const deciding = useAct("POST /v1/talent/successions/{successionId}/appointments");
  const initial: Typed = { chosenNip: "", basis: "", day: today(), reasons: {} };
  const draft = useDraft(`appointment ${of.id}`, initial);
  const text = words(WORDS);
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.set({ ...typed, ...part });
  const others = of.ranking.filter(({ nip }) => nip !== typed.chosenNip);
  const reasonOf = (nip: string) => typed.reasons[nip] ?? "";
  const why = (nip: string) => ({
    rows: 3,
    value: reasonOf(nip),
    onValue: (reason: string) => set({ reasons: { ...typed.reasons, [nip]: reason } }),
  });
  async function submit() {
    const { chosenNip, basis, day } = typed;
    const body = {
      ...{ chosenNip, basis: basis.trim(), day, reason: reasonOf(chosenNip).trim() },
      others: others.map(({ nip }) => ({ nip, reason: reasonOf(nip).trim() })),
    };
    if (await deciding.act({ params: { successionId: of.id }, body })) draft.clear();
  }
  return (
    <Card title={text.title}>
      <p class="hint">{text.lead}</p>
      <Form error={deciding.error} onSubmit={() => void submit()}>
        <Choices
          name="chosenNip"
          legend={text.chosen}
          options={of.ranking.map(({ nip }) => ({ value: nip, label: nameOf(nip) }))}
          value={typed.chosenNip}
          onValue={(chosenNip) => set({ chosenNip })}
        />
        {typed.chosenNip !== "" && (
          <>
            <TextArea name="reason" label={text.why} maxLength={4_000} {...why(typed.chosenNip)} />
            {others.map(({ nip }, index) => (
              <TextArea
                key={nip}
                name={`others.${index}.reason`}
                label={`${text.whyNot} ${nameOf(nip)}`}
                maxLength={2_000}
                {...why(nip)}
              />
            ))}
          </>
        )}
        <TextField
          name="basis"
          label={text.basis}
          hint={text.basisHint}
          maxLength={300}
          value={typed.basis}
          onValue={(basis) => set({ basis })}
        />
        <TextField
          name="day"
          type="date"
          label={text.day}
          value={typed.day}
          onValue={(day) => set({ day })}
        />
        <Submit isBusy={deciding.isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}
