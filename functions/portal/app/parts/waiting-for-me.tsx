import type { ComponentProps } from "preact";
import type { Answer } from "../client/operations.ts";
import type { Asked } from "../client/questions.ts";
import { untilWords } from "../frame/dates.ts";
import { words } from "../frame/language.ts";
import { type Person, usePerson } from "../session/person.ts";
import { State } from "./figures.tsx";
import { Loaded } from "./loaded.tsx";
import { Rows } from "./rows.tsx";
import { Card } from "./screen.tsx";

const WORDS = {
  title: { id: "Menunggu Anda", en: "Waiting for you" },
  nothing: { id: "Tidak ada yang menunggu Anda.", en: "Nothing waits for you." },
  overdue: { id: "terlambat", en: "overdue" },
};

const KINDS = {
  ANSWER_HELP_REQUEST: { id: "Kendala yang meminta bantuan Anda", en: "Obstacles that ask for your help" },
  AGREE_PLAN: { id: "Rencana kinerja untuk disetujui", en: "Plans to agree to" },
  ANSWER_REPORT: { id: "Laporan untuk dijawab", en: "Reports to answer" },
  ANSWER_ESCALATED_REPORT: {
    id: "Laporan yang tidak dijawab penilainya",
    en: "Reports their rater left unanswered",
  },
  ANSWER_SUGGESTION: { id: "Usul atas indikator unit", en: "Suggestions to the unit's indicators" },
  CONFIRM_TRAINING: { id: "Pelatihan untuk dikonfirmasi", en: "Trainings to confirm" },
  APPROVE_ENROLMENT: { id: "Pendaftaran pelatihan untuk disetujui", en: "Enrolments to approve" },
  RATE: { id: "Pegawai untuk dinilai", en: "Employees to rate" },
  RATE_PASSED_ON: { id: "Penilaian yang beralih kepada Anda", en: "Ratings passed on to you" },
  EXPLAIN_OBJECTION: {
    id: "Keberatan yang menunggu penjelasan Anda",
    en: "Objections that await your explanation",
  },
  DECIDE_OBJECTION: {
    id: "Keberatan yang menunggu keputusan Anda",
    en: "Objections that await your decision",
  },
  ANSWER_RATER_REQUEST: {
    id: "Permintaan perbaikan pejabat penilai",
    en: "Requests to correct a rater",
  },
  ANSWER_OVERDUE_RATER_REQUEST: {
    id: "Permintaan perbaikan pejabat penilai yang terlambat dijawab",
    en: "Requests to correct a rater, overdue",
  },
  FIND_RATER: { id: "Hasil tanpa pejabat penilai", en: "Results without a rater" },
  ANSWER_AWARD_OBJECTION: { id: "Sanggahan atas penghargaan", en: "Objections to awards" },
  ANSWER_OVERDUE_AWARD_OBJECTION: {
    id: "Sanggahan atas penghargaan yang terlambat dijawab",
    en: "Objections to awards, overdue",
  },
  HANDLE_COMPLAINT: { id: "Pengaduan terbuka", en: "Open complaints" },
  DECIDE_AWARD: { id: "Penghargaan untuk diputuskan", en: "Awards to decide" },
  APPROVE_INCENTIVE_TABLE: { id: "Tabel insentif untuk disetujui", en: "Incentive tables to approve" },
  DECIDE_PROJECT_BONUS: { id: "Bonus proyek untuk diputuskan", en: "Project bonuses to decide" },
};

type Tasks = Answer<"GET /v1/me/tasks">;
type Task = Tasks["items"][number];
type Nearest = Tasks["nearest"][number];

/** What awaits HR leads into their room, and the same of the head of the city into theirs. */
const requestsOf = (person: Person, list: string) =>
  person.has("HR") ? `/app/kepegawaian/permintaan${list}` : `/app/daerah/permintaan${list}`;

/** Where others than raters do their part. @param first of the kind, the one due first if it is among the nearest */
const ELSEWHERE: Partial<
  Readonly<Record<Task["kind"], (person: Person, first: Nearest | undefined) => string>>
> = {
  ANSWER_RATER_REQUEST: (person) => requestsOf(person, ""),
  ANSWER_OVERDUE_RATER_REQUEST: (person) => requestsOf(person, "?daftar=OVERDUE"),
  FIND_RATER: () => "/app/kepegawaian/kalibrasi/tanpa-penilai",
  ANSWER_AWARD_OBJECTION: () => "/app/penghargaan/sanggahan",
  ANSWER_OVERDUE_AWARD_OBJECTION: () => "/app/penghargaan/sanggahan?daftar=OVERDUE",
  HANDLE_COMPLAINT: () => "/app/pengaduan",
  DECIDE_AWARD: (_, first) => (first?.period ? `/app/penghargaan/${first.period}/tim` : "/app/penghargaan"),
  APPROVE_INCENTIVE_TABLE: (_, first) => (first?.id ? `/app/insentif/tabel/${first.id}` : "/app/insentif"),
  DECIDE_PROJECT_BONUS: (_, first) =>
    first?.period ? `/app/insentif/bonus?bulan=${first.period}` : "/app/insentif/bonus",
};

/** Whether anything may wait for somebody: as a rater, or by their office. */
export function mayBeAwaited({ me, has }: Person): boolean {
  return me.leadsTeam || has("HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY");
}

interface WaitingProps {
  readonly asked: Asked<"GET /v1/me/tasks">;
  readonly title?: string;
  /** What waits beside it, from another question. */
  readonly others?: readonly ComponentProps<typeof Rows>["of"][number][];
}

/** What waits for whoever decides, by kind, each with the way to where it is done. */
export function WaitingForMe({ asked, title, others = [] }: WaitingProps) {
  const person = usePerson();
  const text = words(WORDS);
  const kinds = words(KINDS);
  const asideOf = ({ overdue, nextDueAt }: Task) =>
    overdue > 0 ? (
      <State kind="wrong">{`${overdue} ${text.overdue}`}</State>
    ) : (
      nextDueAt !== undefined && untilWords(nextDueAt)
    );
  return (
    <Card title={title ?? text.title}>
      <Loaded asked={asked} lines={3}>
        {({ items, nearest }) => {
          const screenOf = (kind: Task["kind"]) =>
            ELSEWHERE[kind]?.(
              person,
              nearest.find((one) => one.kind === kind),
            ) ?? `/app/tim?jenis=${kind}`;
          const rows = items.map((task) => ({
            key: task.kind,
            to: screenOf(task.kind),
            title: `${kinds[task.kind]} (${task.count}${task.isMore ? "+" : ""})`,
            aside: asideOf(task),
          }));
          if (rows.length + others.length === 0) return <p>{text.nothing}</p>;
          return <Rows label={title ?? text.title} of={[...rows, ...others]} />;
        }}
      </Loaded>
    </Card>
  );
}
