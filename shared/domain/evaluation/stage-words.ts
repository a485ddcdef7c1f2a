import type { Text } from "../text.ts";
import type { Evaluation } from "./evaluation.ts";

/** Evaluation stages, for use within a sentence. */
export const STAGE_WORDS: Readonly<Record<Evaluation["stage"], Text>> = {
  MEASURED: { id: "diukur saja, tidak dinilai tersendiri", en: "only measured, not rated separately" },
  AWAITING_RATING: { id: "menunggu penilaian", en: "awaiting its rating" },
  RATED: { id: "sudah dinilai", en: "rated" },
  RECEIVED: { id: "sudah diterima pegawai", en: "received by the employee" },
  OBJECTED: { id: "dalam keberatan", en: "objected to" },
  FINAL: { id: "sudah final", en: "final" },
  REOPENED: { id: "dibuka kembali", en: "reopened" },
};
