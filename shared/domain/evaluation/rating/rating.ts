import { addDays, dueAt, localDay } from "../../calendar/calendar.ts";
import { refusals } from "../../refusal.ts";
import { behaviourTextsOn } from "../../rules/berakhlak.ts";
import { EXPECTATION_TEXTS, predikatOf } from "../../rules/predikat.ts";
import type { Evaluation, EvaluationDecision } from "../evaluation.ts";
import { scoreOfRating } from "../score/layer.ts";
import { wordsOf } from "../stage-words.ts";
import type { EvaluationTerms } from "../terms.ts";
import type { RatingContent } from "./schema.ts";

const OBJECTION_CALENDAR_DAYS = 14;

const refuse = /* @__PURE__ */ refusals("rating", {
  "not-in-cadence": {
    kind: "conflict",
    id: "Daerah ini tidak menilai periode {period} tersendiri, atau pegawai ini hampir tidak bertugas di dalamnya; buktinya masuk ke penilaian triwulan atau tahun bila ada.",
    en: "This city does not rate {period} separately, or this employee hardly served in it; its evidence, if there is any, goes into the rating of the quarter or the year.",
    source: {
      id: "PermenPANRB 6/2022: irama evaluasi periodik ditetapkan daerah",
      en: "PermenPANRB 6/2022: the cadence of periodic evaluation is the city's",
    },
  },
  "already-received": {
    kind: "conflict",
    id: "Hasil ini {stage} dan tidak dapat dinilai ulang. {next}",
    en: "This result is {stage}, so it cannot be rated again. {next}",
    source: {
      id: "PP 30/2019 Ps 59: hasil yang sudah diterima hanya berubah lewat keberatan",
      en: "PP 30/2019 Ps 59: a received result changes by objection only",
    },
  },
  reopened: {
    kind: "conflict",
    id: "Bulan ini dibuka kembali oleh pengelola kinerja; penilaian dimulai lagi setelah buktinya dibekukan kembali.",
    en: "HR has reopened this month; it has to be rated again once its evidence is frozen again.",
    source: {
      id: "kebijakan: penilaian bersandar pada bukti yang dibekukan",
      en: "policy: a rating rests on frozen evidence",
    },
  },
  "window-over": {
    kind: "conflict",
    id: "Batas waktu menilai sudah lewat ({until}); penilaian beralih kepada atasan pejabat penilai. Sampaikan kepadanya apa yang perlu diketahui.",
    en: "The time to rate is over ({until}); the rating passes to the rater's superior. Tell your superior what they need to know.",
    source: {
      id: "kebijakan: penilai yang diam tidak menghambat siapa pun",
      en: "policy: a rater's silence holds nobody up",
    },
  },
  "reason-missing": {
    kind: "invalid",
    field: "hasilKerjaReason",
    id: "Penilaian hasil kerja berbeda dari saran sistem ({advice}). Tuliskan alasannya.",
    en: "The rating of the results differs from the advice ({advice}). Give the reason.",
    source: {
      id: "kebijakan: aplikasi memberi saran, penilai memutuskan beserta alasannya",
      en: "policy: the software advises, the rater decides and says why",
    },
  },
  "unadvised-reason-missing": {
    kind: "invalid",
    field: "hasilKerjaReason",
    id: "Sistem tidak memberi saran, karena tidak ada yang dapat diukur dari rencana kinerja yang disepakati. Tuliskan dasar penilaian hasil kerja.",
    en: "There is no advice, as nothing in an agreed plan could be measured. Explain what the rating of the results is based on.",
    source: {
      id: "kebijakan: penilaian tanpa bukti harus beralasan",
      en: "policy: a rating without evidence says why",
    },
  },
  "conduct-advice-reason-missing": {
    kind: "invalid",
    field: "perilakuKerjaReason",
    id: "Penilaian perilaku kerja berbeda dari saran sistem ({advice}). Tuliskan alasannya.",
    en: "The rating of the conduct differs from the advice ({advice}). Give the reason.",
    source: {
      id: "kebijakan: aplikasi memberi saran, penilai memutuskan beserta alasannya",
      en: "policy: the software advises, the rater decides and says why",
    },
  },
  "conduct-reason-missing": {
    kind: "invalid",
    field: "perilakuKerjaReason",
    id: "Perilaku kerja di bawah ekspektasi harus disertai alasan.",
    en: "Conduct below expectation requires a reason.",
    source: {
      id: "PermenPANRB 6/2022: perilaku di bawah ekspektasi membuat predikat kurang atau sangat kurang",
      en: "PermenPANRB 6/2022: conduct below expectation makes the predikat kurang or worse",
    },
  },
  "unknown-result": {
    kind: "invalid",
    id: 'Rencana hasil kerja "{result}" tidak ada dalam rencana yang dinilai. Pilih dari: {results}.',
    en: 'The plan under evaluation has no result "{result}". Choose from: {results}.',
    source: {
      id: "PermenPANRB 6/2022: umpan balik melekat pada hasil kerja yang direncanakan",
      en: "PermenPANRB 6/2022: feedback belongs to a planned result",
    },
  },
  "not-rated": {
    kind: "conflict",
    id: "Hasil ini belum dinilai pejabat penilai. Tunggu penilaiannya; bila batas waktunya lewat, penilaian beralih kepada atasannya.",
    en: "The rater has not rated this yet. Wait for the rating; if the deadline passes, it goes to the rater's superior.",
    source: "PermenPANRB 6/2022",
  },
  "not-open": {
    kind: "conflict",
    id: "Hasil ini {stage}. Penerimaan dokumen dan persetujuan dinyatakan satu kali, sebelum ada keberatan dan sebelum hasil final. {next}",
    en: "This result is {stage}. Receipt and acceptance are declared once, before any objection and before the result is final. {next}",
    source: {
      id: "PP 30/2019 Ps 59: diterima atau diajukan keberatan, satu kali",
      en: "PP 30/2019 Ps 59: accepted or objected to, once",
    },
  },
});

