import type { City } from "../../../shared/cities/city.ts";
import type { CityPolicy } from "../../../shared/cities/policy.ts";
import { localMonth, monthOf } from "../../../shared/domain/calendar/calendar.ts";
import { isMonth } from "../../../shared/domain/calendar/period-id.ts";
import { canonicalJson } from "../../../shared/domain/canonical.ts";
import { type Complaint, hasEnded } from "../../../shared/domain/complaints/complaint.ts";
import { complaintDayOf } from "../../../shared/domain/complaints/figures/complaint-day.ts";
import { figuresOf } from "../../../shared/domain/complaints/figures/figures.ts";
import type { Evaluation } from "../../../shared/domain/evaluation/evaluation.ts";
import { isFinal, predikatFiguresOf, raterFiguresOf } from "../../../shared/domain/evaluation/figures.ts";
import {
  recomputeFromMonths,
  recomputeResult,
} from "../../../shared/domain/evaluation/result/recomputation.ts";
import { HEAD_OF_CITY } from "../../../shared/domain/organisation/head-of-city.ts";
import { recomputeFed } from "../../../shared/domain/planning/feeds/fed-value.ts";
import { evidenceCounters } from "../../../shared/domain/scorecard/scorecard.ts";
import { dayCounters, monthCounters } from "../../../shared/domain/surveys/answers/counters.ts";
import { daysServed, peopleOf } from "../../../shared/domain/surveys/points/staffing.ts";
import { firstBrokenLink } from "../../../shared/table/event-log.ts";
import * as items from "../../../shared/table/items.ts";
import type { RawKey } from "../../../shared/table/keys.ts";
import { surveyDayKey, surveyMonthKey } from "../../../shared/table/surveys/answer-keys.ts";
import { type Everything, itemsOf, type Proof, sameCounters, tally } from "./items.ts";
import { partsOf } from "./longer-periods.ts";

const textOf = ({ pk, sk }: RawKey) => `${pk} ${sk}`;

/** Every history is whole and ends at its aggregate's state; neither exists without the other. */
export function proveChains({ items, histories }: Everything): Proof {
  const broken = [...histories].flatMap(([of, events]) => {
    const number = firstBrokenLink(events);
    return number === undefined ? [] : [`${of} event ${number}`];
  });
  const aggregates = items.filter(({ eventHash }) => typeof eventHash === "string" && eventHash !== "");
  const living = new Set(aggregates.map(({ pk, sk }) => `${pk}#${sk}`));
  broken.push(...[...histories.keys()].filter((of) => !living.has(of)));
  for (const { pk, sk, version, eventHash } of aggregates) {
    const last = histories.get(`${pk}#${sk}`)?.at(-1);
    if (last?.hash !== eventHash || last?.number !== version) broken.push(`${pk} ${sk}`);
  }
  return { name: "Riwayat peristiwa berantai utuh", checked: histories.size, broken };
}

/** Units' complaint counters equal a recount. */
export function proveComplaintCounters(everything: Everything, city: City): Proof {
  const recount = tally();
  for (const complaint of itemsOf(everything, items.complaint)) {
    const month = localMonth(complaint.receivedAt, city.timeZone);
    for (const [unitId, figures] of figuresOf(complaint))
      for (const [name, count] of Object.entries(figures))
        recount.add(textOf(items.serviceCounters.key(unitId, month)), name, count);
  }
  const stored = itemsOf(everything, items.serviceCounters);
  return sameCounters("Hitungan pengaduan unit sama dengan hitung ulang", stored, recount.counters);
}

/** Counters of complaints at service points equal a recount of those received. */
export function proveComplaintsAtPoints(everything: Everything, city: City): Proof {
  const recount = tally();
  for (const complaint of itemsOf(everything, items.complaint)) {
    const [receipt] = everything.histories.get(`${complaint.pk}#${complaint.sk}`) ?? [];
    const received = receipt?.data as Pick<Complaint, "class"> | undefined;
    const counted = complaintDayOf({ ...complaint, class: received?.class }, city.timeZone);
    if (counted === undefined) continue;
    recount.add(textOf(items.complainedDay.key(counted.unitId, counted.day, counted.point)), "complaints", 1);
  }
  const stored = itemsOf(everything, items.complainedDay);
  return sameCounters(
    "Hitungan pengaduan per titik layanan sama dengan hitung ulang",
    stored,
    recount.counters,
  );
}

