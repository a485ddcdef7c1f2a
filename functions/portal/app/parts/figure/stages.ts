/** Where a result stands. */
export const STAGES = {
  MEASURED: { id: "Hanya diukur", en: "Only measured" },
  AWAITING_RATING: { id: "Menunggu penilaian", en: "Awaits its rating" },
  RATED: { id: "Sudah dinilai", en: "Rated" },
  RECEIVED: { id: "Diterima pegawai", en: "Received" },
  OBJECTED: { id: "Dalam keberatan", en: "Objected to" },
  FINAL: { id: "Final", en: "Final" },
  REOPENED: { id: "Dibuka kembali", en: "Reopened" },
};
