import type { Answer } from "../../client/operations.ts";
import { dayWords, localDay, untilWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { measuredWords, percentWords } from "../../frame/numbers.ts";
import { Empty } from "../../parts/asked/loaded.tsx";
import { Deadlines } from "../../parts/figure/deadlines.tsx";
import { Bar, Figures, State } from "../../parts/figure/figures.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { hoursTarget } from "../../parts/person/lesson-hours.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written, written } from "../../parts/screen/written.tsx";
import { HelpState } from "../../parts/unit/help-state.tsx";

type Scorecard = NonNullable<Answer<"GET /v1/me/tasks">["card"]>;

const WORDS = {
  missing: { id: "Yang masih kurang", en: "What is missing" },
  nothingMissing: { id: "Tidak ada yang kurang bulan ini.", en: "Nothing is missing this month." },
  due: { id: "Tenggat", en: "Deadlines" },
  recommendations: { id: "Rekomendasi pengawasan untuk Anda", en: "Recommendations for you" },
  overdue: { id: "terlambat", en: "overdue" },
  help: { id: "Bantuan yang Anda minta", en: "Help that you asked for" },
  achievement: { id: "Capaian", en: "Achievement" },
  total: { id: "Capaian bulan ini", en: "Achievement this month" },
  ofTarget: { id: "dari target bulan ini", en: "of this month's target" },
  accepted: { id: "Laporan diterima", en: "Reports accepted" },
  awaiting: { id: "menunggu jawaban", en: "await an answer" },
  lapsed: { id: "tidak dijawab sampai ditutup", en: "unanswered at the close" },
  returned: { id: "dikembalikan", en: "returned" },
  adopted: { id: "Usul Anda yang diterima", en: "Your proposals adopted" },
  adoptedFrom: { id: "musyawarah dan usul indikator", en: "consultations and indicators" },
  visits: { id: "Nilai kunjungan pengawasan", en: "Score of visits of supervision" },
  visitsMade: { id: "kunjungan", en: "visits" },
  training: { id: "Jam pelajaran tahun ini", en: "Lesson hours this year" },
  weight: { id: "bobot", en: "weight" },
  target: { id: "target", en: "target" },
  automatic: { id: "terisi otomatis", en: "filled automatically" },
  noValue: { id: "belum ada data", en: "no data yet" },
  noPlan: {
    id: "Rencana kinerja (SKP) Anda belum disepakati, jadi belum ada indikator yang dihitung.",
    en: "Your performance plan (SKP) has not been agreed, so no indicator is counted yet.",
  },
};

const DUE = {
  PERIOD_CLOSES: { id: "Bulan ini ditutup", en: "This month closes" },
  RATER_ANSWERS: { id: "Penilai menjawab laporan Anda", en: "Your rater answers your report" },
  SUPERIOR_ANSWERS: {
    id: "Atasan penilai menjawab laporan Anda",
    en: "Your rater's superior answers your report",
  },
  REVISE_REPORT: { id: "Perbaiki laporan yang dikembalikan", en: "Revise the report that was returned" },
  CONFIRM_RESULT: { id: "Konfirmasi hasil penilaian", en: "Confirm your result" },
  OBJECT: { id: "Batas keberatan atas hasil", en: "Last day to object to your result" },
};

/** Where what is missing is done, or seen where somebody else does it. */
const WHERE: Readonly<Record<Scorecard["missing"][number]["what"], string>> = {
  PLAN: "/app/rencana",
  PLAN_PROPOSAL: "/app/rencana",
  PLAN_AGREEMENT: "/app/rencana",
  PLAN_OF_FORMER_UNIT: "/app/rencana",
  REPORTS: "/app/laporan/baru",
  REPORTS_TO_REVISE: "/app/laporan",
  REPORTS_UNANSWERED: "/app/laporan",
  INDICATOR_WITHOUT_PROGRESS: "/app/laporan/baru",
  FEEDBACK_OF_SUPERIOR: "/app/umpan-balik",
  TRAINING_HOURS: "/app/pelatihan",
};

/** A result waits where it is read. */
function placeOf({ kind, month }: Pick<Scorecard["deadlines"][number], "kind" | "month">) {
  return kind === "CONFIRM_RESULT" || kind === "OBJECT" ? `/app/hasil/${month}` : undefined;
}

/** Of several reports, after their number. */
const SEVERAL = {
  RATER_ANSWERS: { id: "laporan menunggu jawaban penilai Anda", en: "reports wait for your rater's answer" },
  SUPERIOR_ANSWERS: {
    id: "laporan menunggu jawaban atasan penilai Anda",
    en: "reports wait for the answer of your rater's superior",
  },
  REVISE_REPORT: {
    id: "laporan dikembalikan dan perlu diperbaiki",
    en: "reports were returned, to be revised",
  },
};

