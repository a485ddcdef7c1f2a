import type { Text } from "../text.ts";
import type { Evaluation, WithoutResult } from "./evaluation.ts";

/** Evaluation stages, for use within a sentence. */
const STAGE_WORDS: Readonly<Record<Evaluation["stage"], Text>> = {
  MEASURED: { id: "diukur saja, tidak dinilai tersendiri", en: "only measured, not rated separately" },
  AWAITING_RATING: { id: "menunggu penilaian", en: "awaiting its rating" },
  RATED: { id: "sudah dinilai", en: "rated" },
  RECEIVED: { id: "sudah diterima pegawai", en: "received by the employee" },
  OBJECTED: { id: "dalam keberatan", en: "objected to" },
  FINAL: { id: "sudah final", en: "final" },
  REOPENED: { id: "dibuka kembali", en: "reopened" },
};

/** Why a month has no result, for a line of its own. */
export const WITHOUT_RESULT_WORDS: Readonly<Record<WithoutResult, Text>> = {
  TOO_FEW_DAYS: {
    id: "Tanpa hasil: hari kerja yang dijalani terlalu sedikit",
    en: "No result: too few working days served",
  },
  NOT_IN_SERVICE: {
    id: "Tanpa hasil: tidak bertugas lagi pada hari terakhirnya",
    en: "No result: no longer in service on its last day",
  },
};

/** What can still be done at a stage: the way out of a refusal that names it. */
const NEXT_STEPS: Readonly<Record<Evaluation["stage"], Text>> = {
  MEASURED: {
    id: "Penilaiannya ada pada hasil triwulan atau tahunnya.",
    en: "It is rated with its quarter or year.",
  },
  AWAITING_RATING: {
    id: "Tunggu sampai pejabat penilai menilainya.",
    en: "Wait until the rater has rated it.",
  },
  RATED: {
    id: "Pegawai dapat menerima dokumennya atau mengajukan keberatan.",
    en: "The employee can accept the document or object.",
  },
  RECEIVED: {
    id: "Pegawai masih dapat mengajukan keberatan sampai batas waktunya; atasan pejabat penilai yang memutusnya.",
    en: "The employee can still object until the deadline; the rater's superior decides.",
  },
  OBJECTED: {
    id: "Tunggu keputusan atasan pejabat penilai.",
    en: "Wait for the decision of the rater's superior.",
  },
  FINAL: {
    id: "Hal yang terlewat dapat disampaikan kepada pejabat penilai, untuk dipertimbangkan dalam penilaian periode berikutnya.",
    en: "Whatever was missed can be put to the rater, who can consider it in the next period's rating.",
  },
  REOPENED: {
    id: "Tunggu sampai bulan itu ditutup kembali.",
    en: "Wait until the month is closed again.",
  },
};

/** The parameters of a refusal that names the stage, `{stage}`, and what can still be done, `{next}`. */
export function wordsOf(stage: Evaluation["stage"]) {
  return { stage: STAGE_WORDS[stage], next: NEXT_STEPS[stage] };
}
