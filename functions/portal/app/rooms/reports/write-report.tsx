import { useLocation } from "preact-iso/router";
import { useAsk } from "../../client/questions.ts";
import { monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft, useKept } from "../../offline/draft.ts";
import type { Waiting } from "../../offline/store.ts";
import { useKeptAct } from "../../offline/use-kept-act.ts";
import { Check, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { NO_FILES, PhotoField } from "../../parts/form/photo-field.tsx";
import { RefusedFirst } from "../../parts/form/refused-first.tsx";
import { Restored } from "../../parts/form/restored.tsx";
import { numberSent } from "../../parts/form/typed-figures.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { type MeantReport, REPORT } from "./send-report.ts";

const WORDS = {
  title: { id: "Lapor pekerjaan", en: "Report work" },
  back: { id: "Laporan saya", en: "My reports" },
  day: { id: "Tanggal pekerjaan", en: "Day of the work" },
  activity: { id: "Apa yang Anda kerjakan?", en: "What did you do?" },
  activityHint: {
    id: "Satu dua kalimat: apa, di mana, untuk siapa.",
    en: "A sentence or two: what, where, for whom.",
  },
  indicator: { id: "Untuk indikator", en: "For the indicator" },
  noIndicator: { id: "Tidak ada capaian angka", en: "No figure to report" },
  amount: { id: "Capaian", en: "Progress" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  obstaclesHint: {
    id: "Yang menghambat dan bantuan yang Anda perlukan. Pimpinan unit langsung melihatnya.",
    en: "What is in the way and what help you need. The head of the unit sees it at once.",
  },
  asksForHelp: {
    id: "Saya meminta bantuan pimpinan atas kendala ini",
    en: "I ask the head for help with this obstacle",
  },
  photos: { id: "Foto atau berkas bukti", en: "Photos or files as proof" },
  send: { id: "Kirim laporan", en: "Send report" },
  restored: {
    id: "Isian Anda yang belum terkirim dikembalikan.",
    en: "What you had typed and not sent is back.",
  },
  clear: { id: "Mulai dari kosong", en: "Start afresh" },
};

interface Typed {
  readonly day: string;
  readonly activity: string;
  readonly indicatorId: string;
  readonly amount: string;
  readonly obstacles: string;
  readonly asksForHelp: boolean;
}

const newReport = (): Typed => ({
  ...{ day: today(), activity: "", indicatorId: "", amount: "", obstacles: "", asksForHelp: false },
});

const MAXIMUM = 2_000;

/** Writes a report. It is kept on the device first and sent from there, so that a lost line loses nothing. */
export function WriteReport() {
  const text = words(WORDS);
  return (
    <Screen title={text.title} back={{ to: "/app/laporan", name: text.back }}>
      <RefusedFirst>{(refused) => <ReportForm refused={refused} />}</RefusedFirst>
    </Screen>
  );
}

function ReportForm({ refused }: { readonly refused: Waiting | undefined }) {
  const { nip = "" } = usePerson();
  const { route } = useLocation();
  const card = useAsk("GET /v1/employees/{nip}/scorecards/{month}", {
    params: { nip, month: monthOf(today()) },
  });
  const form = refused === undefined ? "report" : `report ${refused.id}`;
  const noFiles = refused?.files ?? NO_FILES;
  const draft = useDraft<Typed>(form, refused ? typedOf(refused.data as MeantReport) : newReport());
  const [files, setFiles] = useKept(`${form}, photos`, noFiles);
  const { isBusy, error, keep } = useKeptAct();
  const text = words(WORDS);
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.set({ ...typed, ...part });

  const manual = card.value?.achievements.filter(({ fed }) => fed === undefined) ?? [];
  const chosen = manual.find(({ indicatorId }) => indicatorId === typed.indicatorId);

  async function submit() {
    const isKept = await keep({
      ...{ kind: REPORT, title: typed.activity, to: "/app/laporan", data: meantOf(typed, nip), files },
    });
    if (!isKept) return;
    draft.clear();
    setFiles(noFiles);
    route("/app/laporan");
  }

  return (
    <>
      <Restored draft={draft} says={text.restored} clear={text.clear} />
      <Form error={error} onSubmit={() => void submit()}>
        <TextField
          name="day"
          label={text.day}
          type="date"
          max={today()}
          value={typed.day}
          onValue={(day) => set({ day })}
        />
        <TextArea
          name="activity"
          label={text.activity}
          hint={text.activityHint}
          maxLength={MAXIMUM}
          value={typed.activity}
          onValue={(activity) => set({ activity })}
        />
        <SelectField
          name="progress.indicatorId"
          label={text.indicator}
          isOptional
          value={typed.indicatorId}
          onValue={(indicatorId) => set({ indicatorId })}
          options={[
            ["", text.noIndicator],
            ...manual.map(({ indicatorId, statement }) => [indicatorId, statement] as const),
          ]}
        />
        {chosen && (
          <TextField
            name="progress.amount"
            label={`${text.amount} (${chosen.unitOfMeasure})`}
            inputMode="decimal"
            value={typed.amount}
            onValue={(amount) => set({ amount })}
          />
        )}
        <TextArea
          name="obstacles"
          label={text.obstacles}
          hint={text.obstaclesHint}
          isOptional
          maxLength={MAXIMUM}
          rows={3}
          value={typed.obstacles}
          onValue={(obstacles) => set({ obstacles })}
        />
        {typed.obstacles.trim() !== "" && (
          <Check
            name="asksForHelp"
            label={text.asksForHelp}
            isOn={typed.asksForHelp}
            onToggle={(asksForHelp) => set({ asksForHelp })}
          />
        )}
        <PhotoField label={text.photos} files={files} onFiles={setFiles} />
        <Submit isBusy={isBusy}>{text.send}</Submit>
      </Form>
    </>
  );
}

function meantOf(
  { day, activity, indicatorId, amount, obstacles, asksForHelp }: Typed,
  nip: string,
): MeantReport {
  return {
    nip,
    day,
    activity: activity.trim(),
    ...(indicatorId !== "" && { progress: { indicatorId, amount: numberSent(amount) } }),
    ...(obstacles.trim() !== "" && {
      obstacles: obstacles.trim(),
      ...(asksForHelp && { asksForHelp: true as const }),
    }),
  };
}

function typedOf({ day, activity, progress, obstacles = "", asksForHelp }: MeantReport): Typed {
  return {
    day,
    activity,
    obstacles,
    asksForHelp: asksForHelp ?? false,
    indicatorId: progress?.indicatorId ?? "",
    amount:
      progress === undefined || Number.isNaN(progress.amount)
        ? ""
        : String(progress.amount).replace(".", ","),
  };
}