/** My month: what is missing first, then the numbers, each beside its target. */
export function MyMonth({ card, title }: { readonly card: Scorecard; readonly title: string }) {
  const text = words(WORDS);
  const { achievementBasisPoints: total, training } = card;
  return (
    <>
      <Figures
        of={[
          { name: text.total, value: total === undefined ? "–" : percentWords(total), beside: text.ofTarget },
          {
            name: text.accepted,
            value: card.reportsAccepted,
            beside: [
              card.reportsAwaiting > 0 &&
                `${card.reportsAwaiting} ${card.frozenAt === undefined ? text.awaiting : text.lapsed}`,
              card.reportsReturned > 0 && `${card.reportsReturned} ${text.returned}`,
            ]
              .filter(Boolean)
              .join(", "),
          },
          {
            name: text.training,
            value: training.countedHours,
            beside: hoursTarget(training.requiredHours),
          },
          ...(card.visits
            ? [
                {
                  name: text.visits,
                  value: percentWords(card.visits.averageBasisPoints),
                  beside: `${card.visits.made} ${text.visitsMade}`,
                },
              ]
            : []),
          ...(card.proposalsAdopted
            ? [{ name: text.adopted, value: card.proposalsAdopted, beside: text.adoptedFrom }]
            : []),
        ]}
      />
      <div class="columns">
        <Card title={text.missing}>
          {card.missing.length === 0 ? (
            <p>{text.nothingMissing}</p>
          ) : (
            <ul>
              {card.missing.map(({ what, text: sentence, indicatorId }) => (
                <li key={what + indicatorId}>
                  <a href={WHERE[what]}>{say(sentence)}</a>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title={text.due}>
          <Deadlines
            of={card}
            names={DUE}
            several={SEVERAL}
            own="EMPLOYEE"
            listOf={() => "/app/laporan"}
            placeOf={placeOf}
          />
        </Card>
      </div>
      {card.recommendations && (
        <Card
          title={text.recommendations}
          aside={
            card.recommendations.overdue > 0 && (
              <State kind="wrong">{`${card.recommendations.overdue} ${text.overdue}`}</State>
            )
          }
        >
          <Rows
            label={text.recommendations}
            of={(card.recommendations.items ?? []).map((one) => ({
              key: `${one.programmeId} ${one.period} ${one.visit} ${one.number}`,
              to: `/app/pengawasan/${one.programmeId}/${one.period}/${one.visit}`,
              title: <Written>{one.text}</Written>,
              detail: dayWords(localDay(one.dueAt)),
              aside: <State kind={one.isOverdue ? "wrong" : "care"}>{untilWords(one.dueAt)}</State>,
            }))}
          />
        </Card>
      )}
      {card.help?.asked && (
        <Card title={text.help}>
          <Rows
            label={text.help}
            of={card.help.asked.map((one) => ({
              key: one.reportId,
              to: `/app/laporan/${card.nip}/${one.reportId}`,
              title: <Written>{one.obstacles}</Written>,
              detail: written(one.answer),
              aside: <HelpState of={one} />,
            }))}
          />
        </Card>
      )}
      <Card title={`${text.achievement} · ${title}`}>
        {card.achievements.length === 0 ? (
          <Empty>
            <p>{text.noPlan}</p>
          </Empty>
        ) : (
          <ul class="plain">
            {card.achievements.map((one) => (
              <Achievement key={one.indicatorId} of={one} text={text} />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

interface AchievementProps {
  readonly of: Scorecard["achievements"][number];
  readonly text: { readonly [Name in keyof typeof WORDS]: string };
}

function Achievement({ of, text }: AchievementProps) {
  const {
    statement,
    actual,
    target,
    unitOfMeasure,
    achievementBasisPoints: achieved,
    weightBasisPoints,
  } = of;
  const words = achieved === undefined ? text.noValue : percentWords(achieved);
  return (
    <li class="achievement">
      <strong>
        <Written>{statement}</Written>
      </strong>{" "}
      <small>{`${text.weight} ${percentWords(weightBasisPoints)}`}</small>
      <Bar basisPoints={achieved ?? 0} label={`${statement}: ${words}`} />
      <span>
        {actual === undefined ? text.noValue : measuredWords(actual, unitOfMeasure)} · {text.target}{" "}
        {measuredWords(target, unitOfMeasure)} · {words}
        {of.fed && ` · ${text.automatic}`}
      </span>
    </li>
  );
}
