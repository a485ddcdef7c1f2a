import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Given } from "../../client/operations.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft, useKept } from "../../offline/draft.ts";
import { sendEvidence } from "../../offline/evidence.ts";
import { Choices } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { NO_FILES, PhotoField } from "../../parts/form/photo-field.tsx";
import { numberSent } from "../../parts/form/typed-figures.ts";
import { formOptions, pathOptions } from "../../parts/person/training-words.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";

type Content = Given<"POST /v1/employees/{nip}/training">["body"];

const WORDS = {
  title: { id: "Catat pelatihan", en: "Record a training" },
  name: { id: "Nama pelatihan", en: "Name of the training" },
  path: { id: "Jalur", en: "Path" },
  form: { id: "Bentuk", en: "Form" },
  role: { id: "Sebagai", en: "As" },
  PARTICIPANT: { id: "Peserta", en: "Participant" },
  INTERNAL_TRAINER: { id: "Pelatih internal, yang memberikan", en: "Internal trainer, who gave it" },
  hours: { id: "Jam pelajaran (JP)", en: "Lesson hours (JP)" },
  day: { id: "Hari terakhir", en: "Last day" },
  provider: { id: "Penyelenggara", en: "Given by" },
  certificate: { id: "Nomor sertifikat", en: "Certificate number" },
  evidence: { id: "Sertifikat atau bukti lain", en: "Certificate or other proof" },
  send: { id: "Catat", en: "Record" },
};

const NOTHING = {
  ...{ title: "", path: "PELATIHAN", form: "KLASIKAL", role: "PARTICIPANT" },
  ...{ hours: "", day: "", provider: "", certificateNumber: "" },
};

/** Records a training that is over, attended or given. */
export function RecordTraining() {
  const { nip = "" } = usePerson();
  const text = words(WORDS);
  const draft = useDraft("training", NOTHING);
  const [files, setFiles] = useKept("training, photos", NO_FILES);
  const [uploading, setUploading] = useState<{ readonly isBusy: boolean; readonly error?: Error }>({
    isBusy: false,
  });
  const recording = useAct("POST /v1/employees/{nip}/training");
  const typed = draft.value;
  const set = (part: Partial<typeof NOTHING>) => draft.set({ ...typed, ...part });

  async function submit() {
    setUploading({ isBusy: true });
    try {
      const evidence: string[] = [];
      for (const file of files) evidence.push(await sendEvidence(nip, file));
      setUploading({ isBusy: false });
      const body = contentOf(typed, evidence);
      if ((await recording.act({ params: { nip }, body })) === undefined) return;
      draft.clear(NOTHING);
      setFiles(NO_FILES);
    } catch (error) {
      setUploading({ isBusy: false, error: error as Error });
    }
  }

  return (
    <Card title={text.title}>
      <Form error={uploading.error ?? recording.error} onSubmit={() => void submit()}>
        <TextField
          name="title"
          label={text.name}
          maxLength={300}
          value={typed.title}
          onValue={(title) => set({ title })}
        />
        <Choices
          name="path"
          legend={text.path}
          value={typed.path}
          onValue={(path) => set({ path })}
          options={pathOptions()}
        />
        {typed.path === "PELATIHAN" && (
          <Choices
            name="form"
            legend={text.form}
            value={typed.form}
            onValue={(form) => set({ form })}
            options={formOptions()}
          />
        )}
        <Choices
          name="role"
          legend={text.role}
          value={typed.role}
          onValue={(role) => set({ role })}
          options={(["PARTICIPANT", "INTERNAL_TRAINER"] as const).map((value) => ({
            value,
            label: text[value],
          }))}
        />
        <TextField
          name="hours"
          label={text.hours}
          inputMode="numeric"
          value={typed.hours}
          onValue={(hours) => set({ hours })}
        />
        <TextField
          name="day"
          label={text.day}
          type="date"
          max={today()}
          value={typed.day}
          onValue={(day) => set({ day })}
        />
        <TextField
          name="provider"
          label={text.provider}
          maxLength={200}
          value={typed.provider}
          onValue={(provider) => set({ provider })}
        />
        <TextField
          name="certificateNumber"
          label={text.certificate}
          isOptional
          maxLength={100}
          value={typed.certificateNumber}
          onValue={(certificateNumber) => set({ certificateNumber })}
        />
        <PhotoField label={text.evidence} files={files} onFiles={setFiles} />
        <Submit isBusy={uploading.isBusy || recording.isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}

function contentOf(typed: typeof NOTHING, evidence: readonly string[]): Content {
  const certificateNumber = typed.certificateNumber.trim();
  return {
    title: typed.title.trim(),
    path: typed.path as Content["path"],
    ...(typed.path === "PELATIHAN" && { form: typed.form as NonNullable<Content["form"]> }),
    role: typed.role as NonNullable<Content["role"]>,
    hours: numberSent(typed.hours),
    day: typed.day,
    provider: typed.provider.trim(),
    ...(certificateNumber !== "" && { certificateNumber }),
    ...(evidence.length > 0 && { evidence: [...evidence] }),
  };
}
