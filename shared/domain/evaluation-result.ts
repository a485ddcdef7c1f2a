import { AWARD_MEASURES, type AwardMeasure, type CityPolicy } from "../cities/city.ts";
import { WHOLE_BASIS_POINTS } from "./basis-points.ts";
import { countedIn, type EvaluationFacts } from "./evaluation-facts.ts";
import type { EvaluationResult, Measure } from "./evaluation-result-schema.ts";
import { divideHalfUp } from "./rounding.ts";
import { adviseFromPeriods } from "./rules/periodic-advice.ts";
import { adviseRating, type RatingAdvice } from "./rules/rating-advice.ts";
import { ikm, SATISFACTION_ELEMENTS } from "./rules/satisfaction-index.ts";
import { weightedScore } from "./rules/weighted-score.ts";
import { totalAchievement } from "./scorecard.ts";

/**
 * Which version of the computation below made a result. Whoever changes what it gives for the same facts raises this, so
 * that an older result is not called wrong for being older; a test holds one result of this version to its bytes.
 */
export const RESULT_RULES = "2026.1";

/**
 * Computes measures, score and advice from frozen facts, and from nothing else: the same facts under the same policy give
 * the same result for ever. A measure without data is left out of the score and named as such.
 * @source the score layer is PP 30/2019 (rankings and awards only); measures, weights and thresholds are the city's policy
 */
export function computeResult(facts: EvaluationFacts, policy: CityPolicy): EvaluationResult {
  const measured = measure(facts, policy);
  const weights = policy.awards.weightsBasisPoints;
  const score = weightedScore(
    AWARD_MEASURES.map((name) => ({
      name,
      valueBasisPoints: measured[name].valueBasisPoints,
      weightBasisPoints: weights[name],
    })),
  );
  const measures = AWARD_MEASURES.map((name) => {
    const contribution = score?.contributions.find((part) => part.name === name);
    return {
      name,
      ...measured[name],
      weightBasisPoints: weights[name],
      appliedWeightBasisPoints: contribution?.weightBasisPoints ?? 0,
      contributionBasisPoints: contribution?.contributionBasisPoints ?? 0,
    };
  });
  return {
    measures,
    ...(score && { scoreBasisPoints: score.totalBasisPoints }),
    advice: advise(facts, measured.ACHIEVEMENT.valueBasisPoints, policy),
  };
}

/** By the ratings that were given within a quarter or a year; where there is none, by the achievement. */
function advise(facts: EvaluationFacts, achieved: number | undefined, policy: CityPolicy): RatingAdvice {
  const { advice: thresholds, periodicAdvice } = policy.evaluation;
  const missing = facts.plan?.state === "AGREED" ? "NOTHING_MEASURED" : "NO_AGREED_PLAN";
  const byAchievement = adviseRating(achieved, thresholds, missing);
  const ratings = (facts.parts ?? []).flatMap(({ months, hasilKerja, perilakuKerja }) =>
    hasilKerja && perilakuKerja ? [{ months, hasilKerja, perilakuKerja }] : [],
  );
  if (ratings.length === 0) return byAchievement;
  const { hasilKerja, perilakuKerja, ...means } = adviseFromPeriods(ratings, periodicAdvice);
  return {
    ...byAchievement,
    ...{ hasilKerja, perilakuKerja, reason: "PERIODIC_RATINGS" },
    periodic: { ...means, ...periodicAdvice },
  };
}

type Measured = Pick<Measure, "valueBasisPoints" | "evidence">;

function measure(facts: EvaluationFacts, policy: CityPolicy): Record<AwardMeasure, Measured> {
  const { plan, service } = facts;
  const counters = countedIn(facts);
  return {
    ACHIEVEMENT: {
      ...(plan?.state === "AGREED" && {
        valueBasisPoints: totalAchievement(plan, counters, { fed: facts.fed, months: facts.months }),
      }),
      evidence: { planVersion: plan?.version ?? 0 },
    },
    REPORTING: measureReporting(counters),
    SATISFACTION: measureSatisfaction(service, policy),
    COMPLAINT_TIMELINESS: measureTimeliness(service),
  };
}

/** Accepted reports of all that were submitted; whoever reported nothing did nothing that can be seen. */
function measureReporting({
  reportsAccepted: accepted = 0,
  reportsReturned: returned = 0,
  reportsAwaiting: awaiting = 0,
}: EvaluationFacts["counters"]): Measured {
  // What the rater left unanswered does not count against the employee.
  const answered = accepted + returned;
  return {
    valueBasisPoints: answered + awaiting === 0 ? 0 : share(accepted, answered),
    evidence: { accepted, returned, awaiting },
  };
}

function measureSatisfaction(service: EvaluationFacts["service"], { surveys, awards }: CityPolicy): Measured {
  const answers = service.surveyAnswers ?? 0;
  const sums = SATISFACTION_ELEMENTS.map(({ code }) => service[`sum${code}`]).filter(
    (sum) => sum !== undefined,
  );
  if (answers === 0 || answers < awards.minimumSurveyAnswers || sums.length < SATISFACTION_ELEMENTS.length)
    return { evidence: { answers } };
  return {
    valueBasisPoints: Math.round(ikm(sums, answers, surveys.weighting).ikm * 100),
    evidence: { answers },
  };
}

