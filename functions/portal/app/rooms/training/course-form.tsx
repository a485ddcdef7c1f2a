import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer, Given } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { Check, Choices, Form, Submit, TextArea, TextField } from "../../parts/form.tsx";
import { formOptions, pathOptions } from "../../parts/training-words.ts";
import { listed } from "./listed.ts";

type Course = Answer<"GET /v1/courses">["items"][number];
type Content = Given<"POST /v1/courses">["body"];

const WORDS = {
  title: { id: "Nama pelatihan", en: "Name" },
  path: { id: "Jalur", en: "Path" },
  form: { id: "Bentuk", en: "Form" },
  hours: { id: "Jam pelajaran (JP)", en: "Lesson hours (JP)" },
  about: { id: "Untuk siapa, dan apa yang dapat dilakukan sesudahnya", en: "For whom, and what for" },
  subjects: { id: "Pokok bahasan, dipisah koma", en: "Subjects, parted by commas" },
  subjectsHint: {
    id: "Dengan ini dicarikan pelatih internal yang menguasainya.",
    en: "Internal trainers who can teach them are found by these.",
  },
  isOffered: { id: "Ditawarkan: sesi baru dapat direncanakan", en: "Offered: sessions can be planned" },
  save: { id: "Simpan", en: "Save" },
};

interface CourseFormProps {
  /** Undefined for a new one. */
  readonly of: Course | undefined;
  readonly onDone: () => void;
}

/** A training to put into the catalogue, or to change. */
export function CourseForm({ of, onDone }: CourseFormProps) {
  const [title, setTitle] = useState(of?.title ?? "");
  const [path, setPath] = useState<Content["path"]>(of?.path ?? "PELATIHAN");
  const [form, setForm] = useState<NonNullable<Content["form"]>>(of?.form ?? "KLASIKAL");
  const [hours, setHours] = useState(String(of?.hours ?? ""));
  const [about, setAbout] = useState(of?.about ?? "");
  const [subjects, setSubjects] = useState((of?.subjects ?? []).join(", "));
  const [isOffered, setIsOffered] = useState(of?.isOffered ?? true);
  const defining = useAct("POST /v1/courses", onDone);
  const changing = useAct("PUT /v1/courses/{courseId}", onDone);
  const text = words(WORDS);
  const submit = () => {
    const body = {
      ...{ title: title.trim(), path, ...(path === "PELATIHAN" && { form }) },
      ...{ hours: hours.trim() === "" ? Number.NaN : Number(hours), isOffered },
      subjects: listed(subjects),
      ...(about.trim() !== "" && { about: about.trim() }),
    };
    if (of === undefined) void defining.act({ body });
    else void changing.act({ params: { courseId: of.id }, body }, { version: of.version });
  };
  return (
    <Form error={defining.error ?? changing.error} onSubmit={submit}>
      <TextField name="title" label={text.title} maxLength={300} value={title} onValue={setTitle} />
      <Choices
        name="path"
        legend={text.path}
        value={path}
        onValue={(value) => setPath(value as Content["path"])}
        options={pathOptions()}
      />
      {path === "PELATIHAN" && (
        <Choices
          name="form"
          legend={text.form}
          value={form}
          onValue={(value) => setForm(value as typeof form)}
          options={formOptions()}
        />
      )}
      <TextField name="hours" label={text.hours} inputMode="numeric" value={hours} onValue={setHours} />
      <TextArea
        name="about"
        label={text.about}
        isOptional
        maxLength={2_000}
        rows={3}
        value={about}
        onValue={setAbout}
      />
      <TextField
        name="subjects"
        label={text.subjects}
        hint={text.subjectsHint}
        isOptional
        value={subjects}
        onValue={setSubjects}
      />
      <Check label={text.isOffered} isOn={isOffered} onToggle={setIsOffered} />
      <Submit isBusy={defining.isBusy || changing.isBusy}>{text.save}</Submit>
    </Form>
  );
}