/** Every open complaint is in the city's list and in that of whoever it is assigned to, and no ended one does. */
export function proveOpenComplaints(everything: Everything): Proof {
  const expected = new Set<string>();
  for (const complaint of itemsOf(everything, items.complaint)) {
    if (hasEnded(complaint)) continue;
    const { trackingCode, assignee } = complaint;
    expected.add(textOf(items.openComplaint.key(trackingCode)));
    if (assignee) expected.add(textOf(items.assignedComplaint.key(assignee.nip, trackingCode)));
  }
  const stored = [
    ...itemsOf(everything, items.openComplaint),
    ...itemsOf(everything, items.assignedComplaint),
  ];
  const broken = [...expected.symmetricDifference(new Set(stored.map(textOf)))];
  return { name: "Pengaduan terbuka dan penugasannya ada di daftarnya", checked: expected.size, broken };
}

/** Units' counters of survey answers, by month and day, equal a recount of the answers. */
export function proveSurveyCounters(everything: Everything): Proof {
  const recount = tally();
  for (const response of itemsOf(everything, items.surveyResponse)) {
    const ofMonth = textOf(surveyMonthKey(response, monthOf(response.day)));
    for (const [name, count] of Object.entries(monthCounters([response]))) recount.add(ofMonth, name, count);
    const ofDay = textOf(surveyDayKey(response, response.day, response.point));
    for (const [name, count] of Object.entries(dayCounters([response]))) recount.add(ofDay, name, count);
  }
  const stored = [
    ...itemsOf(everything, items.surveyMonth),
    ...itemsOf(everything, items.surveyDay),
    ...itemsOf(everything, items.surveyPointDay),
  ];
  return sameCounters("Hitungan survei unit sama dengan hitung ulang jawaban", stored, recount.counters);
}

/** The days that each employee sees as theirs are those in the points' lists. */
export function proveStaffing(everything: Everything): Proof {
  const listed = new Map<string, string>();
  for (const staffing of itemsOf(everything, items.staffing))
    for (const nip of peopleOf(staffing.days))
      listed.set(
        textOf(items.staffedPoint.key(nip, staffing.month, staffing.code)),
        String(daysServed(staffing, nip)),
      );
  const staffed = itemsOf(everything, items.staffedPoint);
  const own = new Map(staffed.map((item) => [textOf(item), String(item.days)]));
  const all = new Set([...listed.keys(), ...own.keys()]);
  const broken = [...all].filter((key) => listed.get(key) !== own.get(key));
  return { name: "Tugas pegawai di titik layanan sama dengan daftar petugasnya", checked: all.size, broken };
}

/** Every result recomputes to the same bytes, and rests on its scorecard's counters or on its months. */
export function proveEvaluations(everything: Everything, city: City): Proof {
  const evaluations = evaluationsOf(everything);
  const cards = new Map(itemsOf(everything, items.scorecard).map((item) => [textOf(item), item]));
  let unchecked = 0;
  const broken = evaluations.filter((evaluation) => {
    const policy = city.policies.find(({ version }) => version === evaluation.policyVersion);
    const history = everything.histories.get(`${evaluation.pk}#${evaluation.sk}`) ?? [];
    const { isSame } = recomputeResult(evaluation, policy, history);
    if (isSame === undefined) unchecked += 1;
    const { nip, period, facts, stage } = evaluation;
    const { fed = {}, counters } = facts;
    const isFedSame = canonicalJson(recomputeFed(fed, counters)) === canonicalJson(fed);
    if (isSame === false || !isFedSame) return true;
    if (!isMonth(period)) return !restsOnMonths(evaluation, partsOf(evaluation, everything), policy);
    // Once reopened, a month changes until it is frozen again.
    if (stage === "REOPENED") return false;
    const counted = evidenceCounters(cards.get(textOf(items.scorecard.key(nip, period))));
    return canonicalJson(counted) !== canonicalJson(counters);
  });
  const name = "Hasil evaluasi sama dengan hitung ulang dari bukti yang dibekukan";
  return { name, checked: evaluations.length, broken: broken.map(textOf), unchecked };
}

