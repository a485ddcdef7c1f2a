import { useAct } from "../../client/acts.ts";
import type { Answer, Given } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Check, Choices } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { numberSent } from "../../parts/form/typed-figures.ts";
import { formOptions, pathOptions } from "../../parts/person/training-words.ts";
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
  const edit = useEdit(`course ${of?.id ?? "new"}`, { version: of?.version, typed: typedOf(of) });
  const done = () => {
    edit.clear();
    onDone();
  };
  const defining = useAct("POST /v1/courses", done);
  const changing = useAct("PUT /v1/courses/{courseId}", done);
  const text = words(WORDS);
  const submit = () => {
    const body = contentOf(edit.typed);
    if (of === undefined) void defining.act({ body });
    else void changing.act({ params: { courseId: of.id }, body }, { version: of.version });
  };
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => (
        <Form error={defining.error ?? changing.error} onSubmit={submit}>
          <CourseFields typed={typed} set={(part) => onTyped({ ...typed, ...part })} />
          <Submit isBusy={defining.isBusy || changing.isBusy}>{text.save}</Submit>
        </Form>
      )}
    </EditStored>
  );
}

interface TypedCourse extends Pick<Content, "title" | "path"> {
  readonly form: NonNullable<Content["form"]>;
  readonly hours: string;
  readonly about: string;
  /** Parted by commas. */
  readonly subjects: string;
  readonly isOffered: boolean;
}

function typedOf(of: Course | undefined): TypedCourse {
  const {
    title = "",
    path = "PELATIHAN",
    form = "KLASIKAL",
    hours,
    about = "",
    isOffered = true,
    subjects = [],
  } = of ?? {};
  return { title, path, form, hours: String(hours ?? ""), about, isOffered, subjects: subjects.join(", ") };
}

function contentOf({ title, path, form, hours, about, subjects, isOffered }: TypedCourse): Content {
  return {
    ...{ title: title.trim(), path, ...(path === "PELATIHAN" && { form }) },
    ...{ hours: numberSent(hours), isOffered },
    subjects: listed(subjects),
    ...(about.trim() !== "" && { about: about.trim() }),
  };
}

interface CourseFieldsProps {
  readonly typed: TypedCourse;
  readonly set: (part: Partial<TypedCourse>) => void;
}

function CourseFields({
  typed: { title, path, form, hours, about, subjects, isOffered },
  set,
}: CourseFieldsProps) {
  const text = words(WORDS);
  return (
    <>
      <TextField
        name="title"
        label={text.title}
        maxLength={300}
        value={title}
        onValue={(value) => set({ title: value })}
      />
      <Choices
        name="path"
        legend={text.path}
        value={path}
        onValue={(value) => set({ path: value as TypedCourse["path"] })}
        options={pathOptions()}
      />
      {path === "PELATIHAN" && (
        <Choices
          name="form"
          legend={text.form}
          value={form}
          onValue={(value) => set({ form: value as TypedCourse["form"] })}
          options={formOptions()}
        />
      )}
      <TextField
        name="hours"
        label={text.hours}
        inputMode="numeric"
        value={hours}
        onValue={(value) => set({ hours: value })}
      />
      <TextArea
        name="about"
        label={text.about}
        isOptional
        maxLength={2_000}
        rows={3}
        value={about}
        onValue={(value) => set({ about: value })}
      />
      <TextField
        name="subjects"
        label={text.subjects}
        hint={text.subjectsHint}
        isOptional
        value={subjects}
        onValue={(value) => set({ subjects: value })}
      />
      <Check
        name="isOffered"
        label={text.isOffered}
        isOn={isOffered}
        onToggle={(value) => set({ isOffered: value })}
      />
    </>
  );
}
