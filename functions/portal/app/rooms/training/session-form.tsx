import type { Given } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { TextField } from "../../parts/form/form.tsx";
import { PeopleField } from "../../parts/form/people-field.tsx";
import { numberSent, rupiahOf, rupiahSent } from "../../parts/form/typed-figures.ts";
import { BearerField } from "./bearer-field.tsx";
import { ProposedTrainers } from "./proposed-trainers.tsx";

export type SessionContent = Given<"PUT /v1/training-sessions/{sessionId}">["body"];

/** A session as it is typed. */
export interface TypedSession {
  readonly provider: string;
  readonly roomName: string;
  readonly holds: string;
  readonly places: string;
  readonly cost: string;
  /** Whose budget bears it; empty for nobody's in particular. */
  readonly unitId: string;
  readonly enrolUntil: string;
  readonly meetings: readonly { readonly day: string; readonly from: string; readonly until: string }[];
  readonly trainers: readonly { readonly nip: string; readonly name: string }[];
}

const WORDS = {
  provider: { id: "Penyelenggara", en: "Given by" },
  room: { id: "Ruang", en: "Room" },
  holds: { id: "Daya tampung ruang", en: "How many the room holds" },
  places: { id: "Tempat yang dibuka", en: "Places offered" },
  until: { id: "Daftar sampai", en: "Enrol until" },
  cost: { id: "Biaya seluruhnya (rupiah)", en: "Cost as a whole (rupiah)" },
  meetings: { id: "Pertemuan", en: "Meetings" },
  day: { id: "Hari", en: "Day" },
  from: { id: "Mulai", en: "From" },
  end: { id: "Selesai", en: "Until" },
  add: { id: "Tambah pertemuan", en: "Add a meeting" },
  remove: { id: "Hapus pertemuan", en: "Remove the meeting" },
  trainers: { id: "Pelatih internal", en: "Internal trainers" },
  addTrainer: { id: "Tambah pelatih", en: "Add a trainer" },
};

export const NO_SESSION: TypedSession = {
  ...{ provider: "", roomName: "", holds: "", places: "", cost: "", enrolUntil: "", unitId: "" },
  meetings: [{ day: "", from: "08:00", until: "15:00" }],
  trainers: [],
};

export function contentOf(typed: TypedSession): SessionContent {
  const name = typed.roomName.trim();
  return {
    provider: typed.provider.trim(),
    ...(name !== "" && { room: { name, holds: numberSent(typed.holds) } }),
    places: numberSent(typed.places),
    ...(typed.cost.trim() !== "" && { costRupiah: rupiahSent(typed.cost) }),
    ...(typed.unitId !== "" && { unitId: typed.unitId }),
    enrolUntil: typed.enrolUntil,
    meetings: typed.meetings.map((meeting) => ({ ...meeting })),
    trainerNips: typed.trainers.map(({ nip }) => nip),
  };
}

interface SessionFieldsProps {
  readonly courseId: string;
  /** Of one that is planned already. */
  readonly sessionId?: string;
  /** What it costs as it is stored. */
  readonly before?: { readonly costRupiah: number; readonly unitId: string };
  readonly typed: TypedSession;
  readonly set: (part: Partial<TypedSession>) => void;
}

/** Where and when a session takes place, for how many, and who gives it. */
export function SessionFields({ typed, set, courseId, sessionId, before }: SessionFieldsProps) {
  const text = words(WORDS);
  const last = typed.meetings.at(-1);
  return (
    <>
      <TextField
        name="provider"
        label={text.provider}
        maxLength={200}
        value={typed.provider}
        onValue={(provider) => set({ provider })}
      />
      <fieldset class="field">
        <legend>{text.meetings}</legend>
        {typed.meetings.map((meeting, index) => (
          <Meeting
            key={index}
            {...{ meeting, index }}
            set={(part) =>
              set({ meetings: typed.meetings.map((one, at) => (at === index ? { ...one, ...part } : one)) })
            }
          />
        ))}
        <div class="acts">
          <button
            type="button"
            class="quiet"
            onClick={() =>
              set({ meetings: [...typed.meetings, last ?? { day: "", from: "08:00", until: "15:00" }] })
            }
          >
            {text.add}
          </button>
          {typed.meetings.length > 1 && (
            <button type="button" class="bare" onClick={() => set({ meetings: typed.meetings.slice(0, -1) })}>
              {text.remove}
            </button>
          )}
        </div>
      </fieldset>
      <TextField
        name="room.name"
        label={text.room}
        maxLength={200}
        value={typed.roomName}
        onValue={(roomName) => set({ roomName })}
      />
      <TextField
        name="room.holds"
        label={text.holds}
        inputMode="numeric"
        value={typed.holds}
        onValue={(holds) => set({ holds })}
      />
      <TextField
        name="places"
        label={text.places}
        inputMode="numeric"
        value={typed.places}
        onValue={(places) => set({ places })}
      />
      <TextField
        name="enrolUntil"
        type="date"
        label={text.until}
        value={typed.enrolUntil}
        onValue={(enrolUntil) => set({ enrolUntil })}
      />
      <TextField
        name="costRupiah"
        label={text.cost}
        inputMode="numeric"
        isOptional
        value={typed.cost}
        onValue={(cost) => set({ cost })}
      />
      <BearerField
        year={typed.meetings[0]?.day.slice(0, 4) ?? ""}
        costRupiah={rupiahOf(typed.cost) ?? 0}
        unitId={typed.unitId}
        onUnit={(unitId) => set({ unitId })}
        {...(before && { before })}
      />
      <Trainers typed={typed} set={set} />
      <ProposedTrainers
        courseId={courseId}
        meetings={typed.meetings}
        chosen={typed.trainers}
        onChosen={(trainers) => set({ trainers })}
        {...(sessionId && { sessionId })}
      />
    </>
  );
}

interface MeetingProps {
  readonly meeting: TypedSession["meetings"][number];
  readonly index: number;
  readonly set: (part: Partial<TypedSession["meetings"][number]>) => void;
}

function Meeting({ meeting: { day, from, until }, index, set }: MeetingProps) {
  const text = words(WORDS);
  const name = `meetings.${index}`;
  return (
    <div class="times">
      <TextField
        name={`${name}.day`}
        type="date"
        label={`${text.day} ${index + 1}`}
        value={day}
        onValue={(value) => set({ day: value })}
      />
      <TextField
        name={`${name}.from`}
        type="time"
        label={text.from}
        value={from}
        onValue={(value) => set({ from: value })}
      />
      <TextField
        name={`${name}.until`}
        type="time"
        label={text.end}
        value={until}
        onValue={(value) => set({ until: value })}
      />
    </div>
  );
}

function Trainers({ typed, set }: Pick<SessionFieldsProps, "typed" | "set">) {
  const text = words(WORDS);
  return (
    <PeopleField
      name="trainerNips"
      label={text.addTrainer}
      listLabel={text.trainers}
      chosen={typed.trainers}
      onChosen={(trainers) => set({ trainers })}
    />
  );
}
