import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { own } from "../../../../../shared/domain/own.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import type { Waiting } from "../../offline/store.ts";
import { useKeptAct } from "../../offline/use-kept-act.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { RefusedFirst } from "../../parts/form/refused-first.tsx";
import { Restored } from "../../parts/form/restored.tsx";
import { grouped } from "../../parts/list/grouped.ts";
import { namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { Brief } from "./brief.tsx";
import { FindingsFields } from "./findings-fields.tsx";
import { BRIEF, ownersOf } from "./keep-briefs.ts";
import { OneCriterion } from "./one-criterion.tsx";
import { type MeantVisit, VISIT } from "./send-visit.ts";
import { bodyOf, newVisit, type TypedVisit, typedOf } from "./typed-visit.ts";
import { unanswered } from "./unanswered.ts";
import { type Mine, pathOf, type Visit } from "./visit-words.ts";

const WORDS = {
  restored: {
    id: "Isian Anda yang belum terkirim dikembalikan; foto perlu dipilih lagi.",
    en: "What you had typed and not sent is back; choose the photos again.",
  },
  clear: { id: "Buang isian itu", en: "Throw it away" },
  title: { id: "Catat kunjungan", en: "Record a visit" },
  back: { id: "Pengawasan", en: "Supervision" },
  day: { id: "Tanggal kunjungan", en: "Day of the visit" },
  send: { id: "Simpan dan kirim", en: "Keep and send" },
  gone: { id: "Kunjungan ini tidak ada dalam tugas Anda.", en: "This visit is not among yours." },
};

interface Asked {
  readonly programmeId: string;
  readonly period: string;
  readonly number: string;
}

/** The form of a visit: also without a line, since it came with the list of visits. */
export function RecordVisit({ programmeId, period, number }: Asked) {
  const asked = useAsk("GET /v1/me/supervision", {});
  const brief = useAsk(BRIEF, { params: { programmeId, period, number: Number(number) } });
  const text = words(WORDS);
  return (
    <Screen title={text.title} back={{ to: "/app/pengawasan", name: text.back }}>
      <Loaded asked={asked} lines={8}>
        {(mine) => {
          const visit = mine.visits.find(
            (one) =>
              one.programmeId === programmeId && one.period === period && one.number === Number(number),
          );
          const form = mine.forms.find((one) => one.programmeId === programmeId && one.period === period);
          if (visit === undefined || form === undefined) return <p>{text.gone}</p>;
          const name = namesIn(mine);
          return (
            <>
              <Brief asked={brief} />
              <RefusedFirst>
                {(refused) => (
                  <VisitForm
                    visit={visit}
                    form={form}
                    name={name(visit.nip)}
                    owners={ownersOf(visit, brief.value, name)}
                    refused={refused}
                  />
                )}
              </RefusedFirst>
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}

interface FormProps {
  readonly visit: Visit;
  readonly form: Mine["forms"][number];
  readonly name: string;
  readonly owners: readonly (readonly [nip: string, name: string])[];
  readonly refused: Waiting | undefined;
}

function VisitForm({ visit, form: { instrument }, name, owners, refused }: FormProps) {
  const { nip = "" } = usePerson();
  const { route } = useLocation();
  const record = `visit record ${pathOf(visit)}`;
  const draft = useDraft<TypedVisit>(
    refused === undefined ? record : `${record} ${refused.id}`,
    refused === undefined ? newVisit(today()) : typedOf((refused.data as MeantVisit).body),
  );
  const [files, setFiles] = useState(() => (refused === undefined ? {} : photosOf(refused)));
  const { isBusy, error, keep } = useKeptAct();
  const [problem, setProblem] = useState<Error>();
  const text = words(WORDS);
  const typed = draft.value;
  const set = (part: Partial<TypedVisit>) => draft.set({ ...typed, ...part });

  async function submit() {
    const { answers, recommendations } = typed;
    const lacking = unanswered({ criteria: instrument.criteria, answers, files, recommendations });
    setProblem(lacking);
    if (lacking !== undefined) return;
    const { programmeId, period, number } = visit;
    const photos = Object.entries(files).flatMap(([criterion, some]) =>
      some.map((file) => ({ criterion, file })),
    );
    const meant: MeantVisit = {
      nip,
      params: { programmeId, period, number },
      body: bodyOf(typed, instrument),
      photosOf: photos.map(({ criterion }) => criterion),
    };
    const isKept = await keep({
      ...{ kind: VISIT, title: name, to: pathOf(visit), data: meant },
      files: photos.map(({ file }) => file),
    });
    if (!isKept) return;
    draft.clear();
    route("/app/pengawasan");
  }

  return (
    <Card title={name}>
      <Form error={problem ?? error} onSubmit={() => void submit()}>
        <Restored draft={draft} says={text.restored} clear={text.clear} />
        <TextField
          name="day"
          label={text.day}
          type="date"
          max={today()}
          value={typed.day}
          onValue={(day) => set({ day })}
        />
        {instrument.criteria.map((criterion) => (
          <OneCriterion
            key={criterion.id}
            of={criterion}
            levels={instrument.levels}
            given={own(typed.answers, criterion.id) ?? {}}
            onGiven={(given) => set({ answers: { ...typed.answers, [criterion.id]: given } })}
            files={own(files, criterion.id) ?? []}
            onFiles={(some) => setFiles({ ...files, [criterion.id]: some })}
          />
        ))}
        <FindingsFields typed={typed} set={set} owners={owners} />
        <Submit isBusy={isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}

/** The photos of a visit by the criterion that they show. */
function photosOf({ data, files }: Waiting): Readonly<Record<string, readonly File[]>> {
  const { photosOf: criteria } = data as MeantVisit;
  return Object.fromEntries(grouped(files, (_, place) => criteria[place] ?? ""));
}
