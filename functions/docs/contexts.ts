import type { Text } from "../../shared/domain/text.ts";

/** What people call each context: the chapters of the page, in its order. A test holds it to the registry. */
export const CONTEXTS: Readonly<Record<string, Text>> = {
  organisation: { id: "Organisasi dan pegawai", en: "Organisation and employees" },
  "staff-import": { id: "Impor pegawai dari SIASN", en: "Import of staff from SIASN" },
  planning: { id: "Sasaran kinerja (SKP)", en: "Performance plans (SKP)" },
  "plan-templates": { id: "Templat rencana kinerja", en: "Templates of plans" },
  "rater-requests": { id: "Perbaikan pejabat penilai", en: "Correction of raters" },
  reporting: { id: "Laporan kerja", en: "Work reports" },
  feedback: { id: "Umpan balik dan pengamatan", en: "Feedback and observation" },
  training: { id: "Pengembangan kompetensi", en: "Training" },
  evaluation: { id: "Evaluasi periode", en: "Evaluation" },
  rating: { id: "Penilaian dan keberatan", en: "Rating and objection" },
  explanation: { id: "Penjelasan hasil", en: "Why a result is what it is" },
  documents: { id: "Dokumen evaluasi", en: "Documents" },
  exports: { id: "Keluaran untuk SIASN dan angka kredit", en: "Exports" },
  calibration: { id: "Kalibrasi penilaian", en: "Calibration" },
  complaints: { id: "Pengaduan warga", en: "Citizens' complaints" },
  surveys: { id: "Survei kepuasan masyarakat", en: "Satisfaction surveys" },
  "survey-pictures": {
    id: "Gambar survei: kode QR dan grafik",
    en: "Surveys as pictures: QR codes and charts",
  },
  "paper-import": { id: "Formulir survei kertas", en: "Paper survey forms" },
  "award-decisions": { id: "Putusan dan piagam penghargaan", en: "Decision of the award" },
  incentives: { id: "Insentif (TPP) dan bonus proyek", en: "Incentives and project bonuses" },
  awards: { id: "Penghargaan", en: "Awards" },
  "complaint-desk": { id: "Meja pengaduan", en: "The complaint desk" },
  "complaint-files": { id: "Foto dan berkas pengaduan", en: "Photos and files of complaints" },
  "complaint-identity": { id: "Data kontak pengadu", en: "Complainants' contact data" },
  "complaint-publication": {
    id: "Statistik pengaduan dan hari libur",
    en: "Complaint statistics and holidays",
  },
  mail: { id: "Surel pemberitahuan", en: "Mail of notices" },
  deadlines: { id: "Tenggat", en: "Deadlines" },
  docs: { id: "Uraian API", en: "API description" },
};
