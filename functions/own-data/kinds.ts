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
import * as items from "../../shared/table/items.ts";

type OwnSpec = (typeof items.ownRecords)["span"]["of"][number]["spec"];
/** A section of the download, as an item of an employee's own partition is declared to stand in. */
export type Section = Extract<OwnSpec, { readonly own: { readonly section: string } }>["own"]["section"];

/** Whole but for what only the table needs: these hold nothing of anybody else. */
const Whole = () =>
  z
    .record(z.string(), z.unknown())
    .transform((item) =>
      Object.fromEntries(Object.entries(item).filter(([name]) => !OF_THE_TABLE.has(name))),
    );

const OF_THE_TABLE = new Set(["pk", "sk", "listPk", "listSk", "duePk", "dueSk", "expiresAt", "eventHash"]);

/** What of each section is handed out: the fields that the routes of its context show as well. */
export const SHOWN: Readonly<Record<Section, () => z.ZodType>> = {
  profil: EmployeeSchema,
  rencanaKinerja: PerformancePlanSchema,
  riwayatRencanaKinerja: PlanRevisionSchema,
  catatanRencanaKinerja: PlanCommentSchema,
  laporanKerja: WorkReportSchema,
  bukti: EvidenceSchema,
  kartuKinerja: Whole,
  tugasLoket: Whole,
  pengaduanDitangani: Whole,
  evaluasi: () => EvaluationSchema().extend({ facts: EvaluationFactsSchema() }),
  evaluasiSebelumDibukaKembali: EvaluationSchema,
  umpanBalikAtasan: FeedbackSchema,
  jawabanUmpanBalikRekan: ColleagueReplySchema,
  pengamatan: ObservationSchema,
  pelatihan: TrainingSchema,
  jamPelatihan: Whole,
  disiplin: DisciplineRecordSchema,
  bonusProyek: Whole,
  tindakLanjutSurvei: FollowUpSchema,
};

const OWN = items.ownRecords.span.of;

/** The section in which an item stands that is declared to be its owner's. */
export function isOf(section: string, key: { readonly pk: string; readonly sk: string }): boolean {
  return OWN.some(({ spec: { own }, has }) => "section" in own && own.section === section && has(key));
}

/** Why what stands there and is not handed out is not; the download says it too. */
export const LEFT_OUT: readonly string[] = OWN.flatMap(({ spec: { own } }) =>
  "leftOut" in own ? [own.leftOut] : [],
);

/** What stands elsewhere and is not handed out. */
export const LEFT_OUT_ELSEWHERE: readonly string[] = [
  "Siapa yang mengusulkan Anda untuk penghargaan: data pegawai lain. Uraiannya ada di usulanPenghargaan.",
  "Kode pengaduan yang terbukti tentang Anda: menuntun kepada pelapornya. Catatannya ada di catatanDisiplinDanPengaduan.",
  "Isi berkas bukti: terlalu besar untuk satu unduhan. Daftarnya ada di bukti; tiap berkas diunduh di /v1/employees/{nip}/reports/{reportId}/evidence/{sha256}.",
  "Uji coba perhitungan insentif: tidak membayar siapa pun, dan hanya untuk yang menyusun aturannya.",
];
