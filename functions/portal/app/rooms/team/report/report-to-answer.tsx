import { useAsk } from "../../../client/questions.ts";
import { dayWords, momentWords, untilWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { measuredWords, numberWords, percentWords } from "../../../frame/numbers.ts";
import { Notice } from "../../../parts/asked/notice.tsx";
import { Facts } from "../../../parts/figure/figures.tsx";
import { Card } from "../../../parts/screen/screen.tsx";
import { Words, Written } from "../../../parts/screen/written.tsx";
import { usePerson } from "../../../session/person.ts";
import type { Report } from "../../reports/words.ts";
import { AnswerReport } from "./answer-report.tsx";
import { EvidenceFiles } from "./evidence-files.tsx";

const WORDS = {
  progress: { id: "Capaian yang dilaporkan", en: "Progress reported" },
  thisMonth: { id: "Bulan ini", en: "This month" },
  nothingYet: { id: "belum ada capaian", en: "nothing yet" },
  ofTarget: { id: "dari target", en: "of the target" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  evidence: { id: "Bukti", en: "Evidence" },
  noEvidence: { id: "tanpa bukti", en: "no evidence" },
  submitted: { id: "Dikirim", en: "Submitted" },
  due: { id: "Jawaban Anda", en: "Your answer" },
  talk: { id: "Percakapan", en: "Conversation" },
  you: { id: "Anda", en: "You" },
  before: { id: "Pernah dikembalikan:", en: "Returned before:" },
  escalated: {
    id: "Penilainya tidak menjawab sampai batas waktunya, jadi Anda sebagai atasannya dapat menjawab.",
    en: "The rater did not answer in time, so you may answer as the superior.",
  },
};

interface ReportProps {
  readonly report: Report;
  readonly name: string;
}

/** A report as its rater reads it, with what it adds to the month, and the ways to answer. */
export function ReportToAnswer({ report, name }: ReportProps) {
  const { nip: me } = usePerson();
  const text = words(WORDS);
  const { day, activity, obstacles, evidence, comments = [], returnedFor, escalation } = report;
  return (
    <Card title={`${name}, ${dayWords(day)}`}>
      {escalation && (
        <Notice kind="care">
          <p>{text.escalated}</p>
        </Notice>
      )}
      <Words>{activity}</Words>
      {obstacles && (
        <Notice kind="care">
          <p class="words">
            <strong>{text.obstacles}:</strong> <Written>{obstacles}</Written>
          </p>
        </Notice>
      )}
      {evidence ? <EvidenceFiles report={report} /> : <p class="quiet-text">{text.noEvidence}</p>}
      <Facts
        of={[
          [text.progress, report.progress && <Progress report={report} />],
          [text.submitted, momentWords(report.submittedAt)],
          [text.due, `${momentWords(report.answerDueAt)} (${untilWords(report.answerDueAt)})`],
        ]}
      />
      {returnedFor && (
        <p>
          <strong>{text.before}</strong> <Written>{returnedFor.text}</Written>
        </p>
      )}
      {comments.length > 0 && (
        <>
          <h3>{text.talk}</h3>
          <ul class="talk">
            {comments.map(({ at, by, text: said }) => (
              <li key={at} class={by === me ? "mine" : ""}>
                <Words>{said}</Words>
                <small>
                  {by === report.nip ? name : text.you}, {momentWords(at)}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      <AnswerReport report={report} />
    </Card>
  );
}

/** The figure reported, beside what the month has so far: from the live scorecard, which a team's member has once a month. */
function Progress({ report: { nip, id, progress } }: { readonly report: Report }) {
  const card = useAsk("GET /v1/employees/{nip}/scorecards/{month}", {
    params: { nip, month: id.slice(0, 7) },
  });
  const text = words(WORDS);
  const of = card.value?.achievements.find(({ indicatorId }) => indicatorId === progress?.indicatorId);
  if (of === undefined) return <>{numberWords(progress?.amount ?? 0)}</>;
  const { statement, unitOfMeasure, actual, target, achievementBasisPoints = 0 } = of;
  const soFar = actual === undefined ? text.nothingYet : numberWords(actual);
  return (
    <>
      {`${measuredWords(progress?.amount ?? 0, unitOfMeasure)}: ${statement}`}
      <br />
      <small>
        {`${text.thisMonth}: ${soFar} ${text.ofTarget} ${measuredWords(target, unitOfMeasure)} (${percentWords(achievementBasisPoints)})`}
      </small>
    </>
  );
}
