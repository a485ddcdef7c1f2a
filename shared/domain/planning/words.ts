import type { Polarity } from "../rules/achievement.ts";
import type { Text } from "../text.ts";
import type { ASSIGNMENT_STATES, PLAN_STATES } from "./states.ts";

/** The state of a plan or its amendment, for use within a sentence. */
export const PLAN_WORDS: Readonly<Record<(typeof PLAN_STATES)[number], Text>> = {
  DRAFT: { id: "masih rancangan", en: "still a draft" },
  PROPOSED: { id: "sudah diajukan kepada pejabat penilai", en: "proposed to the rater" },
  AGREED: { id: "sudah disepakati", en: "agreed" },
};

/** The state of a template's assignment, for use within a sentence. */
export const ASSIGNMENT_WORDS: Readonly<Record<(typeof ASSIGNMENT_STATES)[number], Text>> = {
  PREVIEWING: { id: "sedang disiapkan pratinjaunya", en: "being previewed" },
  PREVIEWED: { id: "baru berupa pratinjau", en: "only previewed" },
  ASSIGNING: { id: "sedang ditugaskan", en: "being assigned" },
  ASSIGNED: { id: "sudah ditugaskan", en: "assigned already" },
  UNDOING: { id: "sedang dibatalkan", en: "being undone" },
  UNDONE: { id: "sudah dibatalkan", en: "undone" },
};

/** Polarities, for use within a sentence. */
export const POLARITY_WORDS: Readonly<Record<Polarity, Text>> = {
  POSITIF: { id: "positif (makin tinggi makin baik)", en: "positive (higher is better)" },
  NEGATIF: { id: "negatif (makin rendah makin baik)", en: "negative (lower is better)" },
};
