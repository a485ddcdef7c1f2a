import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Given } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { NotYours } from "../../parts/asked/not-yours.tsx";
import { asChosen } from "../../parts/form/as-chosen.ts";
import { Choices, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { type Person, PersonField } from "../../parts/form/person-field.tsx";
import { usePerson } from "../../session/person.ts";
import { type Level, methodNames, potentialNames } from "./competency-words.ts";
import { LevelsField } from "./levels-field.tsx";
import { CareerScreen } from "./screen.tsx";

type Body = Given<"POST /v1/talent/employees/{nip}/competency-assessments">["body"];

const WORDS = {
  lead: {
    id: "Hasil penilaian kompetensi dan potensi seorang pegawai, dengan buktinya.",
    en: "What an assessment found of somebody's competencies and potential, with its evidence.",
  },
  who: { id: "Pegawai yang dinilai", en: "Employee assessed" },
  nip: { id: "NIP pegawai yang dinilai", en: "NIP of the employee assessed" },
  day: { id: "Tanggal penilaian", en: "Day of the assessment" },
  method: { id: "Cara menilai", en: "Method" },
  evidence: { id: "Bukti", en: "Evidence" },
  evidenceHint: {
    id: "Nomor laporan hasil, dan apa yang terlihat.",
    en: "The number of the report, and what was seen.",
  },
  until: { id: "Berlaku sampai", en: "Counts until" },
  potential: { id: "Potensi", en: "Potential" },
  notAssessed: { id: "Tidak dinilai", en: "Not assessed" },
  reason: { id: "Alasan potensi", en: "Reason for the potential" },
  save: { id: "Catat hasil", en: "Record it" },
  done: { id: "Hasil penilaian sudah dicatat.", en: "The assessment was recorded." },
  see: { id: "Lihat profilnya", en: "See the profile" },
};

/** Whom the talent circle names. */
const WHOM = { id: "asesor dan pengelola kinerja", en: "assessors and HR" };

const EMPTY = {
  person: null as Person | null,
  nip: "",
  day: "",
  method: undefined as Body["method"] | undefined,
  evidence: "",
  validUntil: "",
  levels: [] as readonly Level[],
  potential: "" as "" | NonNullable<Body["potential"]>["level"],
  reason: "",
};

/** HR or an assessor records an assessment. */
export function Assess() {
  const { has, nip } = usePerson();
  const circle = useAsk("GET /v1/talent/talent-circle", {});
  const [done, setDone] = useState<string>();
  const draft = useDraft("assessment of somebody", EMPTY);
  const acting = useAct("POST /v1/talent/employees/{nip}/competency-assessments", (answer) => {
    draft.clear(EMPTY);
    setDone(answer.nip);
  });
  const text = words(WORDS);
  const typed = draft.value;
  const set = (part: Partial<typeof EMPTY>) => draft.set({ ...typed, ...part });
  const submit = () => {
    const { nip, day, method, evidence, validUntil, levels, potential, reason } = typed;
    void acting.act({
      params: { nip },
      body: {
        ...{
          day: day || today(),
          method: asChosen(method),
          evidence: evidence.trim(),
          competencies: [...levels],
        },
        ...(validUntil !== "" && { validUntil }),
        ...(potential !== "" && { potential: { level: potential, reason: reason.trim() } }),
      },
    });
  };
  const mayAssess = has("HR") || (nip !== undefined && circle.value?.assessors.includes(nip));
  if (!mayAssess)
    return (
      <CareerScreen tab="assess" lead={text.lead}>
        <Loaded asked={circle}>{() => <NotYours whom={WHOM} />}</Loaded>
      </CareerScreen>
    );
  return (
    <CareerScreen tab="assess" lead={text.lead}>
      {done !== undefined && (
        <p role="status">
          {text.done} {has("HR") && <a href={`/app/karier/pegawai/${done}`}>{text.see}</a>}
        </p>
      )}
      <Form error={acting.error} onSubmit={submit}>
        {has("HR") ? (
          <PersonField
            name="nip"
            label={text.who}
            person={typed.person}
            onPerson={(one) => set({ person: one ?? null, nip: one?.nip ?? "" })}
          />
        ) : (
          <TextField
            name="nip"
            label={text.nip}
            inputMode="numeric"
            maxLength={18}
            value={typed.nip}
            onValue={(nip) => set({ nip })}
          />
        )}
        <TextField
          name="day"
          type="date"
          label={text.day}
          value={typed.day || today()}
          onValue={(day) => set({ day })}
        />
        <SelectField
          name="method"
          label={text.method}
          value={typed.method ?? ""}
          onValue={(method) => set({ method: method as Body["method"] })}
          options={Object.entries(methodNames())}
        />
        <TextArea
          name="evidence"
          label={text.evidence}
          hint={text.evidenceHint}
          maxLength={4_000}
          value={typed.evidence}
          onValue={(evidence) => set({ evidence })}
        />
        <TextField
          name="validUntil"
          type="date"
          isOptional
          label={text.until}
          value={typed.validUntil}
          onValue={(validUntil) => set({ validUntil })}
        />
        <LevelsField levels={typed.levels} onLevels={(levels) => set({ levels })} />
        <Choices
          name="potential.level"
          legend={text.potential}
          value={typed.potential}
          onValue={(potential) => set({ potential: potential as typeof typed.potential })}
          options={[
            { value: "", label: text.notAssessed },
            ...Object.entries(potentialNames()).map(([value, label]) => ({ value, label })),
          ]}
        />
        {typed.potential !== "" && (
          <TextArea
            name="potential.reason"
            label={text.reason}
            maxLength={1_000}
            rows={2}
            value={typed.reason}
            onValue={(reason) => set({ reason })}
          />
        )}
        <Submit isBusy={acting.isBusy}>{text.save}</Submit>
      </Form>
    </CareerScreen>
  );
}
