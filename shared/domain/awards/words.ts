import type { Text } from "../text.ts";
import type { Conflict } from "./decision/conflict.ts";
import type { AwardCategory } from "./rule.ts";

/** Award categories, for use within a sentence. */
export const CATEGORY_WORDS: Readonly<Record<AwardCategory, Text>> = {
  INDIVIDUAL: { id: "perorangan", en: "individual" },
  TEAM: { id: "tim", en: "team" },
  SERVICE: { id: "pelayanan", en: "service" },
  IMPROVED: { id: "peningkatan", en: "improvement" },
  INNOVATION: { id: "inovasi", en: "innovation" },
};

/** A member's conflict of interest with a candidate, for use within a sentence. */
export const GROUND_WORDS: Readonly<Record<Conflict["ground"], Text>> = {
  SUPERIOR: { id: "Anda memimpin atau menilainya", en: "you lead or rate them" },
  SUBORDINATE: { id: "ia memimpin atau menilai Anda", en: "they lead or rate you" },
  OWN_UNIT: { id: "Anda bertugas di unit itu", en: "you serve in that unit" },
  SAME_UNIT: { id: "Anda bertugas di unit yang sama", en: "you serve in the same unit" },
};
