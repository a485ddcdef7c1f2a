import { periodIn } from "../day-words.ts";
import { shortNumberIn } from "../number-words.ts";
import { own } from "../own.ts";
import { PREDIKAT_WORDS } from "../rules/predikat.ts";
import type { Language, Text } from "../text.ts";
import type { Conflict } from "./decision/conflict.ts";
import type { AwardCategory, AwardComponent } from "./rule.ts";

/** Award categories, for use within a sentence. */
export const CATEGORY_WORDS: Readonly<Record<AwardCategory, Text>> = {
  INDIVIDUAL: { id: "perorangan", en: "individual" },
  TEAM: { id: "tim", en: "team" },
  SERVICE: { id: "pelayanan", en: "service" },
  IMPROVED: { id: "peningkatan", en: "improvement" },
  INNOVATION: { id: "inovasi", en: "innovation" },
};

/** What an award is called on its certificate and its page. */
export const AWARD_TITLES: Readonly<Record<AwardCategory, Text>> = {
  INDIVIDUAL: { id: "Pegawai Berkinerja Terbaik", en: "Best performing employee" },
  TEAM: { id: "Tim Berkinerja Terbaik", en: "Best performing team" },
  SERVICE: { id: "Unit Pelayanan Terbaik", en: "Best service unit" },
  IMPROVED: { id: "Pegawai dengan Peningkatan Kinerja Terbaik", en: "Most improved employee" },
  INNOVATION: { id: "Inovasi Pelayanan Publik", en: "Public service innovation" },
};

/** What candidates of an award are compared by, for use within a sentence. */
export const COMPONENT_WORDS: Readonly<Record<AwardComponent, Text>> = {
  ACHIEVEMENT: { id: "capaian target", en: "targets achieved" },
  REPORTING: { id: "keteraturan laporan kerja", en: "regular work reports" },
  SATISFACTION: { id: "kepuasan warga", en: "citizens' satisfaction" },
  COMPLAINT_TIMELINESS: { id: "pengaduan yang dijawab tepat waktu", en: "complaints answered in time" },
  IMPROVEMENT: { id: "peningkatan dari bulan-bulan sebelumnya", en: "improvement on earlier months" },
  ADOPTED_PROPOSALS: { id: "usul yang diterima", en: "proposals adopted" },
};

/** A member's conflict of interest with a candidate, for use within a sentence. */
export const GROUND_WORDS: Readonly<Record<Conflict["ground"], Text>> = {
  SUPERIOR: { id: "Anda memimpin atau menilainya", en: "you lead or rate them" },
  SUBORDINATE: { id: "ia memimpin atau menilai Anda", en: "they lead or rate you" },
  OWN_UNIT: { id: "Anda bertugas di unit itu", en: "you serve in that unit" },
  SAME_UNIT: { id: "Anda bertugas di unit yang sama", en: "you serve in the same unit" },
  OWN_STATEMENT: { id: "atas pernyataan Anda sendiri", en: "by your own statement" },
};

/** What a gate found or requires, in words: a number, a predikat, a day or a month. */
export function gateValueIn(value: string | number, language: Language): string {
  if (typeof value === "number") return shortNumberIn(value, language);
  return own(PREDIKAT_WORDS, value) ?? periodIn(value, language);
}
