import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Form, Submit, TextArea } from "../../parts/form.tsx";
import { Card } from "../../parts/screen.tsx";
import type { Report } from "./report-words.ts";

const WORDS = {
  title: { id: "Perbaiki laporan ini", en: "Revise this report" },
  activity: { id: "Apa yang Anda kerjakan?", en: "What did you do?" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  send: { id: "Kirim perbaikan", en: "Send the revision" },
};

/** A returned report, to be sent again in other words; day, figure and evidence stay. */
export function ReviseReport({ report }: { readonly report: Report }) {
  const { nip, id: reportId, day, progress, evidence } = report;
  const draft = useDraft(`revise ${reportId}`, {
    activity: report.activity,
    obstacles: report.obstacles ?? "",
  });
  const revising = useAct("PUT /v1/employees/{nip}/reports/{reportId}");
  const text = words(WORDS);
  const { activity, obstacles } = draft.value;
  async function submit() {
    const body = {
      day,
      activity: activity.trim(),
      ...(progress && { progress: { indicatorId: progress.indicatorId, amount: progress.amount } }),
      ...(evidence && { evidence: evidence.map(({ sha256 }) => sha256) }),
      ...(obstacles.trim() !== "" && { obstacles: obstacles.trim() }),
    };
    const answer = await revising.act({ params: { nip, reportId }, body }, { version: report.version });
    if (answer) draft.clear();
  }
  return (
    <Card title={text.title}>
      <Form error={revising.error} onSubmit={() => void submit()}>
        <TextArea
          name="activity"
          label={text.activity}
          maxLength={2_000}
          value={activity}
          onValue={(value) => draft.set({ ...draft.value, activity: value })}
        />
        <TextArea
          name="obstacles"
          label={text.obstacles}
          isOptional
          maxLength={2_000}
          rows={3}
          value={obstacles}
          onValue={(value) => draft.set({ ...draft.value, obstacles: value })}
        />
        <Submit isBusy={revising.isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}
