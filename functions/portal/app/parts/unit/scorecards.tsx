import type { Text } from "../../../../../shared/domain/text.ts";
import type { Answer } from "../../client/operations.ts";
import { say, words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { Bar } from "../figure/figures.tsx";
import { Table } from "../list/table.tsx";
import { hoursWords } from "../person/lesson-hours.ts";

type Scorecard = Answer<"GET /v1/me/team-scorecards">["items"][number];

interface ScorecardsProps {
  readonly of: readonly Scorecard[];
  /** The screen about somebody, if the reader has one. */
  readonly addressOf?: (scorecard: Scorecard) => string;
}

const WORDS = {
  caption: { id: "Kartu kinerja pegawai", en: "Employees' scorecards" },
  name: { id: "Pegawai", en: "Employee" },
  achievement: { id: "Capaian", en: "Achievement" },
  reports: { id: "Laporan", en: "Reports" },
  accepted: { id: "diterima", en: "accepted" },
  awaiting: { id: "menunggu", en: "waiting" },
  lapsed: { id: "tidak dijawab sampai ditutup", en: "unanswered at the close" },
  returned: { id: "dikembalikan", en: "returned" },
  feedback: { id: "Umpan balik atasan", en: "Feedback of the superior" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  training: { id: "JP tahun ini", en: "Lesson hours this year" },
  missing: { id: "Yang kurang", en: "Missing" },
  noData: { id: "belum ada data", en: "no data yet" },
};

/** What a scorecard still misses, in a word or two. */
export const MISSING: Readonly<Record<Scorecard["missing"][number], Text>> = {
  PLAN: { id: "rencana", en: "plan" },
  PLAN_PROPOSAL: { id: "rencana diajukan", en: "plan proposed" },
  PLAN_AGREEMENT: { id: "persetujuan rencana", en: "agreement to the plan" },
  PLAN_OF_FORMER_UNIT: { id: "rencana unit baru", en: "plan for the new unit" },
  REPORTS: { id: "laporan", en: "reports" },
  REPORTS_TO_REVISE: { id: "perbaikan laporan", en: "revision of reports" },
  REPORTS_UNANSWERED: { id: "jawaban laporan", en: "answers to reports" },
  INDICATOR_WITHOUT_PROGRESS: { id: "capaian indikator", en: "progress of an indicator" },
  FEEDBACK_OF_SUPERIOR: { id: "umpan balik atasan", en: "feedback of the superior" },
  TRAINING_HOURS: { id: "jam pelajaran", en: "lesson hours" },
};

/** The month of each of some employees. */
export function Scorecards({ of, addressOf }: ScorecardsProps) {
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
          of: (one) => (addressOf ? <a href={addressOf(one)}>{one.name}</a> : one.name),
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
            [
              `${one.reportsAccepted} ${text.accepted}`,
              one.reportsAwaiting > 0 &&
                `${one.reportsAwaiting} ${one.frozenAt === undefined ? text.awaiting : text.lapsed}`,
              one.reportsReturned > 0 && `${one.reportsReturned} ${text.returned}`,
            ]
              .filter(Boolean)
              .join(", "),
        },
        { name: text.obstacles, isNumber: true, of: ({ obstacles }) => obstacles },
        { name: text.feedback, isNumber: true, of: ({ feedback }) => feedback },
        {
          name: text.training,
          isNumber: true,
          of: ({ training }) => hoursWords(training),
        },
        {
          name: text.missing,
          of: (one) => one.missing.map((what) => say(MISSING[what])).join(", ") || "–",
        },
      ]}
    />
  );
}
