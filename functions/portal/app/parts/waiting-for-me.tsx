import type { Answer } from "../client/operations.ts";
import { useAsk } from "../client/questions.ts";
import { untilWords } from "../frame/dates.ts";
import { words } from "../frame/language.ts";
import type { Person } from "../session/person.ts";
import { State } from "./figures.tsx";
import { Loaded } from "./loaded.tsx";
import { Rows } from "./rows.tsx";
import { Card } from "./screen.tsx";

const WORDS = {
  title: { id: "Menunggu Anda", en: "Waiting for you" },
  nothing: { id: "Tidak ada yang menunggu Anda.", en: "Nothing waits for you." },
  overdue: { id: "terlambat", en: "overdue" },
  atLeast: { id: "lebih dari", en: "more than" },
};

const KINDS = {
  AGREE_PLAN: { id: "Rencana kinerja untuk disetujui", en: "Plans to agree to" },
  ANSWER_REPORT: { id: "Laporan untuk dijawab", en: "Reports to answer" },
  ANSWER_ESCALATED_REPORT: {
    id: "Laporan yang tidak dijawab penilainya",
    en: "Reports their rater left unanswered",
  },
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
};

type Task = Answer<"GET /v1/me/tasks">["items"][number];

/** Where others than raters do their part; undefined where there is no screen for it yet. */
const ELSEWHERE: Partial<Readonly<Record<Task["kind"], string | undefined>>> = {
  ANSWER_RATER_REQUEST: "/app/kepegawaian/permintaan",
  ANSWER_OVERDUE_RATER_REQUEST: "/app/daerah/permintaan?daftar=OVERDUE",
  FIND_RATER: "/app/kepegawaian/kalibrasi/tanpa-penilai",
  ANSWER_AWARD_OBJECTION: "/app/penghargaan/sanggahan",
  ANSWER_OVERDUE_AWARD_OBJECTION: "/app/penghargaan/sanggahan?daftar=OVERDUE",
  HANDLE_COMPLAINT: "/app/pengaduan",
};

const screenOf = (kind: Task["kind"]) => (kind in ELSEWHERE ? ELSEWHERE[kind] : `/app/tim?jenis=${kind}`);

/** Whether anything may wait for somebody: as a rater, or by their office. */
export function mayBeAwaited({ me, has }: Person): boolean {
  return me.leadsTeam || has("HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY");
}

/** What waits for whoever decides, by kind. */
export function WaitingForMe() {
  const asked = useAsk("GET /v1/me/tasks", {});
  const text = words(WORDS);
  const kinds = words(KINDS);
  const asideOf = ({ overdue, nextDueAt }: Task) =>
    overdue > 0 ? (
      <State kind="wrong">{`${overdue} ${text.overdue}`}</State>
    ) : (
      nextDueAt !== undefined && untilWords(nextDueAt)
    );
  return (
    <Card title={text.title}>
      <Loaded asked={asked} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{text.nothing}</p>
          ) : (
            <Rows
              label={text.title}
              of={items.map((task) => ({
                key: task.kind,
                to: screenOf(task.kind),
                title: kinds[task.kind],
                detail: task.isMore ? `${text.atLeast} ${task.count}` : task.count,
                aside: asideOf(task),
              }))}
            />
          )
        }
      </Loaded>
    </Card>
  );
}