/** The refusal for a rater whose rating was escalated. */
export const refuseRatingOver = (until: string) => refuse("window-over", { until });

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * Records the rater's rating, and the predikat that follows from it. The rater may replace it until the employee has received
 * it; every version stays in the history.
 * @throws DomainError `rating.not-in-cadence`, `rating.reopened`, `rating.already-received`, `rating.window-over`,
 * `rating.reason-missing`, `rating.unadvised-reason-missing`, `rating.conduct-advice-reason-missing`,
 * `rating.conduct-reason-missing`, `rating.unknown-result`
 * @source PermenPANRB 6/2022: two ratings, and the predikat by the matrix; the window and the reasons are policy
 */
export function rate(
  evaluation: Evaluation,
  content: RatingContent,
  { terms, ...act }: Act & { readonly terms: EvaluationTerms },
): EvaluationDecision {
  const { stage, ratingDueAt, facts, period } = evaluation;
  if (stage === "MEASURED") throw refuse("not-in-cadence", { period });
  if (stage === "REOPENED") throw refuse("reopened");
  if (stage !== "AWAITING_RATING" && stage !== "RATED") throw refuse("already-received", wordsOf(stage));
  if (ratingDueAt !== undefined && act.at > ratingDueAt)
    throw refuse("window-over", { until: dayOf(ratingDueAt, terms) });
  requireReasons(evaluation, content);
  const planned = new Set(facts.plan?.results.map(({ id }) => id));
  const unknown = Object.keys(content.resultFeedback ?? {}).find((id) => !planned.has(id));
  if (unknown !== undefined)
    throw refuse("unknown-result", { result: unknown, results: [...planned].join(", ") || "-" });
  const predikat = predikatOf(content.hasilKerja, content.perilakuKerja);
  const { version } = behaviourTextsOn(localDay(act.at, terms.calendar.zone));
  const receiptDueAt = within(terms.limits.receiptWorkingDays, act.at, terms);
  const score = scoreOfRating(evaluation, content.perilakuKerja, terms.limits.score);
  const given = { ...content, predikat, ...score, behaviourTextsVersion: version };
  return {
    state: { ...evaluation, stage: "RATED", rating: { ...given, ...act, receiptDueAt } },
    event: { type: "RATED", ...act, data: given },
  };
}

