import * as z from "zod";
import { EvaluationFactsSchema } from "../../shared/domain/evaluation/close/facts.ts";
import { EvaluationSchema } from "../../shared/domain/evaluation/evaluation.ts";
import { ColleagueReplySchema } from "../../shared/domain/feedback/colleague-feedback.ts";
import { FeedbackSchema } from "../../shared/domain/feedback/feedback.ts";
import { ObservationSchema } from "../../shared/domain/feedback/observation.ts";
import { DisciplineRecordSchema } from "../../shared/domain/incentives/discipline-record.ts";
import { EmployeeSchema } from "../../shared/domain/organisation/employee.ts";
import { PlanRevisionSchema } from "../../shared/domain/planning/amendment.ts";
import { PlanCommentSchema } from "../../shared/domain/planning/comment.ts";
import { PerformancePlanSchema } from "../../shared/domain/planning/performance-plan.ts";
import { EvidenceSchema } from "../../shared/domain/reporting/evidence.ts";
import { WorkReportSchema } from "../../shared/domain/reporting/work-report.ts";
import { FollowUpSchema } from "../../shared/domain/surveys/follow-up.ts";
import { TrainingSchema } from "../../shared/domain/training/training.ts";

interface Kind {
  readonly section: string;
  /** Matches the sort key of such an item. */
  readonly at: RegExp;
  /** What of it is disclosed: the fields that the routes of its context show as well. */
  readonly shown: () => z.ZodType;
}

/** Everything except what only the table needs: such items say nothing about anybody else. */
const Whole = () =>
  z
    .record(z.string(), z.unknown())
    .transform((item) =>
      Object.fromEntries(Object.entries(item).filter(([name]) => !OF_THE_TABLE.has(name))),
    );

const OF_THE_TABLE = new Set(["pk", "sk", "listPk", "listSk", "duePk", "dueSk", "expiresAt", "eventHash"]);

/** What is in an employee's partition and theirs to have, by section of the download. */
export const KINDS: readonly Kind[] = [
  { section: "profil", at: /^LIVE#PROFILE$/, shown: EmployeeSchema },
  { section: "rencanaKinerja", at: /^LIVE#\d{4}-PLAN$/, shown: PerformancePlanSchema },
  { section: "riwayatRencanaKinerja", at: /^PLAN_REVISION#/, shown: PlanRevisionSchema },
  { section: "catatanRencanaKinerja", at: /^PLAN_COMMENT#/, shown: PlanCommentSchema },
  { section: "laporanKerja", at: /^REPORT#/, shown: WorkReportSchema },
  { section: "bukti", at: /^EVIDENCE#/, shown: EvidenceSchema },
  { section: "kartuKinerja", at: /^LIVE#\d{4}-\d\d$/, shown: Whole },
  { section: "tugasLoket", at: /^LIVE#\d{4}-\d\d#STAFFED#/, shown: Whole },
  { section: "pengaduanDitangani", at: /^HANDLED#/, shown: Whole },
  {
    section: "evaluasi",
    at: /^EVALUATION#/,
    shown: () => EvaluationSchema().extend({ facts: EvaluationFactsSchema() }),
  },
  { section: "evaluasiSebelumDibukaKembali", at: /^EARLIER#/, shown: EvaluationSchema },
  { section: "umpanBalikAtasan", at: /^FEEDBACK#/, shown: FeedbackSchema },
  { section: "jawabanUmpanBalikRekan", at: /^COLLEAGUE-REPLY#/, shown: ColleagueReplySchema },
  { section: "pengamatan", at: /^OBSERVATION#/, shown: ObservationSchema },
  { section: "pelatihan", at: /^TRAINING#/, shown: TrainingSchema },
  { section: "jamPelatihan", at: /^LIVE#\d{4}-TRAINING$/, shown: Whole },
  { section: "disiplin", at: /^DISCIPLINE#/, shown: DisciplineRecordSchema },
  { section: "bonusProyek", at: /^BONUSES#/, shown: Whole },
  { section: "tindakLanjutSurvei", at: /^FOLLOW-UP#/, shown: FollowUpSchema },
];

/** What is there and not disclosed, with the reason, which the download gives too. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  "SUPPORTER#": "Rencana pegawai lain yang mendukung rencana Anda: data pegawai lain.",
  "ASKED#": "Siapa yang Anda diminta menilai sebagai rekan: data pegawai lain.",
  "HANDOVER#": "Tanda sementara bahwa pejabat penilai Anda berganti; penempatannya ada di profil.",
  "ESCALATED#": "Salinan laporan Anda untuk atasan; laporannya ada di laporanKerja.",
};

/** What is stored elsewhere and not disclosed. */
export const LEFT_OUT_ELSEWHERE: readonly string[] = [
  "Siapa yang mengusulkan Anda untuk penghargaan: data pegawai lain. Uraiannya ada di usulanPenghargaan.",
  "Kode pengaduan yang terbukti tentang Anda: menuntun kepada pelapornya. Catatannya ada di catatanDisiplinDanPengaduan.",
  "Isi berkas bukti: terlalu besar untuk satu unduhan. Daftarnya ada di bukti; tiap berkas diunduh di /v1/employees/{nip}/reports/{reportId}/evidence/{sha256}.",
  "Uji coba perhitungan insentif: tidak membayar siapa pun, dan hanya untuk yang menyusun aturannya.",
];
