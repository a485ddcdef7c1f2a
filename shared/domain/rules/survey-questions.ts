import type { SATISFACTION_ELEMENTS } from "./satisfaction-index.ts";

/** A question about one of the nine elements, with the meaning of scores 1 to 4. */
export interface ElementQuestion {
  readonly text: string;
  /** From score 1 to score 4. */
  readonly choices: readonly [string, string, string, string];
}

/**
 * The nine questions, used unless a survey words one of them for its own service.
 * @source PermenPANRB 14/2017, Lampiran: example of a questionnaire
 */
export const STANDARD_QUESTIONS = {
  U1: {
    text: "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?",
    choices: ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
  },
  U2: {
    text: "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
    choices: ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"],
  },
  U3: {
    text: "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
    choices: ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"],
  },
  U4: {
    text: "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    choices: ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"],
  },
  U5: {
    text: "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?",
    choices: ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
  },
  U6: {
    text: "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
    choices: ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"],
  },
  U7: {
    text: "Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?",
    choices: ["Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah"],
  },
  U8: {
    text: "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
    choices: ["Buruk", "Cukup", "Baik", "Sangat baik"],
  },
  U9: {
    text: "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
    choices: ["Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"],
  },
} as const satisfies Record<(typeof SATISFACTION_ELEMENTS)[number]["code"], ElementQuestion>;
