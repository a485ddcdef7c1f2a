/** What can wait for whoever leads a team, in the order in which it is offered. */
export const TEAM_TASKS = {
  ANSWER_HELP_REQUEST: { id: "Permintaan bantuan", en: "Requests for help" },
  ANSWER_REPORT: { id: "Laporan", en: "Reports" },
  ANSWER_ESCALATED_REPORT: { id: "Laporan yang beralih", en: "Reports passed on" },
  AGREE_PLAN: { id: "Rencana", en: "Plans" },
  ANSWER_SUGGESTION: { id: "Usul indikator", en: "Suggestions" },
  CONFIRM_TRAINING: { id: "Pelatihan", en: "Trainings" },
  APPROVE_ENROLMENT: { id: "Pendaftaran pelatihan", en: "Enrolments" },
  RATE: { id: "Penilaian", en: "Ratings" },
  RATE_PASSED_ON: { id: "Penilaian yang beralih", en: "Ratings passed on" },
  EXPLAIN_OBJECTION: { id: "Keberatan: penjelasan", en: "Objections: explain" },
  DECIDE_OBJECTION: { id: "Keberatan: keputusan", en: "Objections: decide" },
} as const;

export type TeamTask = keyof typeof TEAM_TASKS;

export const isTeamTask = (text: string | undefined): text is TeamTask =>
  text !== undefined && text in TEAM_TASKS;
