/** How far a staff import is. */
export const IMPORT_STATES = {
  AWAITING_FILE: { id: "Belum diperiksa", en: "Not checked yet" },
  CHECKING: { id: "Sedang diperiksa", en: "Being checked" },
  CHECKED: { id: "Sudah diperiksa", en: "Checked" },
  APPLYING: { id: "Sedang diterapkan", en: "Being applied" },
  APPLIED: { id: "Sudah diterapkan", en: "Applied" },
  FAILED: { id: "Gagal", en: "Failed" },
};
