/** How far a file of paper forms is. */
export const IMPORT_STATES = {
  AWAITING_FILE: { id: "Belum diperiksa", en: "Not checked yet" },
  CHECKING: { id: "Sedang diperiksa", en: "Being checked" },
  CHECKED: { id: "Sudah diperiksa", en: "Checked" },
  APPLYING: { id: "Sedang dihitung", en: "Being counted" },
  APPLIED: { id: "Sudah dihitung", en: "Counted" },
  FAILED: { id: "Gagal", en: "Failed" },
};
