import { ask } from "../../client/call.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, momentWords, untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { measuredWords, numberWords } from "../../frame/numbers.ts";
import { useDraft } from "../../offline/draft.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { OpenFile } from "../../parts/asked/open-file.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Words, Written, written } from "../../parts/screen/written.tsx";
import { HelpState, HelpSteps } from "../../parts/unit/help-state.tsx";
import { usePerson } from "../../session/person.ts";
import { MonthClosed } from "./month-closed.tsx";
import { ReviseReport } from "./revise-report.tsx";
import { Talk } from "./talk.tsx";
import { type Report, stateOf, type WholeReport } from "./words.ts";

const WORDS = {
  title: { id: "Laporan kerja", en: "Work report" },
  back: { id: "Laporan saya", en: "My reports" },
  state: { id: "Keadaan", en: "State" },
  answerDue: { id: "Dijawab paling lambat", en: "To be answered by" },
  day: { id: "Tanggal pekerjaan", en: "Day of the work" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  progress: { id: "Capaian", en: "Progress" },
  evidence: { id: "Bukti", en: "Evidence" },
  twice: { id: "pernah dikirim dengan laporan lain", en: "was sent with another report before" },
  help: { id: "Bantuan atas kendala ini", en: "Help with this obstacle" },
  returned: { id: "Dikembalikan dengan alasan:", en: "Returned, because:" },
  lapsed: {
    id: "Bulannya ditutup sebelum laporan ini dijawab.",
    en: "The month closed before this report was answered.",
  },
};

/** One report: what it says, what was answered, and the conversation about it. */
export function OneReport({
  nip = "",
  reportId = "",
}: {
  readonly nip?: string;
  readonly reportId?: string;
}) {
  const asked = useAsk("GET /v1/employees/{nip}/reports/{reportId}", { params: { nip, reportId } });
  const comment = useDraft(`comment ${reportId}`, "");
  const text = words(WORDS);
  const { nip: me } = usePerson();
  return (
    <Screen title={text.title} back={{ to: "/app/laporan", name: text.back }}>
      <Loaded asked={asked} lines={6}>
        {(report) => (
          <>
            <Card>
              <Words>{report.activity}</Words>
              <ReportFacts report={report} />
              {report.state === "RETURNED" && report.answer && (
                <Notice kind="wrong">
                  <p>
                    <strong>{text.returned}</strong> <Written>{report.answer.text}</Written>
                  </p>
                </Notice>
              )}
              {report.isMonthClosed && <MonthClosed of={report} isMine={me === report.nip} />}
            </Card>
            {report.help && report.help.state !== "WITHDRAWN" && (
              <Card
                title={text.help}
                aside={<HelpState of={{ ...report.help, isOverdue: isMissed(report.help) }} />}
              >
                <HelpSteps of={report.help} nameOf={namesIn(report)} />
              </Card>
            )}
            {me === report.nip && <ReviseReport report={report} onComment={comment.set} />}
            <Talk report={report} draft={comment} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

const isMissed = ({ state, missedAt }: NonNullable<Report["help"]>) =>
  state === "OPEN" && missedAt !== undefined;

function ReportFacts({ report }: { readonly report: WholeReport }) {
  const text = words(WORDS);
  const { text: state, kind } = stateOf(report.state, report.isMonthClosed);
  const isOpen = report.state === "SUBMITTED" && !report.isMonthClosed && report.answerLapsedAt === undefined;
  return (
    <Facts
      of={[
        [text.state, <State {...(kind && { kind })}>{state}</State>],
        [text.day, dayWords(report.day)],
        [
          text.answerDue,
          isOpen ? `${momentWords(report.answerDueAt)} (${untilWords(report.answerDueAt)})` : undefined,
        ],
        [text.obstacles, written(report.obstacles)],
        [text.progress, report.progress && <Progress report={report} />],
        [text.evidence, report.evidence && <Evidence report={report} />],
        // Of a closed month more is said below.
        ["", report.isMonthClosed ? undefined : report.answerLapsedAt && text.lapsed],
      ]}
    />
  );
}

/** The figure with its unit of measure and its indicator, which whose plan it is can open. */
function Progress({ report: { nip, id, progress, indicator } }: { readonly report: Report }) {
  const { nip: me } = usePerson();
  if (progress === undefined) return null;
  if (indicator === undefined) return <>{numberWords(progress.amount)}</>;
  const { statement, unitOfMeasure } = indicator;
  const at = `/app/rencana/indikator/${progress.indicatorId}?bulan=${id.slice(0, 7)}`;
  const name = <Written>{statement}</Written>;
  return (
    <>
      {measuredWords(progress.amount, unitOfMeasure)}: {me === nip ? <a href={at}>{name}</a> : name}
    </>
  );
}

function Evidence({ report: { nip, id: reportId, evidence = [] } }: { readonly report: Report }) {
  const text = words(WORDS);
  return (
    <ul class="plain">
      {evidence.map(({ sha256, fileName, wasSubmittedBefore }) => (
        <li key={sha256}>
          <OpenFile
            find={() =>
              ask("GET /v1/employees/{nip}/reports/{reportId}/evidence/{sha256}", {
                params: { nip, reportId, sha256 },
              })
            }
          >
            {fileName}
          </OpenFile>
          {wasSubmittedBefore && <small>{text.twice}</small>}
        </li>
      ))}
    </ul>
  );
}
