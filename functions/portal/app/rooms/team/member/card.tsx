import { useAskAll } from "../../../client/pages.ts";
import { type Asked, useAsk } from "../../../client/questions.ts";
import { dayWords } from "../../../frame/dates.ts";
import { say, words } from "../../../frame/language.ts";
import { percentWords } from "../../../frame/numbers.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { Achievements } from "../../../parts/figure/achievements.tsx";
import { Deadlines } from "../../../parts/figure/deadlines.tsx";
import { Figures, State } from "../../../parts/figure/figures.tsx";
import { Rows } from "../../../parts/list/rows.tsx";
import { hoursTarget } from "../../../parts/person/lesson-hours.ts";
import { Card } from "../../../parts/screen/screen.tsx";
import { Written } from "../../../parts/screen/written.tsx";
import { type Report, stateOf } from "../../reports/words.ts";
import { type MemberMonth, MemberScreen, useShownMonth } from "./screen.tsx";

const WORDS = {
  total: { id: "Capaian bulan ini", en: "Achievement this month" },
  noData: { id: "belum ada data", en: "no data yet" },
  accepted: { id: "Laporan diterima", en: "Reports accepted" },
  awaiting: { id: "menunggu jawaban", en: "await an answer" },
  lapsed: { id: "tidak dijawab sampai ditutup", en: "unanswered at the close" },
  training: { id: "Jam pelajaran tahun ini", en: "Lesson hours this year" },
  missing: { id: "Yang masih kurang", en: "What is missing" },
  nothing: { id: "Tidak ada yang kurang.", en: "Nothing is missing." },
  due: { id: "Tenggat berikutnya", en: "Next deadlines" },
  reports: { id: "Laporan bulan ini", en: "Reports of the month" },
  noReports: { id: "Belum ada laporan pada bulan ini.", en: "There are no reports in this month." },
  noDue: { id: "Tidak ada; bulan ini sudah ditutup.", en: "None; this month is closed." },
};

const DEADLINES = {
  PERIOD_CLOSES: { id: "Bulan ditutup", en: "The month closes" },
  RATER_ANSWERS: { id: "Penilai menjawab laporan", en: "The rater answers a report" },
  SUPERIOR_ANSWERS: { id: "Atasan penilai menjawab laporan", en: "The rater's superior answers a report" },
  REVISE_REPORT: { id: "Pegawai memperbaiki laporan", en: "The employee revises a report" },
  CONFIRM_RESULT: { id: "Pegawai menerima hasil", en: "The employee confirms the result" },
  OBJECT: { id: "Pegawai dapat mengajukan keberatan", en: "The employee may object" },
};

/** Of several reports, after their number; each of them is in the list below. */
const SEVERAL = {
  RATER_ANSWERS: { id: "laporan menunggu jawaban penilai", en: "reports wait for the rater's answer" },
  SUPERIOR_ANSWERS: {
    id: "laporan menunggu jawaban atasan penilai",
    en: "reports wait for the answer of the rater's superior",
  },
  REVISE_REPORT: { id: "laporan perlu diperbaiki pegawai", en: "reports are to be revised by the employee" },
};

/** What only whoever answers the employee's reports is told. */
const TO_RATER = {
  names: {
    ...DEADLINES,
    RATER_ANSWERS: { id: "Anda menjawab laporan", en: "You answer a report" },
    SUPERIOR_ANSWERS: { id: "Atasan Anda menjawab laporan", en: "Your superior answers a report" },
  },
  several: {
    ...SEVERAL,
    RATER_ANSWERS: { id: "laporan menunggu jawaban Anda", en: "reports wait for your answer" },
    SUPERIOR_ANSWERS: {
      id: "laporan menunggu jawaban atasan Anda",
      en: "reports wait for your superior's answer",
    },
  },
  own: "RATER",
  listOf: (kind: string) => (kind === "RATER_ANSWERS" ? "/app/tim?jenis=ANSWER_REPORT" : undefined),
} as const;
const TO_OTHERS = { names: DEADLINES, several: SEVERAL, own: undefined, listOf: () => undefined };

/** The month of one of the reader's people, or of somebody of a unit that they head. */
export function MemberCard({ nip = "" }: { readonly nip?: string }) {
  const [month] = useShownMonth();
  const asked = useAsk("GET /v1/employees/{nip}/scorecards/{month}", {
    params: { nip, month },
  });
  return (
    <MemberScreen nip={nip} member={asked.value?.employee}>
      {(of) => (
        <>
          <LiveCard asked={asked} />
          <Reports of={of} />
        </>
      )}
    </MemberScreen>
  );
}

function LiveCard({ asked }: { readonly asked: Asked<"GET /v1/employees/{nip}/scorecards/{month}"> }) {
  const isRater = asked.value?.employee?.isRatedByReader === true;
  const text = words(WORDS);
  return (
    <Loaded asked={asked} lines={8}>
      {(card) => (
        <>
          <Figures
            of={[
              {
                name: text.total,
                value:
                  card.achievementBasisPoints === undefined
                    ? text.noData
                    : percentWords(card.achievementBasisPoints),
              },
              {
                name: text.accepted,
                value: card.reportsAccepted,
                beside: `${card.reportsAwaiting} ${card.frozenAt === undefined ? text.awaiting : text.lapsed}`,
              },
              {
                name: text.training,
                value: card.training.countedHours,
                beside: hoursTarget(card.training.requiredHours),
              },
            ]}
          />
          <div class="columns">
            <Card title={text.missing}>
              {card.missing.length === 0 ? (
                <p>{text.nothing}</p>
              ) : (
                <ul>
                  {card.missing.map(({ what, text: sentence, indicatorId }) => (
                    <li key={what + indicatorId}>{say(sentence)}</li>
                  ))}
                </ul>
              )}
            </Card>
            <Card title={text.due}>
              {card.deadlines.length === 0 && <p class="quiet-text">{text.noDue}</p>}
              <Deadlines of={card} {...(isRater ? TO_RATER : TO_OTHERS)} />
            </Card>
          </div>
          {card.achievements.length > 0 && (
            <Card>
              <Achievements of={card.achievements} />
            </Card>
          )}
        </>
      )}
    </Loaded>
  );
}

function Reports({ of }: { readonly of: MemberMonth }) {
  const { nip, month } = of;
  const card = useAsk("GET /v1/employees/{nip}/scorecards/{month}", { params: of });
  const asked = useAskAll("GET /v1/employees/{nip}/reports", {
    params: { nip },
    query: { month, limit: 100 },
  });
  const text = words(WORDS);
  return (
    <Card title={text.reports}>
      <Loaded asked={asked} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="quiet-text">{text.noReports}</p>
          ) : (
            <Rows
              label={text.reports}
              of={items.map((report) => rowOf(report, card.value?.frozenAt !== undefined))}
            />
          )
        }
      </Loaded>
    </Card>
  );
}

function rowOf({ nip, id, day, activity, state }: Report, isMonthClosed: boolean) {
  const { text, kind } = stateOf(state, isMonthClosed);
  return {
    key: id,
    to: `/app/laporan/${nip}/${id}`,
    title: <Written>{activity}</Written>,
    detail: dayWords(day),
    aside: <State {...(kind && { kind })}>{text}</State>,
  };
}
