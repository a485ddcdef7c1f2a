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

/**
 * The nine questions in English, for those who do not read Indonesian. The regulation has none: this translation is ours, and
 * the Indonesian wording is the one that counts.
 * @source policy: our translation of the questionnaire of PermenPANRB 14/2017
 */
export const ENGLISH_QUESTIONS = {
  U1: {
    text: "How suitable are the requirements for this kind of service?",
    choices: ["Not suitable", "Not very suitable", "Suitable", "Very suitable"],
  },
  U2: {
    text: "How easy is the procedure for this service here?",
    choices: ["Not easy", "Not very easy", "Easy", "Very easy"],
  },
  U3: {
    text: "How fast was the service?",
    choices: ["Not fast", "Not very fast", "Fast", "Very fast"],
  },
  U4: {
    text: "How reasonable is the cost or tariff of the service?",
    choices: ["Very expensive", "Rather expensive", "Cheap", "Free of charge"],
  },
  U5: {
    text: "How well does what you received match what the service standard promises?",
    choices: ["Does not match", "Does not match well", "Matches", "Matches very well"],
  },
  U6: {
    text: "How competent are the staff at giving this service?",
    choices: ["Not competent", "Not very competent", "Competent", "Very competent"],
  },
  U7: {
    text: "How polite and friendly are the staff?",
    choices: [
      "Not polite and friendly",
      "Not very polite and friendly",
      "Polite and friendly",
      "Very polite and friendly",
    ],
  },
  U8: {
    text: "How good are the facilities and the building?",
    choices: ["Poor", "Fair", "Good", "Very good"],
  },
  U9: {
    text: "How are complaints of those who use this service handled?",
    choices: [
      "There is no handling",
      "There is, but it does not work",
      "It works, but not fully",
      "Managed well",
    ],
  },
} as const satisfies Record<keyof typeof STANDARD_QUESTIONS, ElementQuestion>;
