import type { City } from "../../../shared/cities/city.ts";
import { localMonth, monthOf } from "../../../shared/domain/calendar.ts";
import { canonicalJson } from "../../../shared/domain/canonical.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { figuresOf } from "../../../shared/domain/complaint-figures.ts";
import { officerFiguresOf } from "../../../shared/domain/complaint-officers.ts";
import type { Evaluation } from "../../../shared/domain/evaluation.ts";
import { numbersOf, predicateFiguresOf, raterFiguresOf } from "../../../shared/domain/evaluation-figures.ts";
import { recomputeFed } from "../../../shared/domain/fed-value.ts";
import { type Feedback, feedbackCounts } from "../../../shared/domain/feedback.ts";
import { HEAD_OF_CITY } from "../../../shared/domain/head-of-city.ts";
import {
  monthOfObservation,
  type Observation,
  observationCounts,
} from "../../../shared/domain/observation.ts";
import { scorecardMove } from "../../../shared/domain/scorecard.ts";
import { daysServed, peopleOf, type Staffing } from "../../../shared/domain/staffing.ts";
import { dayCounters, monthCounters } from "../../../shared/domain/survey-counters.ts";
import type { CountedResponse } from "../../../shared/domain/survey-response.ts";
import { recomputeResult } from "../../../shared/domain/why-this-result.ts";
import { monthOfReport, type WorkReport, type WorkReportEvent } from "../../../shared/domain/work-report.ts";
import { firstBrokenLink, type LoggedEvent } from "../../../shared/table/event-log.ts";
import * as keys from "../../../shared/table/item-keys.ts";
import type { Key } from "../../../shared/table/keys.ts";
import type { StaffedPoint } from "../../../shared/table/staffings.ts";
import { type Everything, type Item, itemsOf, type Proof, sameCounters, tally } from "./items.ts";

const textOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

/** Every history is whole, and ends where its aggregate stands; neither is without the other. */
export function proveChains({ items, histories }: Everything): Proof {
  const broken = [...histories].flatMap(([of, events]) => {
    const number = firstBrokenLink(events as unknown as readonly LoggedEvent[]);
    return number === undefined ? [] : [`${of} event ${number}`];
  });
  const aggregates = items.filter(({ eventHash }) => typeof eventHash === "string");
  const living = new Set(aggregates.map(({ pk, sk }) => `${pk}#${sk}`));
  broken.push(...[...histories.keys()].filter((of) => !living.has(of)));
  for (const { pk, sk, version, eventHash } of aggregates) {
    const last = histories.get(`${pk}#${sk}`)?.at(-1);
    if (last?.hash !== eventHash || last?.number !== version) broken.push(`${pk} ${sk}`);
  }
  return { name: "Riwayat peristiwa berantai utuh", checked: histories.size, broken };
}

/** Every scorecard equals what its reports, feedback, observations and complaints add up to. */
export function proveScorecards(everything: Everything, city: City): Proof {
  const recount = tally();
  const reports = itemsOf<WorkReport>(everything, REPORTS);
  for (const { pk, sk, nip, id } of reports) {
    const key = textOf(keys.scorecard(nip, monthOfReport(id)));
    for (const { add, set = {} } of replay(id, everything.histories.get(`${pk}#${sk}`) ?? [])) {
      for (const [name, amount] of Object.entries(add)) recount.add(key, name, amount);
      for (const [name, amount] of Object.entries(set)) recount.set(key, name, amount);
    }
  }
  for (const given of itemsOf<Feedback>(everything, FEEDBACK))
    addAll(recount, keys.scorecard(given.nip, given.month), feedbackCounts([given]));
  for (const made of itemsOf<Observation>(everything, OBSERVATIONS))
    addAll(recount, keys.scorecard(made.nip, monthOfObservation(made.id)), observationCounts([made]));
  for (const complaint of itemsOf<Complaint>(everything, keys.complaint("")))
    for (const { nip, month, figures } of officerFiguresOf(complaint, city.timeZone)) {
      addAll(recount, keys.scorecard(nip, month), figures);
      addAll(recount, keys.handledComplaint(nip, month, complaint.trackingCode), figures);
    }
  const stored = [
    ...itemsOf(everything, keys.scorecard("", "")),
    ...itemsOf(everything, beginOf(keys.handledComplaint("", "", ""))),
  ];
  return sameCounters("Kartu kinerja sama dengan hitung ulang dari peristiwa", stored, recount.counters);
}

function addAll({ add }: ReturnType<typeof tally>, key: Key, counts: object): void {
  for (const [name, count] of Object.entries(counts)) add(textOf(key), name, Number(count));
}

/** How the keys of a kind begin, whoever and whenever it is of. */
const beginOf = ({ pk, sk }: Key): Key => ({ pk, sk: sk.slice(0, sk.indexOf("#") + 1) });
const REPORTS = beginOf(keys.workReport("", "", ""));
const FEEDBACK = beginOf(keys.feedback("", "", ""));
const OBSERVATIONS = beginOf(keys.observation("", "", ""));

