import type { City } from "../../../shared/cities/city.ts";
import { canonicalJson } from "../../../shared/domain/canonical.ts";
import { officerFiguresOf } from "../../../shared/domain/complaints/figures/officers.ts";
import { feedbackCounts } from "../../../shared/domain/feedback/feedback.ts";
import { monthOfObservation, observationCounts } from "../../../shared/domain/feedback/observation.ts";
import { creditedSuggestion } from "../../../shared/domain/planning/suggestion.ts";
import { recountOpenReports } from "../../../shared/domain/reporting/open-reports.ts";
import {
  monthOfReport,
  type WorkReport,
  type WorkReportEvent,
} from "../../../shared/domain/reporting/work-report.ts";
import { creditOf } from "../../../shared/domain/scorecard/adopted-proposals.ts";
import { scorecardChange } from "../../../shared/domain/scorecard/scorecard.ts";
import { visitCounts } from "../../../shared/domain/supervision/visit-score.ts";
import type { Training } from "../../../shared/domain/training/training.ts";
import { trainingChange, yearOfTraining } from "../../../shared/domain/training/year.ts";
import * as items from "../../../shared/table/items.ts";
import type { RawKey } from "../../../shared/table/keys.ts";
import { type Everything, type Item, itemsOf, type Proof, sameCounters, tally } from "./items.ts";

const textOf = ({ pk, sk }: RawKey) => `${pk} ${sk}`;

type Recount = ReturnType<typeof tally>;

/**
 * Every scorecard equals the sum of its events: reports, feedback, observations, visits, complaints, adopted proposals and trainings.
 */
export function proveScorecards(everything: Everything, city: City): Proof {
  const recount = tally();
  recountReports(everything, recount);
  for (const given of itemsOf(everything, items.feedback))
    addAll(recount, items.scorecard.key(given.nip, given.month), feedbackCounts([given]));
  for (const made of itemsOf(everything, items.observation))
    addAll(recount, items.scorecard.key(made.nip, monthOfObservation(made.id)), observationCounts([made]));
  for (const visit of itemsOf(everything, items.supervisionVisit)) {
    const { nip, record } = visit;
    if (record?.counted)
      addAll(recount, items.scorecard.key(nip, record.counted.month), visitCounts([visit]));
  }
  for (const complaint of itemsOf(everything, items.complaint))
    for (const { nip, month, figures } of officerFiguresOf(complaint, city.timeZone)) {
      addAll(recount, items.scorecard.key(nip, month), figures);
      addAll(recount, items.handledComplaint.key(nip, month, complaint.trackingCode), figures);
    }
  const suggestions = itemsOf(everything, items.indicatorSuggestion).map(creditedSuggestion);
  for (const proposed of [...itemsOf(everything, items.proposal), ...suggestions]) {
    const credit = creditOf(proposed, city.timeZone);
    if (credit) addAll(recount, items.scorecard.key(credit.nip, credit.month), credit.add);
  }
  for (const training of itemsOf(everything, items.training)) recountTraining(training, recount);
  const years = itemsOf(everything, items.trainingYear);
  const name = "Kartu kinerja sama dengan hitung ulang dari peristiwa";
  const handled = itemsOf(everything, items.handledComplaint);
  // A scorecard's move count guards the close; it is not a figure.
  const cards = itemsOf(everything, items.scorecard).map(({ moves: _moves, ...card }) => card);
  const proof = sameCounters(name, [...cards, ...years, ...handled], recount.counters);
  const { wrong, earlier } = contradicting(everything);
  const unchecked = earlier.length > 0 ? { unchecked: earlier.length } : {};
  return { ...proof, broken: [...new Set([...proof.broken, ...wrong])], ...unchecked };
}

function recountReports(everything: Everything, recount: Recount): void {
  for (const { pk, sk, nip, id } of itemsOf(everything, items.workReport)) {
    const key = textOf(items.scorecard.key(nip, monthOfReport(id)));
    for (const { add, set = {} } of replay(id, everything.histories.get(`${pk}#${sk}`) ?? [])) {
      for (const [name, amount] of Object.entries(add)) recount.add(key, name, amount);
      for (const [name, amount] of Object.entries(set)) recount.set(key, name, amount);
    }
  }
}

const STEPS = {
  AWAITING: ["TRAINING_RECORDED"],
  CONFIRMED: ["TRAINING_RECORDED", "TRAINING_CONFIRMED"],
  REJECTED: [],
} as const;

function recountTraining({ nip, id, state, ...training }: Training, recount: Recount): void {
  const key = textOf(items.trainingYear.key(nip, yearOfTraining(id)));
  const moves = STEPS[state].flatMap((step) => Object.entries(trainingChange(training, step)));
  for (const [counter, hours] of moves) recount.add(key, counter, hours);
}

/**
 * Scorecards that contradict their open reports; and separately those that agree in the older form, which had
 * no obstacles.
 */
function contradicting(everything: Everything) {
  const reports = itemsOf(everything, items.workReport);
  const told = Map.groupBy(reports, ({ nip, id }) => textOf(items.scorecard.key(nip, monthOfReport(id))));
  const different = itemsOf(everything, items.scorecard).flatMap((card) => {
    const open = Object.fromEntries(Object.entries(card).filter(([name]) => name.startsWith("open:")));
    const retold = Object.entries(recountOpenReports(told.get(textOf(card)) ?? []));
    if (canonicalJson(open) === canonicalJson(Object.fromEntries(retold))) return [];
    const earlier = retold.map(([name, now = ""]) => [
      name,
      isOldObstacleNote(open[name]) ? without(now) : now,
    ]);
    return [
      { place: textOf(card), isEarlier: canonicalJson(open) === canonicalJson(Object.fromEntries(earlier)) },
    ];
  });
  const [earlier = [], wrong = []] = [true, false].map((asked) =>
    different.filter(({ isEarlier }) => isEarlier === asked).map(({ place }) => place),
  );
  return { wrong, earlier };
}

/**
 * A note about an open report in the older form, which ended with the instant and had no number of obstacles.
 */
export const isOldObstacleNote = (told: unknown) => typeof told === "string" && told.split("#").length === 2;
const without = (told: string) => told.slice(0, told.lastIndexOf("#"));

function addAll({ add }: Recount, key: RawKey, counts: object): void {
  for (const [name, count] of Object.entries(counts)) add(textOf(key), name, Number(count));
}

/** What each event of a report moves, derived from the events alone. */
function replay(id: string, events: readonly Item[]) {
  let reported: Pick<WorkReport, "id" | "day" | "obstacles" | "progress"> = { id, day: "" };
  return events.map(({ type, data }) => {
    const told = (data ?? {}) as typeof reported;
    const { day, obstacles, progress } = told;
    if (type === "REPORT_SUBMITTED" || type === "REPORT_REVISED")
      reported = { id, day, ...(obstacles && { obstacles }) };
    return scorecardChange({ ...reported, ...(progress && { progress }) }, type as WorkReportEvent["type"]);
  });
}
