import { refusals } from "../refusal.ts";
import { divideHalfUp } from "../rounding.ts";

/**
 * The nine elements (unsur) of a public satisfaction survey (SKM), each scored 1 (Tidak baik) to 4 (Sangat baik).
 * @source PermenPANRB 14/2017
 */
export const SATISFACTION_ELEMENTS = [
  { code: "U1", name: "Persyaratan" },
  { code: "U2", name: "Sistem, Mekanisme, dan Prosedur" },
  { code: "U3", name: "Waktu Penyelesaian" },
  { code: "U4", name: "Biaya/Tarif" },
  { code: "U5", name: "Produk Spesifikasi Jenis Pelayanan" },
  { code: "U6", name: "Kompetensi Pelaksana" },
  { code: "U7", name: "Perilaku Pelaksana" },
  { code: "U8", name: "Sarana dan Prasarana" },
  { code: "U9", name: "Penanganan Pengaduan, Saran dan Masukan" },
] as const;

const LOWEST_SCORE = 1;
const HIGHEST_SCORE = 4;

/**
 * The weight of one element as a fraction: some write the regulation's 1/9 as 0.111 or 0.11, which can change the grade.
 */
const WEIGHTS = {
  EXACT: { numerator: 1n, denominator: 9n },
  W0111: { numerator: 111n, denominator: 1_000n },
  W011: { numerator: 11n, denominator: 100n },
} as const;

export type SatisfactionWeighting = keyof typeof WEIGHTS;
export const SATISFACTION_WEIGHTINGS = Object.keys(WEIGHTS) as readonly SatisfactionWeighting[];

/** The index for one answer's total, 9 to 36, unrounded: for estimates, never for a grade. */
export function indexOf(total: number, weighting: SatisfactionWeighting): number {
  const { numerator, denominator } = WEIGHTS[weighting];
  return (25 * total * Number(numerator)) / Number(denominator);
}

/** Best first; `from` in hundredths of a point. @source PermenPANRB 14/2017 */
export const GRADES = [
  { from: 8_831, grade: "A", label: "Sangat Baik" },
  { from: 7_661, grade: "B", label: "Baik" },
  { from: 6_500, grade: "C", label: "Kurang Baik" },
  { from: 0, grade: "D", label: "Tidak Baik" },
] as const;

export interface SatisfactionIndex {
  /** Indeks Kepuasan Masyarakat, 25.00 to 100.00 (a little less with a rounded weight), two decimals. */
  readonly ikm: number;
  readonly grade: (typeof GRADES)[number]["grade"];
  /** Mutu pelayanan, in Indonesian. */
  readonly label: (typeof GRADES)[number]["label"];
  /** Average score of each element (NRR), 1.00 to 4.00, two decimals; for display, the index is not computed from these. */
  readonly averages: readonly number[];
}

const refuse = /* @__PURE__ */ refusals("satisfaction", {
  "no-answers": {
    kind: "conflict",
    id: "Belum ada jawaban survei, jadi indeks kepuasan belum dapat dihitung.",
    en: "There are no survey answers yet, so the satisfaction index cannot be computed.",
    source: "PermenPANRB 14/2017",
  },
});

/**
 * The public satisfaction index (IKM) of a service: 25 × Σ (sum of an element ÷ answers) × weight. Rounded once, half-up to
 * two decimals, then graded; anything under 65.00 is D, even under 25.00, which a rounded weight makes possible.
 * @param sums sums of the scores of the nine elements, U1 to U9, integers from `count` to 4 × `count`
 * @param count number of answers, each with scores for all nine elements
 * @throws DomainError `satisfaction.no-answers` if `count` is 0
 * @throws RangeError if `count` answers cannot have these sums
 * @source PermenPANRB 14/2017; the way to write the weight is our policy choice, and a city's
 */
export function ikm(
  sums: readonly number[],
  count: number,
  weighting: SatisfactionWeighting,
): SatisfactionIndex {
  if (count === 0) throw refuse("no-answers");
  requirePossible(sums, count);
  const total = BigInt(sums.reduce((all, sum) => all + sum, 0));
  const weight = WEIGHTS[weighting];
  const hundredths = divideHalfUp(2_500n * total * weight.numerator, BigInt(count) * weight.denominator);
  const averages = sums.map((sum) => divideHalfUp(100n * BigInt(sum), BigInt(count)) / 100);
  return { ikm: hundredths / 100, ...gradeOf(hundredths), averages };
}

/**
 * The grade (mutu pelayanan) of an index rounded to two decimals.
 * @param hundredths the index in hundredths of a point, at least 0
 * @source PermenPANRB 14/2017
 */
export function gradeOf(hundredths: number): Pick<SatisfactionIndex, "grade" | "label"> {
  const { grade, label } = GRADES.find(({ from }) => hundredths >= from) ?? GRADES[3];
  return { grade, label };
}

function requirePossible(sums: readonly number[], count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a number of answers.`);
  const isPossible = (sum: number) =>
    Number.isSafeInteger(sum) && sum >= LOWEST_SCORE * count && sum <= HIGHEST_SCORE * count;
  if (sums.length !== SATISFACTION_ELEMENTS.length || !sums.every(isPossible)) {
    throw new RangeError(`The sums ${sums.join(", ")} cannot come from ${count} answers.`);
  }
}
