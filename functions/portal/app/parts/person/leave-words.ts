/** The kinds of leave that a record may have. */
export const LEAVES = {
  CUTI_MELAHIRKAN: { id: "Cuti melahirkan", en: "Maternity leave" },
  CUTI_SAKIT: { id: "Cuti sakit", en: "Sick leave" },
  CUTI_BESAR: { id: "Cuti besar", en: "Long leave" },
  CUTI_ALASAN_PENTING: { id: "Cuti karena alasan penting", en: "Leave for an important reason" },
};