function requireReasons({ advice }: Evaluation, content: RatingContent): void {
  const { hasilKerja, hasilKerjaReason, perilakuKerja, perilakuKerjaReason } = content;
  if (hasilKerja !== advice.hasilKerja && hasilKerjaReason === undefined)
    throw advice.hasilKerja
      ? refuse("reason-missing", { advice: EXPECTATION_TEXTS[advice.hasilKerja] })
      : refuse("unadvised-reason-missing");
  if (perilakuKerjaReason !== undefined) return;
  if (advice.perilakuKerja !== undefined && perilakuKerja !== advice.perilakuKerja)
    throw refuse("conduct-advice-reason-missing", { advice: EXPECTATION_TEXTS[advice.perilakuKerja] });
  if (perilakuKerja === "DI_BAWAH_EKSPEKTASI") throw refuse("conduct-reason-missing");
}

/**
 * Escalates the rating to the superior, because the rater let the deadline pass; the superior gets the same
 * number of days.
 * @source policy: a rater's silence holds nobody up
 */
export function escalateRating(
  evaluation: Evaluation,
  superiorNip: string,
  { terms, at }: { readonly terms: EvaluationTerms; readonly at: string },
): EvaluationDecision {
  const { raterNip: fromNip, ratingDueAt: until, lateRaters = [], ...rest } = evaluation;
  const ratingDueAt = within(terms.limits.ratingWorkingDays, at, terms);
  const late = fromNip && until ? [{ nip: fromNip, until }] : [];
  return {
    state: {
      ...rest,
      ...{ raterNip: superiorNip, ratingDueAt },
      escalatedAt: at,
      lateRaters: [...lateRaters, ...late],
    },
    event: { type: "RATING_ESCALATED", at, by: "SYSTEM", data: { fromNip, toNip: superiorNip } },
  };
}

/**
 * Records that the employee received the document: the objection window begins.
 * @param isDeemed whether nobody confirmed receipt within the city's number of days
 * @throws DomainError `rating.not-in-cadence`, `rating.not-rated`, `rating.not-open`
 * @source PP 30/2019 Ps 59: 14 days after receipt; counting working days, the longer reading, and deemed receipt are policy
 */
export function receive(
  evaluation: Evaluation,
  { terms, isDeemed, ...act }: Act & { readonly terms: EvaluationTerms; readonly isDeemed: boolean },
): EvaluationDecision {
  const { stage, period } = evaluation;
  if (stage === "MEASURED") throw refuse("not-in-cadence", { period });
  if (stage === "AWAITING_RATING") throw refuse("not-rated");
  if (stage !== "RATED") throw refuse("not-open", wordsOf(stage));
  const receipt = {
    at: act.at,
    isDeemed,
    objectUntil: within(terms.limits.objectionWorkingDays, act.at, terms),
    calendarDay: addDays(localDay(act.at, terms.calendar.zone), OBJECTION_CALENDAR_DAYS),
  };
  return {
    state: { ...evaluation, stage: "RECEIVED", receipt },
    event: { type: "RESULT_RECEIVED", ...act, data: { ...receipt } },
  };
}

/**
 * Makes a result final, because the employee accepted it or let the objection window pass.
 * @throws DomainError `rating.not-in-cadence`, `rating.not-rated`, `rating.not-open`
 * @source PP 30/2019 Ps 59
 */
export function acceptResult(
  evaluation: Evaluation,
  { isSilent, ...act }: Act & { readonly isSilent: boolean },
): EvaluationDecision {
  const { stage, rating, period } = evaluation;
  if (stage === "MEASURED") throw refuse("not-in-cadence", { period });
  if (rating === undefined) throw refuse("not-rated");
  if (stage !== "RATED" && stage !== "RECEIVED") throw refuse("not-open", wordsOf(stage));
  const { hasilKerja, perilakuKerja, predikat, scoreBasisPoints } = rating;
  const score = scoreBasisPoints === undefined ? {} : { scoreBasisPoints };
  const ground = isSilent ? "NOT_OBJECTED" : "ACCEPTED";
  return {
    state: {
      ...evaluation,
      stage: "FINAL",
      outcome: { hasilKerja, perilakuKerja, predikat, ...score, ground, at: act.at },
    },
    event: { type: "RESULT_ACCEPTED", ...act, data: { ground } },
  };
}

/** The end of the due day, a number of working days later; years without decreed holidays count as having none. */
export function within(workingDays: number, from: string, { calendar }: EvaluationTerms): string {
  return dueAt(from, workingDays, calendar);
}

/** The local day on which a window ends, as shown to people. */
export function dayOf(until: string, { calendar }: EvaluationTerms): string {
  return localDay(until, calendar.zone);
}
