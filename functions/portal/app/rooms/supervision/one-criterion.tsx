import { useState } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { Choices } from "../../parts/form/choices.tsx";
import { TextArea } from "../../parts/form/form.tsx";
import { PhotoField } from "../../parts/form/photo-field.tsx";
import type { MeantVisit } from "./send-visit.ts";
import type { Mine } from "./visit-words.ts";

const WORDS = {
  yes: { id: "Ya", en: "Yes" },
  no: { id: "Tidak", en: "No" },
  note: { id: "Catatan", en: "Note" },
  locate: { id: "Ambil titik di sini", en: "Take the place here" },
  noPlace: {
    id: "Titik tidak dapat diambil. Izinkan lokasi pada perangkat ini, lalu coba lagi.",
    en: "The place is not available. Allow this device to tell it, and try again.",
  },
};

type Instrument = Mine["forms"][number]["instrument"];

/** What was given to one criterion, except for its photos. */
export type Given = Pick<MeantVisit["body"]["answers"][number], "score" | "isMet" | "place" | "note">;

interface CriterionProps {
  readonly of: Instrument["criteria"][number];
  readonly levels: Instrument["levels"];
  readonly given: Given;
  readonly onGiven: (given: Given) => void;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** One criterion of the form, answered in its own way. */
export function OneCriterion({ of, levels, given, onGiven, files, onFiles }: CriterionProps) {
  const { id, statement, answer = "SCALE", isNoteRequired = false } = of;
  const text = words(WORDS);
  const note = (label: string, isOptional: boolean) => (
    <TextArea
      name={`${id}-note`}
      label={label}
      isOptional={isOptional}
      maxLength={1_000}
      rows={2}
      value={given.note ?? ""}
      onValue={(typed) => onGiven({ ...given, note: typed })}
    />
  );
  if (answer === "NOTE") return note(statement, false);
  if (answer === "PHOTO")
    return <PhotoField label={statement} files={files} onFiles={onFiles} isOptional={false} />;
  if (answer === "PLACE") return <Place label={statement} given={given} onGiven={onGiven} />;
  const isScale = answer === "SCALE";
  const options = isScale
    ? levels.map(({ score, label }) => ({ value: String(score), label }))
    : [
        { value: "true", label: text.yes },
        { value: "false", label: text.no },
      ];
  const chosen = isScale ? given.score : given.isMet;
  return (
    <>
      <Choices
        name={id}
        legend={statement}
        options={options}
        value={chosen === undefined ? "" : String(chosen)}
        onValue={(value) =>
          onGiven(isScale ? { ...given, score: Number(value) } : { ...given, isMet: value === "true" })
        }
      />
      {note(`${text.note}: ${statement}`, !isNoteRequired)}
    </>
  );
}

interface PlaceProps {
  readonly label: string;
  readonly given: Given;
  readonly onGiven: (given: Given) => void;
}

/** Coordinates from the device itself, which needs no connection for it. */
function Place({ label, given, onGiven }: PlaceProps) {
  const [hasFailed, setHasFailed] = useState(false);
  const text = words(WORDS);
  const { place } = given;
  const take = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        setHasFailed(false);
        onGiven({ ...given, place: { latitude, longitude, accuracyMetres: Math.round(accuracy) } });
      },
      () => setHasFailed(true),
      { enableHighAccuracy: true, timeout: 20_000 },
    );
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {place && (
        <p>
          {place.latitude.toFixed(5)}, {place.longitude.toFixed(5)}
        </p>
      )}
      <button type="button" class="quiet" onClick={take}>
        {text.locate}
      </button>
      {hasFailed && <p role="alert">{text.noPlace}</p>}
    </fieldset>
  );
}