/** What each event of one report moves, told from the events alone. */
function replay(id: string, events: readonly Item[]) {
  let reported: Pick<WorkReport, "id" | "day" | "obstacles" | "progress"> = { id, day: "" };
  return events.map(({ type, data }) => {
    const told = (data ?? {}) as typeof reported;
    const { day, obstacles, progress } = told;
    if (type === "REPORT_SUBMITTED" || type === "REPORT_REVISED")
      reported = { id, day, ...(obstacles && { obstacles }) };
    return scorecardMove({ ...reported, ...(progress && { progress }) }, type as WorkReportEvent["type"]);
  });
}

/** What units count of complaints equals a recount. */
export function proveComplaintCounters(everything: Everything, city: City): Proof {
  const recount = tally();
  for (const complaint of itemsOf<Complaint>(everything, keys.complaint(""))) {
    const month = localMonth(complaint.receivedAt, city.timeZone);
    for (const [unitId, figures] of figuresOf(complaint))
      for (const [name, count] of Object.entries(figures))
        recount.add(textOf(keys.serviceCounters(unitId, month)), name, count);
  }
  const stored = itemsOf(everything, keys.serviceCounters("", "")).filter(
    ({ survey }) => survey === undefined,
  );
  return sameCounters("Hitungan pengaduan unit sama dengan hitung ulang", stored, recount.counters);
}

/** What units count of survey answers, month by month and day by day, equals a recount of the answers. */
export function proveSurveyCounters(everything: Everything): Proof {
  const recount = tally();
  for (const response of itemsOf<CountedResponse>(everything, { pk: "RESPONSE#", sk: "" })) {
    const ofMonth = textOf(keys.surveyMonth(response, monthOf(response.day)));
    for (const [name, count] of Object.entries(monthCounters([response]))) recount.add(ofMonth, name, count);
    const ofDay = textOf(keys.surveyDay(response, response.day, response.point));
    for (const [name, count] of Object.entries(dayCounters([response]))) recount.add(ofDay, name, count);
  }
  const stored = [
    ...itemsOf(everything, keys.serviceCounters("", "")).filter(({ survey }) => survey !== undefined),
    ...itemsOf(everything, { pk: keys.unit("").pk, sk: "SURVEYED#" }),
  ];
  return sameCounters("Hitungan survei unit sama dengan hitung ulang jawaban", stored, recount.counters);
}

/** The days that each employee sees as theirs are those of the points' lists. */
export function proveStaffing(everything: Everything): Proof {
  const listed = new Map<string, string>();
  for (const staffing of itemsOf<Staffing>(everything, { pk: "POINT#", sk: "STAFFING#" }))
    for (const nip of peopleOf(staffing.days))
      listed.set(
        textOf(keys.staffedPoint(nip, staffing.month, staffing.code)),
        String(daysServed(staffing, nip)),
      );
  const begin = beginOf(keys.staffedPoint("", "", ""));
  const own = new Map(
    itemsOf<StaffedPoint>(everything, begin).map((item) => [textOf(item), String(item.days)]),
  );
  const all = new Set([...listed.keys(), ...own.keys()]);
  const broken = [...all].filter((key) => listed.get(key) !== own.get(key));
  return { name: "Tugas pegawai di titik layanan sama dengan daftar petugasnya", checked: all.size, broken };
}

/** Every result computes again to its bytes, and rests on the counters that its scorecard shows. */
export function proveEvaluations(everything: Everything, city: City): Proof {
  const evaluations = evaluationsOf(everything);
  const cards = new Map(itemsOf(everything, keys.scorecard("", "")).map((item) => [textOf(item), item]));
  let untold = 0;
  const broken = evaluations.filter((evaluation) => {
    const policy = city.policies.find(({ version }) => version === evaluation.policyVersion);
    const history = everything.histories.get(`${evaluation.pk}#${evaluation.sk}`) ?? [];
    const { isSame } = recomputeResult(evaluation, policy, history as unknown as readonly LoggedEvent[]);
    if (isSame === undefined) untold += 1;
    const card = cards.get(textOf(keys.scorecard(evaluation.nip, evaluation.month)));
    const { fed = {}, counters } = evaluation.facts;
    const isFedSame = canonicalJson(recomputeFed(fed, counters)) === canonicalJson(fed);
    return isSame === false || !isFedSame || canonicalJson(numbersOf(card)) !== canonicalJson(counters);
  });
  const name = "Hasil evaluasi sama dengan hitung ulang dari bukti yang dibekukan";
  return { name, checked: evaluations.length, broken: broken.map(textOf), untold };
}

/** Predicates of units and ratings of raters equal a recount. */
export function proveFigures(everything: Everything): Proof {
  const recount = tally();
  for (const evaluation of evaluationsOf(everything)) {
    const { unitId, month, raterNip = HEAD_OF_CITY } = evaluation;
    for (const [name, count] of Object.entries(predicateFiguresOf(evaluation)))
      recount.add(textOf(keys.predicateCounters(unitId, month)), name, count);
    for (const [name, count] of Object.entries(raterFiguresOf(evaluation)))
      recount.add(textOf(keys.raterFigures(raterNip, month)), name, count);
  }
  const stored = [
    ...itemsOf(everything, keys.predicateCounters("", "")),
    ...itemsOf(everything, keys.raterFigures("", "")),
  ];
  return sameCounters(
    "Sebaran predikat dan angka penilai sama dengan hitung ulang",
    stored,
    recount.counters,
  );
}

function evaluationsOf(everything: Everything) {
  return itemsOf<Evaluation>(everything, keys.evaluation("", ""));
}