/** Whether everything in a quarter or year follows from the figures of its months. */
function restsOnMonths(evaluation: Evaluation, made: readonly Evaluation[], policy: CityPolicy | undefined) {
  // Colleagues' means are proven with the scores.
  const { colleagues: _colleagues, ...checks } = recomputeFromMonths(evaluation, made, policy);
  return Object.values(checks).every(({ isSame }) => isSame);
}

/** The surveys that a frozen fed value names give that value. */
export function proveFedSurveys(everything: Everything): Proof {
  const answered = tally();
  for (const response of itemsOf(everything, items.surveyResponse)) {
    const { unitId, surveyId, edition, day, isLate, scores } = response;
    if (isLate) continue;
    const of = [unitId, monthOf(day), surveyId, edition].join(" ");
    answered.add(of, "answers", 1);
    for (const [code, score] of Object.entries(scores)) answered.add(of, code, score);
  }
  let checked = 0;
  const broken = evaluationsOf(everything).filter(({ facts }) =>
    Object.values(facts.fed ?? {}).some(({ records, unitId, period, counters }) => {
      if (records === undefined) return false;
      checked += 1;
      const editions = records.map((one) => [unitId, period, one.surveyId, one.edition].join(" "));
      return Object.entries(counters).some(([name, count]) => {
        const sums = editions.map((of) => answered.counters.get(of)?.get(name) ?? 0);
        return sums.reduce((sum, one) => sum + one, 0) !== count * HUNDREDTHS;
      });
    }),
  );
  const name = "Indikator dari survei sama dengan hitung ulang jawaban survei yang disebutnya";
  return { name, checked, broken: broken.map(textOf) };
}

/** The unit of a tally. */
const HUNDREDTHS = 100;

/** Units' predikat and raters' counters equal a recount. */
export function proveFigures(everything: Everything): Proof {
  const recount = tally();
  for (const evaluation of evaluationsOf(everything)) {
    const { unitId, period, raterNip = HEAD_OF_CITY } = evaluation;
    for (const [name, count] of Object.entries(predikatFiguresOf(evaluation)))
      recount.add(textOf(items.predikatCounters.key(unitId, period)), name, count);
    for (const [name, count] of Object.entries(raterFiguresOf(evaluation)))
      recount.add(textOf(items.raterFigures.key(raterNip, period)), name, count);
  }
  const stored = [...itemsOf(everything, items.predikatCounters), ...itemsOf(everything, items.raterFigures)];
  return sameCounters(
    "Sebaran predikat dan angka penilai sama dengan hitung ulang",
    stored,
    recount.counters,
  );
}

/** The units' counts of results that are not final add up to a recount, period by period. */
export function proveOpenResults(everything: Everything): Proof {
  const name = "Jumlah hasil yang belum final sama dengan hitung ulang";
  const counted = Map.groupBy(itemsOf(everything, items.openResults), ({ period }) => period);
  const results = Map.groupBy(evaluationsOf(everything), ({ period }) => period);
  const periods = [...new Set([...counted.keys(), ...results.keys()])];
  const broken = periods.filter((period) => {
    const sum = (counted.get(period) ?? []).reduce((all, { open }) => all + open, 0);
    return sum !== (results.get(period) ?? []).filter((result) => !isFinal(result)).length;
  });
  return { name, checked: periods.length, broken };
}

function evaluationsOf(everything: Everything) {
  return itemsOf(everything, items.evaluation);
}
