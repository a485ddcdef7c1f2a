import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Check, Choices, Group, SelectField } from "../../parts/form/choices.tsx";
import { TextArea, TextField } from "../../parts/form/form.tsx";
import { PeopleField } from "../../parts/form/people-field.tsx";
import { NotOffered, useStillOffered } from "../../parts/form/still-offered.tsx";
import { useLines } from "../../parts/form/use-lines.ts";
import { openUnits } from "../../parts/unit/open-units.ts";
import { usePerson } from "../../session/person.ts";
import { subjectWords } from "./consultation-words.ts";
import type { TypedConsultation } from "./typed-consultation.ts";

const WORDS = {
  title: { id: "Judul", en: "Title" },
  about: {
    id: "Apa yang akan diputuskan, dan apa yang ditanyakan?",
    en: "What is to be decided, and what is asked?",
  },
  subject: { id: "Tentang", en: "About" },
  unit: { id: "Tambah unit yang diajak", en: "Add a unit to ask" },
  anyUnit: { id: "Semua unit, atau pilih", en: "All units, or choose" },
  ownUnits: { id: "Semua pegawai unit Anda, atau pilih", en: "Everybody in your unit, or choose" },
  remove: { id: "Hapus", en: "Remove" },
  kinds: { id: "Jenis jabatan yang diajak (kosong: semua)", en: "Kinds of posts asked (none: all)" },
  STRUKTURAL: { id: "Struktural", en: "Structural" },
  FUNGSIONAL: { id: "Fungsional", en: "Functional" },
  PELAKSANA: { id: "Pelaksana", en: "Executing" },
  opensOn: { id: "Dibuka tanggal", en: "Opens on" },
  opensTime: { id: "Jam buka", en: "Opens at" },
  closesOn: { id: "Ditutup tanggal", en: "Closes on" },
  closesTime: { id: "Jam tutup", en: "Closes at" },
  polls: { id: "Pertanyaan dengan pilihan (tidak wajib)", en: "Questions with choices (optional)" },
  pollsHint: {
    id: "Setiap orang memilih satu jawaban; jawabannya dihitung setelah ditutup.",
    en: "Everybody chooses one answer to each; they are counted after the close.",
  },
  question: { id: "Pertanyaan", en: "Question" },
  choices: { id: "Pilihan, satu per baris", en: "Choices, one a line" },
  addPoll: { id: "Tambah pertanyaan", en: "Add a question" },
  removePoll: { id: "Hapus pertanyaan", en: "Remove question" },
  anonymous: { id: "Nama", en: "Names" },
  named: { id: "Dengan nama", en: "Under one's name" },
  secret: { id: "Tanpa nama", en: "Anonymous" },
  secretHint: {
    id: "Tidak ada yang dapat mengetahui suara siapa yang mana. Bila yang bersuara sedikit, hasilnya tidak ditampilkan.",
    en: "Nobody can tell whose voice is whose. If few take part, nothing is shown.",
  },
  officials: { id: "Pejabat yang menjawab", en: "Officials who answer" },
  officialList: { id: "Pejabat yang dipilih", en: "Officials chosen" },
};

const SUBJECTS = ["PLAN", "POLICY", "PROGRAMME"] as const;
const KINDS = ["STRUKTURAL", "FUNGSIONAL", "PELAKSANA"] as const;
const MOST_POLLS = 5;

interface FieldsProps {
  readonly typed: TypedConsultation;
  readonly set: (part: Partial<TypedConsultation>) => void;
}

