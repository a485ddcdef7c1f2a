import { useState } from "preact/hooks";
import { useAct } from "../../../client/acts.ts";
import type { Answer } from "../../../client/operations.ts";
import { useAsk } from "../../../client/questions.ts";
import { say, words } from "../../../frame/language.ts";
import { numberWords } from "../../../frame/numbers.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { Notice } from "../../../parts/asked/notice.tsx";
import { ConfirmDialog } from "../../../parts/dialog/confirm-dialog.tsx";
import { EditStored } from "../../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../../parts/edit/use-edit.ts";
import { Facts, State } from "../../../parts/figure/figures.tsx";
import { namesIn } from "../../../parts/person/people.ts";
import { Card, Screen } from "../../../parts/screen/screen.tsx";
import { Written } from "../../../parts/screen/written.tsx";
import { ANSWERS, InstrumentForm } from "./form.tsx";
import { contentOf, typedOf } from "./typed-instrument.ts";

type Instrument = Answer<"GET /v1/observation-instruments/{instrumentId}">;

const WORDS = {
  title: { id: "Instrumen", en: "Instrument" },
  back: { id: "Instrumen pengamatan", en: "Observation instruments" },
  purpose: { id: "Kegunaan", en: "Purpose" },
  scale: { id: "Skala", en: "Scale" },
  supervisors: { id: "Pengawas", en: "Supervisors" },
  onlyLine: { id: "hanya penilai dan pimpinan unit", en: "raters and heads only" },
  state: { id: "Keadaan", en: "State" },
  inUse: { id: "Dipakai", en: "In use" },
  retired: { id: "Dihentikan", en: "Retired" },
  criteria: { id: "Yang diamati", en: "What is observed" },
  note: { id: "wajib disertai catatan", en: "needs a note" },
  change: { id: "Ubah", en: "Change" },
  keep: {
    id: "Pengamatan yang sudah dibuat tetap memakai kata-kata lamanya.",
    en: "Observations made before keep its old wording.",
  },
  save: { id: "Simpan perubahan", en: "Save the changes" },
  saved: { id: "Perubahan tersimpan.", en: "The changes are saved." },
  retire: { id: "Hentikan pemakaian", en: "Retire it" },
  sure: {
    id: "Setelah dihentikan, instrumen ini tidak dapat dipakai lagi. Pengamatan yang sudah ada tetap tersimpan.",
    en: "Once retired, it cannot be used again. Observations that were made stay.",
  },
  isRetired: {
    id: "Instrumen ini tidak dipakai lagi untuk pengamatan baru.",
    en: "This instrument is no longer used for new observations.",
  },
};

/** One instrument as observers see it; changed here, or retired. */
export function OneInstrument({ instrumentId = "" }: { readonly instrumentId?: string }) {
  const asked = useAsk("GET /v1/observation-instruments/{instrumentId}", { params: { instrumentId } });
  const [isChanging, setChanging] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const text = words(WORDS);
  return (
    <Screen
      title={asked.value?.title ?? text.title}
      back={{ to: "/app/pengaturan/instrumen", name: text.back }}
    >
      {isSaved && (
        <Notice kind="done">
          <p role="status">{text.saved}</p>
        </Notice>
      )}
      <Loaded asked={asked} lines={8}>
        {(instrument) => (
          <>
            <Content of={instrument} />
            {instrument.isRetired ? (
              <Notice>
                <p>{text.isRetired}</p>
              </Notice>
            ) : isChanging ? (
              <Card title={text.change}>
                <Change
                  of={instrument}
                  onDone={() => {
                    setChanging(false);
                    setSaved(true);
                  }}
                />
              </Card>
            ) : (
              <div class="acts">
                <button type="button" onClick={() => setChanging(true)}>
                  {text.change}
                </button>
                <Retire of={instrument} />
              </div>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

interface OfInstrument {
  readonly of: Instrument;
}

function Content({ of: instrument }: OfInstrument) {
  const text = words(WORDS);
  const nameOf = namesIn(instrument);
  const { purpose, levels, criteria, supervisors = [], isRetired } = instrument;
  return (
    <>
      <Card>
        <Facts
          of={[
            [text.purpose, purpose],
            [text.scale, levels.map(({ score, label }) => `${numberWords(score)} ${label}`).join(", ")],
            [text.supervisors, supervisors.length === 0 ? text.onlyLine : supervisors.map(nameOf).join("; ")],
            [
              text.state,
              isRetired ? (
                <State key="state">{text.retired}</State>
              ) : (
                <State key="state" kind="good">
                  {text.inUse}
                </State>
              ),
            ],
          ]}
        />
      </Card>
      <Card title={text.criteria}>
        <ol>
          {criteria.map(({ id, statement, isNoteRequired, answer = "SCALE" }) => (
            <li key={id}>
              <Written>{statement}</Written>{" "}
              <small>({[say(ANSWERS[answer]), ...(isNoteRequired ? [text.note] : [])].join(", ")})</small>
            </li>
          ))}
        </ol>
      </Card>
    </>
  );
}

function Change({ of: instrument, onDone }: OfInstrument & { readonly onDone: () => void }) {
  const { id, version } = instrument;
  const edit = useEdit(`instrument ${id}`, { version, typed: typedOf(instrument) });
  const changing = useAct("PUT /v1/observation-instruments/{instrumentId}", () => {
    edit.clear();
    onDone();
  });
  const text = words(WORDS);
  const submit = () =>
    void changing.act({ params: { instrumentId: id }, body: contentOf(edit.typed) }, { version });
  return (
    <>
      <p class="hint">{text.keep}</p>
      <EditStored of={edit}>
        {(typed, onTyped) => (
          <InstrumentForm
            value={typed}
            onValue={onTyped}
            error={changing.error}
            isBusy={changing.isBusy}
            save={text.save}
            onSubmit={submit}
          />
        )}
      </EditStored>
    </>
  );
}

function Retire({ of: { id, version, title } }: OfInstrument) {
  const retiring = useAct("POST /v1/observation-instruments/{instrumentId}/retire");
  const text = words(WORDS);
  return (
    <ConfirmDialog
      act={text.retire}
      about={title}
      look="quiet wrong"
      acting={retiring}
      onSend={(onAnswer) => void retiring.act({ params: { instrumentId: id } }, { version, onAnswer })}
    >
      <p>{text.sure}</p>
    </ConfirmDialog>
  );
}
