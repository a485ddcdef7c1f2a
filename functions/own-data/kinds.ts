import * as z from "zod";
import { NeedSchema } from "../../shared/domain/development/need.ts";
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
import { SuggestionSchema } from "../../shared/domain/planning/suggestion.ts";
import { EvidenceSchema } from "../../shared/domain/reporting/evidence.ts";
import { HelpRequestSchema } from "../../shared/domain/reporting/help-request.ts";
import { monthOfReport, WorkReportSchema } from "../../shared/domain/reporting/work-report.ts";
import { ReceiptSchema } from "../../shared/domain/socialisation/receipt.ts";
import { CheckAnswersSchema } from "../../shared/domain/socialisation/understanding.ts";
import { FormerRecommendationSchema } from "../../shared/domain/supervision/former-owner.ts";
import { FollowUpSchema } from "../../shared/domain/surveys/follow-up.ts";
import { AppointmentLineSchema } from "../../shared/domain/talent/appointment.ts";
import { AssessmentSchema } from "../../shared/domain/talent/assessment.ts";
import { CareerPlanSchema } from "../../shared/domain/talent/career-plan.ts";
import { AgendaSchema } from "../../shared/domain/training/agenda.ts";
import { TrainerSchema } from "../../shared/domain/training/trainer.ts";
import { TrainingSchema } from "../../shared/domain/training/training.ts";
import * as items from "../../shared/table/items.ts";
import type { OwnItem } from "../../shared/table/own-records/own-records.ts";

type OwnSpec = (typeof items.ownRecords)["span"]["of"][number]["spec"];
/** A section of the download, as declared by the items in an employee's own partition. */
export type Section = Extract<OwnSpec, { readonly own: { readonly section: string } }>["own"]["section"];

/** The whole item without the table's own attributes, in the order of their names; it has nothing about anybody else. */
const Whole = () =>
  z.record(z.string(), z.unknown()).transform((item) =>
    Object.fromEntries(
      Object.entries(item)
        .filter(([name]) => !OF_THE_TABLE.has(name))
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
  );

const OF_THE_TABLE = new Set(["pk", "sk", "listPk", "listSk", "duePk", "dueSk", "expiresAt", "eventHash"]);

/** The fields of each section in the download: those that its context's routes show too. */
export const SHOWN: Readonly<Record<Section, () => z.ZodType>> = {
  profil: EmployeeSchema,
  rencanaKinerja: PerformancePlanSchema,
  riwayatRencanaKinerja: PlanRevisionSchema,
  catatanRencanaKinerja: PlanCommentSchema,
  usulIndikator: SuggestionSchema,
  laporanKerja: WorkReportSchema,
  permintaanBantuan: HelpRequestSchema,
  bukti: EvidenceSchema,
  kartuKinerja: Whole,
  tugasLoket: Whole,
  pengaduanDitangani: Whole,
  evaluasi: () => EvaluationSchema().extend({ facts: EvaluationFactsSchema() }),
  evaluasiSebelumDibukaKembali: EvaluationSchema,
  umpanBalikAtasan: FeedbackSchema,
  jawabanUmpanBalikRekan: ColleagueReplySchema,
  pengamatan: ObservationSchema,
  rekomendasiPengawasanDialihkan: FormerRecommendationSchema,
  pelatihan: TrainingSchema,
  jamPelatihan: Whole,
  agendaPelatihan: () => AgendaSchema().pick({ entries: true }),
  penilaianKompetensi: AssessmentSchema,
  pelatihInternal: TrainerSchema,
  rencanaKarier: CareerPlanSchema,
  pengisianJabatan: AppointmentLineSchema,
  kebutuhanPengembangan: NeedSchema,
  disiplin: DisciplineRecordSchema,
  bonusProyek: Whole,
  tindakLanjutSurvei: FollowUpSchema,
  pengumumanDibaca: ReceiptSchema,
  jawabanUjiPemahaman: CheckAnswersSchema,
  suaraMusyawarah: Whole,
  dukunganUsul: Whole,
};

const OWN = items.ownRecords.span.of;

/** The items that are declared to belong to a section. */
export function isOf(section: string, key: { readonly pk: string; readonly sk: string }): boolean {
  return OWN.some(({ spec: { own }, has }) => "section" in own && own.section === section && has(key));
}

/** Why some items in the partition are left out; the download says so too. */
export const LEFT_OUT: readonly string[] = OWN.flatMap(({ spec: { own } }) =>
  "leftOut" in own ? [own.leftOut] : [],
);

/** Items elsewhere that are left out. */
export const LEFT_OUT_ELSEWHERE: readonly string[] = [
  "Siapa yang mengusulkan Anda untuk penghargaan: data pegawai lain. Uraiannya ada di usulanPenghargaan.",
  "Kode pengaduan yang terbukti tentang Anda: menuntun kepada pelapornya. Catatannya ada di catatanDisiplinDanPengaduan.",
  "Isi berkas bukti: terlalu besar untuk satu unduhan. Daftarnya ada di bukti; tiap berkas diunduh dari laporannya.",
  "Kunjungan pengawasan mendadak yang belum dilakukan: terbuka setelah dicatat.",
  "Suara, usul, dan komentar dalam musyawarah anonim: tidak ada yang mencatat siapa yang mengirimnya.",
  "Suksesi jabatan yang belum diputuskan: pertimbangan tim manajemen talenta tentang beberapa calon sekaligus. Setelah diputuskan, bagian tentang Anda ada di pengisianJabatan.",
  "Uji coba perhitungan insentif: tidak membayar siapa pun, dan hanya untuk yang menyusun aturannya.",
];

function frozenMonths(own: readonly OwnItem[]): ReadonlySet<string> {
  const frozen = items.scorecard.among(own).filter(({ frozenAt }) => frozenAt !== undefined);
  return new Set(frozen.map(({ month }) => month));
}

/** The months of one's own work reports that were not frozen: yet, or ever, as that in which somebody left. */
export function monthsNotFrozen(own: readonly OwnItem[]): readonly string[] {
  const reported = new Set(items.workReport.among(own).map(({ id }) => monthOfReport(id)));
  return [...reported.difference(frozenMonths(own))];
}

/**
 * Work reports, each with whether its month has closed: what was not answered by then is not answered any more.
 * @param closed those of the months not frozen that have closed for everybody
 */
export function reportsOf(own: readonly OwnItem[], closed: ReadonlySet<string>) {
  const over = frozenMonths(own).union(closed);
  return items.workReport.among(own).map((report) => ({
    ...WorkReportSchema().parse(report),
    isMonthClosed: over.has(monthOfReport(report.id)),
  }));
}