export function ConsultationFields({ typed, set }: FieldsProps) {
  const text = words(WORDS);
  const { keys, add, change, remove } = useLines(typed.polls, (polls) => set({ polls }));
  return (
    <>
      <TextField
        name="title"
        label={text.title}
        value={typed.title}
        onValue={(title) => set({ title })}
        maxLength={200}
      />
      <TextArea
        name="about"
        label={text.about}
        value={typed.about}
        onValue={(about) => set({ about })}
        maxLength={5_000}
        rows={6}
      />
      <SelectField
        name="subject"
        label={text.subject}
        value={typed.subject}
        options={SUBJECTS.map((subject) => [subject, subjectWords(subject)] as const)}
        onValue={(subject) => set({ subject: subject as TypedConsultation["subject"] })}
      />
      <Units typed={typed} set={set} />
      <Group name="group.positionKinds" legend={text.kinds}>
        {KINDS.map((kind) => (
          <Check
            key={kind}
            label={text[kind]}
            isOn={typed.positionKinds.includes(kind)}
            onToggle={(isOn) =>
              set({
                positionKinds: isOn
                  ? [...typed.positionKinds, kind]
                  : typed.positionKinds.filter((one) => one !== kind),
              })
            }
          />
        ))}
      </Group>
      <Moment which="opens" typed={typed} set={set} />
      <Moment which="closes" typed={typed} set={set} />
      <Choices
        name="isAnonymous"
        legend={text.anonymous}
        options={[
          { value: "named", label: text.named },
          { value: "secret", label: text.secret, hint: text.secretHint },
        ]}
        value={typed.isAnonymous ? "secret" : "named"}
        onValue={(value) => set({ isAnonymous: value === "secret" })}
      />
      <fieldset class="field">
        <legend>
          <h2>{text.polls}</h2>
        </legend>
        <p class="hint">{text.pollsHint}</p>
        {typed.polls.map((poll, place) => (
          <fieldset class="field" key={keys[place]}>
            <legend>
              {text.question} {place + 1}
            </legend>
            <TextField
              name={`polls.${place}.question`}
              label={text.question}
              value={poll.question}
              onValue={(question) => change(place, { question })}
              maxLength={300}
            />
            <TextArea
              name={`polls.${place}.choices`}
              label={text.choices}
              value={poll.choices}
              onValue={(choices) => change(place, { choices })}
              maxLength={2_000}
            />
            <button type="button" class="bare" onClick={() => remove(place)}>
              {text.removePoll} {place + 1}
            </button>
          </fieldset>
        ))}
        {typed.polls.length < MOST_POLLS && (
          <p>
            <button type="button" class="quiet" onClick={() => add({ question: "", choices: "" })}>
              {text.addPoll}
            </button>
          </p>
        )}
      </fieldset>
      <PeopleField
        name="officialNips"
        label={text.officials}
        listLabel={text.officialList}
        chosen={typed.officials}
        onChosen={(officials) => set({ officials })}
      />
    </>
  );
}

/** The day and the hour of its opening, or of its close. */
function Moment({ which, typed, set }: FieldsProps & { readonly which: "opens" | "closes" }) {
  const text = words(WORDS);
  const [day, time] = [`${which}On`, `${which}Time`] as const;
  return (
    <div class="fields">
      <TextField
        name={day}
        type="date"
        label={text[day]}
        value={typed[day]}
        onValue={(value) => set({ [day]: value })}
      />
      <TextField
        name={time}
        type="time"
        label={text[time]}
        value={typed[time]}
        onValue={(value) => set({ [time]: value })}
      />
    </div>
  );
}

function Units({ typed, set }: FieldsProps) {
  const { has, unitId = "" } = usePerson();
  const asked = useAsk("GET /v1/units", {});
  const text = words(WORDS);
  const asksAnybody = has("HR", "HEAD_OF_CITY");
  const units = asked.value?.items ?? [];
  const offered = openUnits(units).filter(
    ({ id, ancestors }) => asksAnybody || id === unitId || ancestors.includes(unitId),
  );
  const isNoneAll = true;
  const gone = useStillOffered(
    typed.units,
    asked.value && offered.map(({ id }) => id),
    (kept) => set({ units: kept }),
    isNoneAll,
  );
  return (
    <>
      <NotOffered count={gone} />
      <SelectField
        name="group.unitIds"
        label={text.unit}
        value=""
        options={[
          ["", asksAnybody ? text.anyUnit : text.ownUnits],
          ...offered.filter(({ id }) => !typed.units.includes(id)).map(({ id, name }) => [id, name] as const),
        ]}
        onValue={(id) => id !== "" && set({ units: [...typed.units, id] })}
      />
      <ul class="plain">
        {typed.units.map((id) => {
          const { name = id } = units.find((unit) => unit.id === id) ?? {};
          return (
            <li key={id}>
              {name}{" "}
              <button
                type="button"
                class="bare"
                aria-label={`${text.remove} ${name}`}
                onClick={() => set({ units: typed.units.filter((one) => one !== id) })}
              >
                {text.remove}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
