import { useTrying } from "../../client/trying.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { discard, sendWhenPossible } from "../../offline/outbox.ts";
import { useWaiting } from "../../offline/use-waiting.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { ChooseRevision } from "./choose-revision.tsx";
import { type MeantRevision, REVISION, type ReportText, saysTheSame, textOf } from "./send-report.ts";
import type { WholeReport } from "./words.ts";

const WORDS = {
  title: { id: "Perbaiki laporan ini", en: "Revise this report" },
  activity: { id: "Apa yang Anda kerjakan?", en: "What did you do?" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  send: { id: "Kirim perbaikan", en: "Send the revision" },
  waits: { id: "Perbaikan menunggu sambungan", en: "The revision waits for a connection" },
};

interface ReviseProps {
  readonly report: WholeReport;
  /** Passes words on as a comment, where the report can no longer be revised. */
  readonly onComment: (text: string) => void;
}

/**
 * A returned report, to be sent again in other words; day, figure and evidence stay. Sent from the device's outbox, so that a lost
 * connection loses nothing; where the report has changed meanwhile, its writer chooses.
 */
export function ReviseReport({ report, onComment }: ReviseProps) {
  const stands = textOf(report);
  const draft = useDraft(`revise ${report.id}`, { ...stands, before: stands });
  const waits = useWaiting().find(
    ({ kind, data }) => kind === REVISION && (data as MeantRevision).reportId === report.id,
  );
  const { isBusy, error, attempt } = useTrying();
  const text = words(WORDS);
  async function send({ activity, obstacles }: ReportText) {
    const { nip, id: reportId, day, progress, evidence, version } = report;
    const data: MeantRevision = {
      ...{ nip, reportId, version, before: stands },
      body: {
        ...{ day, activity: activity.trim() },
        ...(progress && { progress: { indicatorId: progress.indicatorId, amount: progress.amount } }),
        ...(evidence && { evidence: evidence.map(({ sha256 }) => sha256) }),
        ...(obstacles.trim() !== "" && {
          obstacles: obstacles.trim(),
          // What was asked for stays asked, unless there is no obstacle any more.
          ...(report.asksForHelp && { asksForHelp: true as const }),
        }),
      },
    };
    const to = `/app/laporan/${nip}/${reportId}`;
    await sendWhenPossible({ kind: REVISION, title: activity, to, data, files: [] });
    await forget();
  }
  async function forget() {
    if (waits) await discard(waits.id);
    draft.clear({ ...stands, before: stands });
  }

  if (waits !== undefined && waits.refusal === undefined)
    return (
      <Card title={text.title}>
        <State kind="care">{text.waits}</State>
        <Words>{(waits.data as MeantRevision).body.activity}</Words>
      </Card>
    );
  const meant = waits?.data as MeantRevision | undefined;
  const mine = meant ? textOf(meant.body) : draft.value;
  const hasChanged = report.state !== "RETURNED" || !saysTheSame(stands, (meant ?? draft.value).before);
  const mayChange = report.state === "RETURNED" && !report.isMonthClosed;
  const isPassed = hasChanged || !mayChange;
  if (waits !== undefined || (draft.isKept && isPassed && !saysTheSame(mine, stands)))
    return (
      <>
        <ChooseRevision
          {...{ report, mine, hasChanged, onComment }}
          refusal={waits?.refusal}
          onSend={(chosen) => void attempt(() => send(chosen))}
          onKeepTheirs={() => void attempt(forget)}
        />
        <Failure error={error} isFilledIn />
      </>
    );
  if (!mayChange) return null;
  const { activity, obstacles } = draft.isKept ? draft.value : stands;
  const set = (part: Partial<ReportText>) => draft.set({ activity, obstacles, before: stands, ...part });
  return (
    <Card title={text.title}>
      <Form error={error} onSubmit={() => void attempt(() => send({ activity, obstacles }))}>
        <TextArea
          name="activity"
          label={text.activity}
          maxLength={2_000}
          value={activity}
          onValue={(value) => set({ activity: value })}
        />
        <TextArea
          name="obstacles"
          label={text.obstacles}
          isOptional
          maxLength={2_000}
          rows={3}
          value={obstacles}
          onValue={(value) => set({ obstacles: value })}
        />
        <Submit isBusy={isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}