function measureTimeliness({
  complaintsAnsweredInTime: inTime = 0,
  complaintsAnsweredLate: late = 0,
}: EvaluationFacts["service"]): Measured {
  return {
    ...(inTime + late > 0 && { valueBasisPoints: share(inTime, inTime + late) }),
    evidence: { inTime, late },
  };
}

/** A part of a whole in basis points, rounded half-up; the whole of nothing is whole. */
function share(part: number, whole: number): number {
  return whole === 0
    ? WHOLE_BASIS_POINTS
    : divideHalfUp(BigInt(part) * BigInt(WHOLE_BASIS_POINTS), BigInt(whole));
}

/** How each number is made, in words; they belong to `RESULT_RULES` as the computation does. */
export const FORMULAS = {
  indicator:
    "Capaian indikator POSITIF = realisasi ÷ target; NEGATIF = 2 − realisasi ÷ target, paling rendah 0; paling tinggi 120 % (PP 30/2019). Target bulanan indikator kumulatif = target tahunan ÷ 12, dikalikan banyaknya bulan yang dinilai.",
  unanswered:
    "Laporan yang belum dijawab saat penutupan: NOT_COUNTED = tidak dihitung dan tidak merugikan; AS_REPORTED = dihitung seperti diterima. Laporan yang dikembalikan dan belum diperbaiki tidak pernah dihitung. Pilihan kota.",
  ACHIEVEMENT: "Σ (capaian indikator × bobot) ÷ Σ bobot, dibulatkan sekali.",
  COMPLAINTS_IN_TIME:
    "Indikator yang terisi sendiri: inTime ÷ (inTime + late) × 100, dua desimal; dari pengaduan unit dalam bulan itu.",
  COMPLAINT_ANSWER_DAYS:
    "Indikator yang terisi sendiri: median hari kerja sampai jawaban pertama; penghitungnya jumlah pengaduan menurut hari.",
  COMPLAINTS_REOPENED:
    "Indikator yang terisi sendiri: reopened ÷ answered × 100, paling tinggi 100, dua desimal; pengaduan unit yang diterima dalam bulan itu.",
  COMPLAINTS_DISSATISFIED:
    "Indikator yang terisi sendiri: dissatisfied ÷ (satisfied + dissatisfied) × 100, dua desimal; kosong di bawah tiga penilaian.",
  OWN_COMPLAINTS_IN_TIME:
    "Indikator yang terisi sendiri: inTime ÷ (inTime + late) × 100, dua desimal; dari jawaban pertama yang diberikan pegawai dalam bulan itu.",
  OWN_COMPLAINT_ANSWER_DAYS:
    "Indikator yang terisi sendiri: median hari kerja sampai jawaban pertama yang diberikan pegawai; penghitungnya jumlah pengaduan menurut hari.",
  OWN_COMPLAINTS_REOPENED:
    "Indikator yang terisi sendiri: reopened ÷ answered × 100, paling tinggi 100, dua desimal; answered jawaban akhir pegawai, reopened pengaduan yang dibuka kembali setelah jawaban pegawai, masing-masing dalam bulan itu.",
  OWN_COMPLAINTS_DISSATISFIED:
    "Indikator yang terisi sendiri: dissatisfied ÷ (satisfied + dissatisfied) × 100, dua desimal, dari penilaian pengadu atas jawaban pegawai; kosong di bawah tiga penilaian.",
  SATISFACTION_INDEX:
    "Indikator yang terisi sendiri: Indeks Kepuasan Masyarakat (PermenPANRB 14/2017) dari jumlah nilai U1–U9 dan banyaknya jawaban, dengan bobot unsur menurut weighting.",
  SATISFACTION_ELEMENT:
    "Indikator yang terisi sendiri: jumlah nilai unsur ÷ banyaknya jawaban (NRR), dua desimal (PermenPANRB 14/2017).",
  REPORTING: "Laporan diterima ÷ (laporan diterima + laporan dikembalikan); tanpa laporan = 0.",
  SATISFACTION: "Indeks Kepuasan Masyarakat unit (PermenPANRB 14/2017) dalam perseratus.",
  COMPLAINT_TIMELINESS: "Pengaduan dijawab tepat waktu ÷ (tepat waktu + terlambat) pada unit.",
  score:
    "Σ (nilai ukuran × bobot terpakai). Ukuran tanpa data dikeluarkan dan bobot yang lain disesuaikan sebanding. Skor hanya untuk peringkat, tidak menentukan predikat (PP 30/2019).",
  advice:
    "Saran hasil kerja: capaian ≥ exceedsFromBasisPoints = DI_ATAS; ≥ meetsFromBasisPoints = SESUAI; selebihnya DI_BAWAH. Saran tidak memutuskan; pejabat penilai yang menilai (PermenPANRB 6/2022).",
  periodicAdvice:
    "Saran triwulan dan tahun dari penilaian di dalamnya: DI_ATAS = 3, SESUAI = 2, DI_BAWAH = 1; rata-rata ditimbang banyaknya bulan, dibulatkan ke perseratus; ≥ exceedsFromHundredths = DI_ATAS, ≥ meetsFromHundredths = SESUAI, selebihnya DI_BAWAH. Tanpa penilaian berkala, saran dari capaian.",
  parts:
    "Fakta triwulan dan tahun = jumlah penghitung bulan-bulannya sebagaimana dibekukan; rencana kinerja yang berlaku pada bulan terakhir.",
  predikat: "Matriks hasil kerja × perilaku kerja (PermenPANRB 6/2022).",
} as const;
