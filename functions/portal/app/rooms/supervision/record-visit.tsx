import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { useKeptAct } from "../../offline/use-kept-act.ts";
import { Choices, Form, Submit, TextArea, TextField } from "../../parts/form.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { namesIn } from "../../parts/people.ts";
import { Card, Screen } from "../../parts/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { type Given, OneCriterion } from "./one-criterion.tsx";
import { type MeantVisit, VISIT } from "./send-visit.ts";
import { unanswered } from "./unanswered.ts";
import { type Mine, pathOf, type Visit } from "./visit-words.ts";

const WORDS = {
  title: { id: "Catat kunjungan", en: "Record a visit" },
  back: { id: "Pengawasan", en: "Supervision" },
  day: { id: "Tanggal kunjungan", en: "Day of the visit" },
  finding: { id: "Temuan", en: "Finding" },
  recommendation: { id: "Rekomendasi", en: "Recommendation" },
  owner: { id: "Siapa yang menindaklanjuti?", en: "Who follows it up?" },
  days: { id: "Batas waktu (hari kerja)", en: "Time (working days)" },
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
          const owners = mine.owners.find(({ nip }) => nip === visit.nip)?.nips ?? [visit.nip];
          const options = owners
            .filter((nip) => !visit.inspectors.includes(nip))
            .map((nip) => ({ value: nip, label: name(nip) }));
          return <VisitForm visit={visit} form={form} name={name(visit.nip)} owners={options} />;
        }}
      </Loaded>
    </Screen>
  );
}

interface Typed {
  readonly day: string;
  readonly answers: Readonly<Record<string, Given>>;
  readonly finding: string;
  readonly recommendation: string;
  readonly ownerNip: string;
  readonly workingDays: string;
}

const EMPTY: Typed = {
  ...{ day: "", answers: {}, finding: "", recommendation: "", ownerNip: "", workingDays: "10" },
};

interface FormProps {
  readonly visit: Visit;
  readonly form: Mine["forms"][number];
  readonly name: string;
  readonly owners: readonly { readonly value: string; readonly label: string }[];
}

function VisitForm({ visit, form: { instrument }, name, owners }: FormProps) {
  const { nip = "" } = usePerson();
  const { route } = useLocation();
  const draft = useDraft<Typed>(`visit ${pathOf(visit)}`, { ...EMPTY, day: today() });
  const [files, setFiles] = useState<Readonly<Record<string, readonly File[]>>>({});
  const { isBusy, keep } = useKeptAct((refused) => {
    const { body, photosOf } = refused.data as MeantVisit;
    draft.set(typedOf(body));
    setFiles(Object.fromEntries(Map.groupBy(refused.files, (_, place) => photosOf[place] ?? "")));
  });
  const [problem, setProblem] = useState<Error>();
  const text = words(WORDS);
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.set({ ...typed, ...part });

  async function submit() {
    const isOwnerless = typed.recommendation.trim() !== "" && typed.ownerNip === "";
    const lacking = unanswered({
      criteria: instrument.criteria,
      answers: typed.answers,
      files,
      isOwnerless,
    });
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
    draft.clear({ ...EMPTY, day: today() });
    route("/app/pengawasan");
  }

  return (
    <Card title={name}>
      <Form error={problem} onSubmit={() => void submit()}>
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
            given={typed.answers[criterion.id] ?? {}}
            onGiven={(given) => set({ answers: { ...typed.answers, [criterion.id]: given } })}
            files={files[criterion.id] ?? []}
            onFiles={(some) => setFiles({ ...files, [criterion.id]: some })}
          />
        ))}
        <TextArea
          name="finding"
          label={text.finding}
          isOptional
          maxLength={1_000}
          rows={3}
          value={typed.finding}
          onValue={(finding) => set({ finding })}
        />
        <TextArea
          name="recommendation"
          label={text.recommendation}
          isOptional
          maxLength={1_000}
          rows={3}
          value={typed.recommendation}
          onValue={(recommendation) => set({ recommendation })}
        />
        {typed.recommendation.trim() !== "" && (
          <>
            <Choices
              name="ownerNip"
              legend={text.owner}
              options={owners}
              value={typed.ownerNip}
              onValue={(ownerNip) => set({ ownerNip })}
            />
            <TextField
              name="workingDays"
              label={text.days}
              inputMode="numeric"
              value={typed.workingDays}
              onValue={(workingDays) => set({ workingDays })}
            />
          </>
        )}
        <Submit isBusy={isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}

type Body = MeantVisit["body"];

function bodyOf(typed: Typed, { criteria }: FormProps["form"]["instrument"]): Body {
  const recommendation = typed.recommendation.trim();
  const order = { text: recommendation, ownerNip: typed.ownerNip, workingDays: Number(typed.workingDays) };
  return {
    day: typed.day,
    answers: criteria.map(({ id: criterionId }) => {
      const { note, ...given } = typed.answers[criterionId] ?? {};
      return { criterionId, ...given, ...(note?.trim() && { note: note.trim() }) };
    }),
    findings: typed.finding.trim() === "" ? [] : [typed.finding.trim()],
    recommendations: recommendation === "" ? [] : [order],
  };
}

function typedOf({ day, answers, findings, recommendations: [first] }: Body): Typed {
  return {
    day,
    answers: Object.fromEntries(
      answers.map(({ criterionId, photos: _, ...given }) => [criterionId, given as Given]),
    ),
    finding: findings.join("\n"),
    recommendation: first?.text ?? "",
    ownerNip: first?.ownerNip ?? "",
    workingDays: String(first?.workingDays ?? EMPTY.workingDays),
  };
}
