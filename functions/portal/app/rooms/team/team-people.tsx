import { useState } from "preact/hooks";
import type { Text } from "../../../../../shared/domain/text.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { monthOf, today } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { Bar } from "../../parts/figures.tsx";
import { Empty, Loaded } from "../../parts/loaded.tsx";
import { MonthStep } from "../../parts/period-step.tsx";
import { Screen } from "../../parts/screen.tsx";
import { Table } from "../../parts/table.tsx";
import { usePerson } from "../../session/person.ts";
import { TeamTabs } from "./team-tabs.tsx";

type Member = Answer<"GET /v1/me/team-scorecards">["items"][number];

const WORDS = {
  title: { id: "Pegawai saya", en: "My people" },
  none: {
    id: "Tidak ada pegawai yang Anda nilai. Pengelola kinerja menetapkan siapa menilai siapa.",
    en: "You rate nobody. HR decides who rates whom.",
  },
  caption: { id: "Kartu kinerja tim", en: "The team's scorecards" },
  name: { id: "Pegawai", en: "Employee" },
  achievement: { id: "Capaian", en: "Achievement" },
  reports: { id: "Laporan", en: "Reports" },
  accepted: { id: "diterima", en: "accepted" },
  awaiting: { id: "menunggu", en: "waiting" },
  returned: { id: "dikembalikan", en: "returned" },
  feedback: { id: "Umpan balik Anda", en: "Your feedback" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  training: { id: "JP tahun ini", en: "Lesson hours this year" },
  of: { id: "dari", en: "of" },
  missing: { id: "Yang kurang", en: "Missing" },
  noData: { id: "belum ada data", en: "no data yet" },
  late: { id: "Laporan terlambat", en: "Late reports" },
};

const MISSING: Readonly<Record<Member["missing"][number], Text>> = {
  PLAN: { id: "rencana", en: "plan" },
  PLAN_PROPOSAL: { id: "rencana diajukan", en: "plan proposed" },
  PLAN_AGREEMENT: { id: "persetujuan rencana", en: "agreement to the plan" },
  PLAN_OF_FORMER_UNIT: { id: "rencana unit baru", en: "plan for the new unit" },
  REPORTS: { id: "laporan", en: "reports" },
  REPORTS_TO_REVISE: { id: "perbaikan laporan", en: "revision of reports" },
  REPORTS_UNANSWERED: { id: "jawaban laporan", en: "answers to reports" },
  INDICATOR_WITHOUT_PROGRESS: { id: "capaian indikator", en: "progress of an indicator" },
  FEEDBACK_OF_SUPERIOR: { id: "umpan balik Anda", en: "your feedback" },
  TRAINING_HOURS: { id: "jam pelajaran", en: "lesson hours" },
};

/** Those whom the reader rates, and how each stands this month. */
export function TeamPeople() {
  const { isHead } = usePerson();
  const [month, setMonth] = useState(monthOf(today()));
  const asked = useAsk("GET /v1/me/team-scorecards", { query: { month, limit: 100 } });
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={<MonthStep month={month} onMonth={setMonth} />}
      acts={
        isHead && (
          <a class="button quiet" href="/app/tim/laporan-terlambat">
            {text.late}
          </a>
        )
      }
    >
      <TeamTabs />
      <Loaded asked={asked} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            <People of={items} month={month} />
          )
        }
      </Loaded>
    </Screen>
  );
}

function People({ of, month }: { readonly of: readonly Member[]; readonly month: string }) {
  const text = words(WORDS);
  return (
    <Table
      caption={text.caption}
      hidesCaption
      rows={of}
      keyOf={({ nip }) => nip}
      columns={[
        {
          name: text.name,
          of: ({ nip, name }) => <a href={`/app/tim/pegawai/${nip}?bulan=${month}`}>{name}</a>,
        },
        {
          name: text.achievement,
          of: ({ name, achievementBasisPoints: share }) =>
            share === undefined ? (
              text.noData
            ) : (
              <>
                {percentWords(share)}
                <Bar basisPoints={share} label={`${name}: ${percentWords(share)}`} />
              </>
            ),
        },
        {
          name: text.reports,
          of: (one) =>
            `${one.reportsAccepted} ${text.accepted}, ${one.reportsAwaiting} ${text.awaiting}, ${one.reportsReturned} ${text.returned}`,
        },
        { name: text.obstacles, isNumber: true, of: ({ obstacles }) => obstacles },
        { name: text.feedback, isNumber: true, of: ({ feedback }) => feedback },
        {
          name: text.training,
          isNumber: true,
          of: ({ training }) => `${training.countedHours} ${text.of} ${training.requiredHours}`,
        },
        {
          name: text.missing,
          of: (one) => one.missing.map((what) => say(MISSING[what])).join(", ") || "–",
        },
      ]}
    />
  );
}
