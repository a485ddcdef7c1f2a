import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { beside, monthBefore } from "../../parts/figure/beside.ts";
import { Bar, Figures } from "../../parts/figure/figures.tsx";
import { UnitChoice, useUnit } from "../../parts/form/unit-choice.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { SurveyTabs } from "./tabs.tsx";

type Month = Answer<"GET /v1/units/{unitId}/service-months">["items"][number];

const WORDS = {
  title: { id: "Perkembangan pelayanan", en: "Trend of the service" },
  lead: { id: "Dua belas bulan, terbaru di atas.", en: "Twelve months, newest first." },
  table: { id: "Kepuasan dan pengaduan", en: "Satisfaction and complaints" },
  month: { id: "Bulan", en: "Month" },
  index: { id: "IKM", en: "IKM" },
  answers: { id: "Jawaban", en: "Answers" },
  few: { id: "belum cukup", en: "too few" },
  received: { id: "Pengaduan diterima", en: "Complaints received" },
  inTime: { id: "Ditanggapi tepat waktu", en: "Answered in time" },
  unanswered: { id: "belum ada", en: "none yet" },
  late: { id: "Ditanggapi terlambat", en: "Answered late" },
  escalated: { id: "Dilaporkan ke atasan", en: "Escalated" },
  grade: { id: "mutu", en: "grade" },
  of: { id: "dari", en: "of" },
  choose: {
    id: "Pilih unit untuk melihat kepuasan dan pengaduannya bulan demi bulan.",
    en: "Choose a unit to see its satisfaction and complaints month by month.",
  },
  none: {
    id: "Belum ada jawaban survei maupun pengaduan dalam dua belas bulan ini. Angkanya muncul di sini setelah warga menjawab atau mengadu.",
    en: "There were neither answers nor complaints in these twelve months. Figures will appear here once citizens answer or complain.",
  },
  picture: { id: "Kepuasan sebagai gambar untuk situs", en: "Satisfaction as a picture for a web page" },
};

/** A unit's satisfaction and complaints over twelve months. */
export function ServiceTrend() {
  const unitId = useUnit();
  const asked = useAsk(
    "GET /v1/units/{unitId}/service-months",
    unitId === undefined ? undefined : { params: { unitId } },
  );
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <SurveyTabs />
      <UnitChoice />
      {unitId === undefined ? (
        <Empty>
          <p>{text.choose}</p>
        </Empty>
      ) : (
        <>
          <Loaded asked={asked} lines={8}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty>
                  <p>{text.none}</p>
                </Empty>
              ) : (
                <>
                  <Newest of={items} />
                  <Months of={items} />
                  <a href={`/v1/public/units/${unitId}/satisfaction.svg`} target="_blank" rel="noopener">
                    {text.picture}
                  </a>
                </>
              )
            }
          </Loaded>
        </>
      )}
    </Screen>
  );
}

/** The newest month, each figure beside what it is a part of and how it was the month before. */
function Newest({ of: [newest, earlier] }: { readonly of: readonly Month[] }) {
  const text = words(WORDS);
  if (newest === undefined) return null;
  const { month, satisfaction, complaintsReceived, complaintsAnsweredInTime, complaintsAnsweredLate } =
    newest;
  const { index, answers } = satisfaction;
  const answered = complaintsAnsweredInTime + complaintsAnsweredLate;
  return (
    <Figures
      of={[
        {
          name: `${text.index}, ${periodWords(month)}`,
          value: index ? numberWords(index.ikm) : text.few,
          beside: beside(
            index && `${text.grade} ${index.grade}, ${index.label}`,
            monthBefore(month, earlier?.satisfaction.index?.ikm),
          ),
        },
        {
          name: text.answers,
          value: numberWords(answers),
          beside: beside(monthBefore(month, earlier?.satisfaction.answers)),
        },
        {
          name: text.received,
          value: numberWords(complaintsReceived),
          beside: beside(monthBefore(month, earlier?.complaintsReceived)),
        },
        {
          name: text.inTime,
          value: answered === 0 ? text.unanswered : numberWords(complaintsAnsweredInTime),
          beside: beside(
            answered > 0 ? `${text.of} ${numberWords(answered)}` : undefined,
            monthBefore(month, earlier?.complaintsAnsweredInTime),
          ),
        },
      ]}
    />
  );
}

function Months({ of }: { readonly of: readonly Month[] }) {
  const text = words(WORDS);
  return (
    <Table
      caption={text.table}
      rows={of}
      keyOf={({ month }) => month}
      columns={[
        {
          name: text.month,
          of: ({ month, satisfaction: { index } }) => (
            <>
              {periodWords(month)}
              {index && (
                <Bar
                  basisPoints={index.ikm * 100}
                  label={`${periodWords(month)}: ${numberWords(index.ikm)}`}
                />
              )}
            </>
          ),
        },
        {
          name: text.index,
          of: ({ satisfaction: { index } }) =>
            index ? `${numberWords(index.ikm)} (${index.grade})` : text.few,
          isNumber: true,
        },
        { name: text.answers, of: ({ satisfaction }) => numberWords(satisfaction.answers), isNumber: true },
        { name: text.received, of: (one) => numberWords(one.complaintsReceived), isNumber: true },
        { name: text.inTime, of: (one) => numberWords(one.complaintsAnsweredInTime), isNumber: true },
        { name: text.late, of: (one) => numberWords(one.complaintsAnsweredLate), isNumber: true },
        { name: text.escalated, of: (one) => numberWords(one.complaintsEscalated), isNumber: true },
      ]}
    />
  );
}
