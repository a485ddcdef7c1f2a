/** What counts against an award, as people say it. */
export const CONDUCT_KINDS = {
  HUKUMAN_DISIPLIN: { id: "Hukuman disiplin", en: "Disciplinary sanction" },
  PENGADUAN_TERBUKTI: {
    id: "Pengaduan terbukti, terhadap pegawai",
    en: "Founded complaint about an employee",
  },
  PENGADUAN_UNIT_TERBUKTI: { id: "Pengaduan terbukti, terhadap unit", en: "Founded complaint about a unit" },
};

export const SANCTION_LEVELS = {
  RINGAN: { id: "Ringan", en: "Light" },
  SEDANG: { id: "Sedang", en: "Medium" },
  BERAT: { id: "Berat", en: "Severe" },
};

export const REFERENCE = {
  id: "Nomor surat keputusan, atau kode pengaduan",
  en: "Number of the decision, or the complaint's code",
};
