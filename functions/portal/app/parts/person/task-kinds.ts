import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import type { Person } from "../../session/person.ts";

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
  APPROVE_DEVELOPMENT_PLAN: {
    id: "Rencana pengembangan (AKPK) untuk disetujui",
    en: "Plans of development to approve",
  },
  ANSWER_QUESTION: {
    id: "Pertanyaan yang menunggu jawaban resmi Anda",
    en: "Questions that await your official answer",
  },
  PUBLISH_SURVEY: { id: "Hasil survei untuk diumumkan", en: "Survey results to publish" },
  COMPLETE_FOLLOW_UP: {
    id: "Tindak lanjut survei atas nama Anda",
    en: "Follow-ups of surveys in your name",
  },
  ANSWER_CONSULTATION: {
    id: "Musyawarah yang menunggu jawaban Anda",
    en: "Consultations that await your answer",
  },
  CONSENT_TO_AWARD: {
    id: "Penghargaan yang menunggu persetujuan Anda",
    en: "Awards that await your consent",
  },
  VERIFY_FOLLOW_UP: { id: "Tindak lanjut untuk diverifikasi", en: "Follow-ups to verify" },
  MAKE_VISIT: { id: "Kunjungan pengawasan Anda", en: "Your visits of supervision" },
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
  APPROVE_DEVELOPMENT_PLAN: (_, first) =>
    first?.id ? `/app/karier/akpk/${first.id}/${first.period}` : "/app/karier/akpk",
  ANSWER_QUESTION: () => "/app/tanya-jawab",
  PUBLISH_SURVEY: (_, first) => (first?.id ? `/app/survei/${first.id}` : "/app/survei"),
  COMPLETE_FOLLOW_UP: () => "/app/survei",
  ANSWER_CONSULTATION: (_, first) => (first?.id ? `/app/musyawarah/${first.id}` : "/app/musyawarah"),
  VERIFY_FOLLOW_UP: () => "/app/pengawasan",
  MAKE_VISIT: () => "/app/pengawasan",
  CONSENT_TO_AWARD: (_, first) => `/app/hasil/penghargaan${first?.period ? `?bulan=${first.period}` : ""}`,
};

/** The screen where a kind of task is done. @param nearest tasks, among which may be the first of the kind */
export function wayTo(kind: Task["kind"], nearest: readonly Nearest[], person: Person): string {
  const first = nearest.find((one) => one.kind === kind);
  return ELSEWHERE[kind]?.(person, first) ?? `/app/tim?jenis=${kind}`;
}

/** A kind of task and how many wait. */
export function titleOf({ kind, count, isMore }: Pick<Task, "kind" | "count" | "isMore">): string {
  return `${words(KINDS)[kind]} (${count}${isMore ? "+" : ""})`;
}
