import type { AnswerDays, ServiceMonth } from "../../surveys/results/service-month.ts";
import type { Complaint } from "../complaint.ts";

export type Figure = Extract<keyof ServiceMonth, `complaints${string}`> | keyof AnswerDays;

type Counts = Readonly<Pick<ServiceMonth, Figure>>;

/** What a complaint counts as for one of the units that it counts for. */
export interface UnitFigures {
  readonly unitId: string;
  readonly counts: Readonly<Partial<Record<Figure, number>>>;
}

/** The complaint figures by unit; an absent figure is 0. */
export type ComplaintFigures = ReadonlyMap<string, Counts>;

/**
 * Which units a complaint counts for, and as what. It counts as received for the unit that has it until a unit responds, and
 * then for the responding unit for good, so that nobody has responded to more than they received. Missed deadlines,
 * reopenings and ratings count for the unit concerned, each at most once a complaint; the ending counts for the unit that
 * ended it, until the complaint is reopened.
 * @source policy: solved, uncontested, unsolved, late, reopened and dissatisfied are all different
 */
export function figuresOf(complaint: Complaint): ComplaintFigures {
  const { unitId, answers, escalations, settled, reopenings, ratings } = complaint;
  const figures = new Map<string, Counts>();
  const count = (unit: string, figure: Figure) => figures.set(unit, { ...figures.get(unit), [figure]: 1 });
  const [first] = answers;
  count(first?.unitId ?? unitId, "complaintsReceived");
  if (first) {
    const isLate = first.lateFor.includes("FIRST_RESPONSE");
    count(first.unitId, isLate ? "complaintsAnsweredLate" : "complaintsAnsweredInTime");
    const days = daysToFirstAnswer(complaint);
    if (days !== undefined) count(first.unitId, `answeredAfterDays:${days}`);
  }
  const told = escalations.filter(({ level }) => level > 0);
  for (const escalation of told) count(escalation.unitId, "complaintsEscalated");
  const missed = settled.filter(({ isMissed }) => isMissed);
  for (const late of [...told, ...missed, ...complaint.missed]) count(late.unitId, "complaintsLate");
  for (const reopening of reopenings) count(reopening.unitId, "complaintsReopened");
  for (const { unitId: rated, isSatisfied } of ratings)
    count(rated, isSatisfied ? "complaintsSatisfied" : "complaintsDissatisfied");
  const ending = endingOf(complaint);
  if (ending) count("closing" in complaint ? complaint.closing.unitId : unitId, ending);
  return figures;
}

/** The working days to the first answer; undefined without one, or if the complaint had ended before it came. */
export function daysToFirstAnswer({
  answers,
  settled,
}: Pick<Complaint, "answers" | "settled">): number | undefined {
  const response = settled.find(({ clock }) => clock === "FIRST_RESPONSE");
  return response?.stoppedAt === answers[0]?.at ? response?.workingDaysTaken : undefined;
}

function endingOf(complaint: Complaint): Figure | undefined {
  if (complaint.status === "DITOLAK") return "complaintsRejected";
  if (complaint.status === "DIARSIPKAN") return "complaintsArchived";
  if (complaint.status !== "SELESAI") return undefined;
  const { outcome, cause } = complaint.closing;
  if (outcome === "MERGED") return "complaintsMerged";
  if (outcome === "UNSOLVED") return "complaintsUnsolved";
  return cause === "SILENCE" ? "complaintsUncontested" : "complaintsSolved";
}

/**
 * What a change to a complaint adds to the units' counters, so that they always equal a recount.
 * @param before undefined if the complaint is new
 */
export function figureChanges(before: Complaint | undefined, after: Complaint): ComplaintFigures {
  const old: ComplaintFigures = before ? figuresOf(before) : new Map();
  const now = figuresOf(after);
  const moves = new Map<string, Counts>();
  for (const unitId of new Set([...old.keys(), ...now.keys()])) {
    const [was = {}, is = {}] = [old.get(unitId), now.get(unitId)];
    const figures = Object.keys({ ...was, ...is }) as Figure[];
    const changed = figures
      .map((figure) => [figure, (is[figure] ?? 0) - (was[figure] ?? 0)] as const)
      .filter(([, difference]) => difference !== 0);
    if (changed.length > 0) moves.set(unitId, Object.fromEntries(changed));
  }
  return moves;
}
