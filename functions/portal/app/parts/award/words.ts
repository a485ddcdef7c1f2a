/** What a candidate for an award has to meet. */
export const AWARD_GATES = {
  NOMINATED: { id: "Diusulkan pimpinan unit", en: "Nominated by the head of the unit" },
  MEMBERS: { id: "Jumlah anggota unit", en: "Members of the unit" },
  PREDIKAT: { id: "Predikat terakhir", en: "Last predikat" },
  SANCTION: { id: "Tanpa hukuman disiplin", en: "No disciplinary sanction" },
  COMPLAINT: { id: "Tanpa pengaduan terbukti yang terbuka", en: "No open complaint that was substantiated" },
  FOLLOW_UPS: {
    id: "Tanpa tindak lanjut pengawasan yang lewat tenggat",
    en: "No overdue follow-up of supervision",
  },
  RECENT_WINNER: { id: "Belum menang dalam masa jeda", en: "No award in the recent months" },
  AGREED_PLAN: { id: "Rencana (SKP) disepakati", en: "An agreed plan (SKP)" },
  EVIDENCE: { id: "Laporan yang diterima", en: "Accepted reports" },
  MONTHS_BEFORE: { id: "Bulan sebelumnya yang terukur", en: "Earlier months that were measured" },
};

/** What candidates are compared by. */
export const AWARD_COMPONENTS = {
  ACHIEVEMENT: { id: "Capaian target", en: "Targets achieved" },
  REPORTING: { id: "Keteraturan laporan", en: "Regular reports" },
  SATISFACTION: { id: "Kepuasan warga", en: "Citizens' satisfaction" },
  COMPLAINT_TIMELINESS: { id: "Pengaduan dijawab tepat waktu", en: "Complaints answered in time" },
  IMPROVEMENT: { id: "Peningkatan dari bulan-bulan sebelumnya", en: "Improvement on earlier months" },
  ADOPTED_PROPOSALS: { id: "Usul yang diterima", en: "Proposals adopted" },
};
