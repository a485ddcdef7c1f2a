import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { own } from "../../../../../shared/domain/own.ts";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskWhole } from "../../client/pages.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Choices, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { PersonField } from "../../parts/form/person-field.tsx";
import { Screen } from "../../parts/screen/screen.tsx";

const WORDS = {
  title: { id: "Catat pengamatan", en: "Record an observation" },
  back: { id: "Pengamatan saya", en: "My observations" },
  who: { id: "Siapa yang Anda amati?", en: "Whom did you observe?" },
  other: { id: "Pilih pegawai lain", en: "Choose somebody else" },
  instrument: { id: "Instrumen", en: "Instrument" },
  noInstrument: {
    id: "Belum ada instrumen pengamatan. Pengelola kinerja menyusunnya lebih dahulu.",
    en: "There is no observation instrument yet. HR defines them first.",
  },
  day: { id: "Tanggal", en: "Day" },
  place: { id: "Tempat", en: "Place" },
  note: { id: "Catatan", en: "Note" },
  noteRequired: { id: "Catatan (wajib untuk kriteria ini)", en: "Note (required for this criterion)" },
  feedback: { id: "Umpan balik untuk pegawai", en: "Feedback for the employee" },
  feedbackHint: {
    id: "Pegawai langsung membacanya dan dapat menanggapi.",
    en: "The employee reads it at once and can respond.",
  },
  send: { id: "Simpan pengamatan", en: "Save the observation" },
};

type Instrument = Answer<"GET /v1/observation-instruments">["items"][number];

/** An observation of somebody's work, with one of the city's instruments. */
export function Observe() {
  const { query } = useLocation();
  const [picked, setPicked] = useState<{ readonly nip: string; readonly name: string }>();
  const asked = useAskWhole("GET /v1/observation-instruments", { query: { limit: 100 } });
  const text = words(WORDS);
  const nip = picked?.nip ?? query.nip;
  const name = picked?.name ?? query.nama ?? nip;
  return (
    <Screen title={text.title} back={{ to: "/app/umpan-balik/pengamatan", name: text.back }}>
      {nip === undefined ? (
        <PersonField name="nip" label={text.who} onPerson={setPicked} />
      ) : (
        <Loaded asked={asked} lines={6}>
          {({ items }) => {
            const inUse = items.filter(({ isRetired }) => !isRetired);
            return inUse.length === 0 ? (
              <Empty>
                <p>{text.noInstrument}</p>
              </Empty>
            ) : (
              <>
                <h2>{name}</h2>
                <ObserveForm key={nip} nip={nip} instruments={inUse} />
              </>
            );
          }}
        </Loaded>
      )}
    </Screen>
  );
}

interface Typed {
  readonly instrumentId: string;
  readonly day: string;
  readonly place: string;
  readonly feedback: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, string>>;
}

function ObserveForm({
  nip,
  instruments,
}: {
  readonly nip: string;
  readonly instruments: readonly Instrument[];
}) {
  const { route } = useLocation();
  const draft = useDraft<Typed>(`observation ${nip}`, {
    instrumentId: instruments[0]?.id ?? "",
    day: today(),
    place: "",
    feedback: "",
    scores: {},
    notes: {},
  });
  const observing = useAct("POST /v1/employees/{nip}/observations", () => {
    draft.clear();
    route("/app/umpan-balik/pengamatan");
  });
  const text = words(WORDS);
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.set({ ...typed, ...part });
  const instrument = instruments.find(({ id }) => id === typed.instrumentId) ?? instruments[0];
  if (instrument === undefined) return null;
  const submit = () => void observing.act({ params: { nip }, body: contentOf(typed, instrument) });
  return (
    <Form error={observing.error} onSubmit={submit}>
      <SelectField
        name="instrumentId"
        label={text.instrument}
        hint={instrument.purpose}
        value={instrument.id}
        onValue={(instrumentId) => set({ instrumentId, scores: {}, notes: {} })}
        options={instruments.map(({ id, title }) => [id, title])}
      />
      <div class="fields">
        <TextField
          name="day"
          label={text.day}
          type="date"
          max={today()}
          value={typed.day}
          onValue={(day) => set({ day })}
        />
        <TextField
          name="place"
          label={text.place}
          isOptional
          maxLength={200}
          value={typed.place}
          onValue={(place) => set({ place })}
        />
      </div>
      {instrument.criteria.map(({ id, statement, isNoteRequired }, index) => (
        <div key={id}>
          <Choices
            name={`scores.${index}.score`}
            legend={statement}
            value={String(own(typed.scores, id) ?? "")}
            onValue={(score) => set({ scores: { ...typed.scores, [id]: Number(score) } })}
            options={instrument.levels.map(({ score, label }) => ({ value: String(score), label }))}
          />
          <TextField
            name={`scores.${index}.note`}
            label={isNoteRequired ? text.noteRequired : text.note}
            {...(!isNoteRequired && { isOptional: true })}
            maxLength={1_000}
            value={own(typed.notes, id) ?? ""}
            onValue={(note) => set({ notes: { ...typed.notes, [id]: note } })}
          />
        </div>
      ))}
      <TextArea
        name="feedback"
        label={text.feedback}
        hint={text.feedbackHint}
        maxLength={2_000}
        value={typed.feedback}
        onValue={(feedback) => set({ feedback })}
      />
      <Submit isBusy={observing.isBusy}>{text.send}</Submit>
    </Form>
  );
}

/** Criteria without a score are left out, so that the API names them. */
function contentOf(
  { day, place, feedback, scores, notes }: Typed,
  { id: instrumentId, criteria }: Instrument,
) {
  return {
    instrumentId,
    day,
    feedback: feedback.trim(),
    ...(place.trim() !== "" && { place: place.trim() }),
    scores: criteria.flatMap(({ id }) => {
      const score = own(scores, id);
      const note = own(notes, id)?.trim() ?? "";
      return score === undefined ? [] : [{ criterionId: id, score, ...(note !== "" && { note }) }];
    }),
  };
}
