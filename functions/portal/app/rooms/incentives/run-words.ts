/** The kinds of runs, and where one stands. */
export const RUN_WORDS = {
  TRIAL: { id: "Uji coba", en: "Trial" },
  FINAL: { id: "Final", en: "Final" },
  CORRECTION: { id: "Koreksi", en: "Correction" },
  RUNNING: { id: "Berjalan", en: "Running" },
  DONE: { id: "Selesai", en: "Done" },
};
