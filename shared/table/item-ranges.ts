import { HEAD_OF_CITY } from "../domain/organisation/head-of-city.ts";
import type { AnsweredSurvey } from "../domain/surveys/answers/response.ts";
import type { Key, Range } from "./keys.ts";

/** Where all that is due stands, by its instant. */
export const DUE_PARTITION = "DUE";

function list(partition: string): Range {
  return { index: "lists", partition };
}

/** What comes from a place in a list on; the whole list where none is given. */
function after(range: Range, place: string | undefined): Range {
  return place === undefined ? range : { ...range, from: place, upTo: LAST_PLACE };
}

/** The same where the places are NIPs, without the one that is given. */
function afterNip(range: Range, nip: string | undefined): Range {
  return after(range, nip && `${nip}#`);
}

/** Sorts after every NIP and every instant. */
const LAST_PLACE = "~";

export const units: Range = { index: "lists", partition: "UNITS" };

export function unitEmployees(unitId: string, after?: string): Range {
  return afterNip(list(`UNIT#${unitId}#EMPLOYEES`), after);
}

export function team(rater: string): Range {
  return { partition: `RATER#${rater}`, prefix: "MEMBER#" };
}

/** Without a NIP: those whom the head of the city rates. */
export function plansAwaiting(raterNip: string | undefined): Range {
  return list(`RATER#${raterNip ?? HEAD_OF_CITY}#PLANS`);
}

/** Everything that stands in an employee's own partition. */
export function ownRecords(nip: string): Range {
  return { partition: `EMPLOYEE#${nip}` };
}

export function planRevisions(nip: string, year: string): Range {
  return {
    partition: `EMPLOYEE#${nip}`,
    prefix: `PLAN_REVISION#${year}#`,
  };
}

export function planSupporters(nip: string, year: string): Range {
  return {
    partition: `EMPLOYEE#${nip}`,
    prefix: `SUPPORTER#${year}#`,
  };
}

export function planComments(nip: string, year: string): Range {
  return {
    partition: `EMPLOYEE#${nip}`,
    prefix: `PLAN_COMMENT#${year}#`,
  };
}

export const planTemplates: Range = { index: "lists", partition: "TEMPLATES" };

export const planAssignments: Range = { index: "lists", partition: "ASSIGNMENTS" };

export function assignmentLines(id: string): Range {
  return { partition: `ASSIGNMENT#${id}`, prefix: "LINE#" };
}

export function assignmentLinesOfUnit(id: string, unitId: string): Range {
  return {
    partition: `ASSIGNMENT#${id}`,
    prefix: `LINE#${unitId}#`,
  };
}

export function raterRequests(state: "OPEN" | "OVERDUE" | "ANSWERED"): Range {
  return list(`RATER_REQUESTS#${state}`);
}

export function handledComplaints(nip: string, month: string): Range {
  return {
    partition: `EMPLOYEE#${nip}`,
    prefix: `HANDLED#${month}#`,
  };
}

export function reportsOfMonth(nip: string, month: string): Range {
  return {
    partition: `EMPLOYEE#${nip}`,
    prefix: `REPORT#${month}#`,
  };
}

export function obstacles(unitId: string, month: string): Range {
  return {
    partition: `UNIT#${unitId}`,
    prefix: `OBSTACLE#${month}#`,
  };
}

/** @param since only those from this instant on */
export function reportsAwaiting(raterNip: string | undefined, since?: string): Range {
  return after(list(`RATER#${raterNip ?? HEAD_OF_CITY}#REPORTS`), since);
}

/** @param since only those put before the superior from this instant on */
export function reportsEscalated(raterNip: string | undefined, since?: string): Range {
  return after(list(`RATER#${raterNip ?? HEAD_OF_CITY}#ESCALATED`), since);
}

export function feedbackOfMonth(nip: string, month: string): Range {
  return {
    partition: `EMPLOYEE#${nip}`,
    prefix: `FEEDBACK#${month}#`,
  };
}

export function asked(giver: string, month: string): Range {
  return {
    partition: `EMPLOYEE#${giver}`,
    prefix: `ASKED#${month}#`,
  };
}

export function voices(nip: string, month: string): Range {
  return { partition: `VOICES#${nip}#${month}` };
}

export const instruments: Range = { index: "lists", partition: "INSTRUMENTS" };

export function observationsOfMonth(nip: string, month: string): Range {
  return {
    partition: `EMPLOYEE#${nip}`,
    prefix: `OBSERVATION#${month}#`,
  };
}

export function observationsMadeBy(nip: string): Range {
  return list(`OBSERVER#${nip}#OBSERVATIONS`);
}

/** A month of an employee, with all that came later, the plans of those years and the person. */
export function liveFrom(nip: string, month: string): Range {
  return { partition: `EMPLOYEE#${nip}`, from: `LIVE#${month}`, upTo: "LIVE#PROFILE" };
}

export function trainings(nip: string, year: string): Range {
  return { partition: `EMPLOYEE#${nip}`, prefix: `TRAINING#${year}#` };
}

export function trainingsAwaiting(raterNip: string | undefined): Range {
  return list(`RATER#${raterNip ?? HEAD_OF_CITY}#TRAINING`);
}

export function unitEvaluations(unitId: string, month: string, after?: string): Range {
  return afterNip(list(`UNIT#${unitId}#EVALUATIONS#${month}`), after);
}

export function evaluationsOfYear(nip: string, year: string): Range {
  return {
    partition: `EMPLOYEE#${nip}`,
    prefix: `EVALUATION#${year}`,
  };
}

export function earlierResults(nip: string, month: string): Range {
  return { partition: `EMPLOYEE#${nip}`, prefix: `EARLIER#${month}#` };
}

export function evaluationTasks(holder: string): Range {
  return { partition: `RATER#${holder}`, prefix: "TASK#" };
}

export function raters(month: string): Range {
  return list(`RATERS#${month}`);
}

export function unitComplaints(unitId: string, state: "OPEN" | "ENDED"): Range {
  return list(`UNIT#${unitId}#COMPLAINTS#${state}`);
}

export function mailsAbout(code: string): Range {
  return { partition: `MAIL#${code}` };
}

export function complaintMessages(code: string): Range {
  return { partition: `COMPLAINT#${code}`, prefix: "MESSAGE#" };
}

export function complaintFiles(code: string): Range {
  return { partition: `COMPLAINT#${code}`, prefix: "FILE#" };
}

export function besideComplaint(code: string): Range {
  return { partition: `COMPLAINT#${code}` };
}

export function complaintFigures(month: string): Range {
  return { partition: `FIGURES#${month}` };
}

export function notices(unitId: string): Range {
  return { partition: `NOTICES#${unitId}` };
}

export const answerTemplates: Range = { index: "lists", partition: "TEMPLATES" };

export function surveyComments(unitId: string, month: string): Range {
  return list(`UNIT#${unitId}#COMMENTS#${month}`);
}

/** Everything that counts in a unit's months, from the first to the last one named. */
export function serviceMonths(unitId: string, from: string, to: string): Range {
  return {
    partition: `UNIT#${unitId}`,
    from: `SERVICE#${from}`,
    upTo: `SERVICE#${to}~`,
  };
}

export function surveyDays({ unitId, surveyId, edition }: AnsweredSurvey, month = ""): Range {
  return {
    partition: `UNIT#${unitId}`,
    prefix: `SURVEYED#${surveyId}#${edition}#${month}`,
  };
}

/** By the day and the service point that they named. */
export function complainedDays(unitId: string, month: string): Range {
  return { partition: `UNIT#${unitId}`, prefix: `COMPLAINED#${month}` };
}

export function surveyedDays(unitId: string): Range {
  return { partition: `UNIT#${unitId}`, prefix: "SURVEYED#" };
}

/** Every answer to a survey: sixteen ranges. */
export function surveyResponses({ unitId, surveyId }: Omit<AnsweredSurvey, "edition">): readonly Range[] {
  return Array.from("0123456789abcdef", (digit) => ({
    partition: `RESPONSE#${unitId}#${surveyId}#${digit}`,
  }));
}

export function surveyTraffic(day: string): Range {
  return { partition: `TRAFFIC#${day}` };
}

export function unitSurveys(unitId: string): Range {
  return list(`UNIT#${unitId}#SURVEYS`);
}

export function paperImports(surveyId: string): Range {
  return list(`SURVEY#${surveyId}#PAPER`);
}

export function followUps(nip: string): Range {
  return { partition: `EMPLOYEE#${nip}`, prefix: "FOLLOW-UP#" };
}

export function publications(year: string): Range {
  return list(`PUBLICATIONS#${year}`);
}

export function servicePoints(unitId: string): Range {
  return list(`UNIT#${unitId}#POINTS`);
}

export function staffedPoints(nip: string, month: string): Range {
  return {
    partition: `EMPLOYEE#${nip}`,
    prefix: `LIVE#${month}#STAFFED#`,
  };
}

export const periods: Range = { index: "lists", partition: "PERIODS" };

export function closedUnits(month: string): Range {
  return { partition: `PERIOD#${month}`, prefix: "UNIT#" };
}

export const incentiveTables: Range = { index: "lists", partition: "INCENTIVE_TABLES" };

/** The versions that hold for a month, and those before them. */
export function tablesInForce(month: string): Range {
  return { partition: "INCENTIVE_TABLES", from: "IN_FORCE#", upTo: `IN_FORCE#${month}~` };
}

export const incentiveRuns: Range = { index: "lists", partition: "INCENTIVE_RUNS" };

export const paidMonths: Range = { partition: "INCENTIVE_RUNS", prefix: "FINAL#" };

/** The lines of a run, or of one unit of it. */
export function incentiveLines(runId: string, unitId?: string): Range {
  return {
    partition: `INCENTIVE_RUN#${runId}`,
    prefix: unitId === undefined ? "LINE#" : `LINE#${unitId}#`,
  };
}

/** The lines of a run, or of one unit of it, that people have to look at. */
export function problemLines(runId: string, unitId?: string): Range {
  const all = list(`INCENTIVE_RUN#${runId}#PROBLEMS`);
  return unitId === undefined ? all : { ...all, prefix: `${unitId}#` };
}

export function computedUnits(runId: string): Range {
  return { partition: `INCENTIVE_RUN#${runId}`, prefix: "UNIT#" };
}

export function projectBonuses(month: string): Range {
  return list(`PROJECT_BONUSES#${month}`);
}

export const awardRounds: Range = { index: "lists", partition: "AWARDS" };

export function awardParts(month: string): Range {
  return { partition: `AWARD#${month}`, prefix: "UNIT#" };
}

export function awardCandidates(month: string): Range {
  return { partition: `AWARD#${month}`, prefix: "CANDIDATE#" };
}

export function nominations(month: string): Range {
  return { partition: `AWARD#${month}`, prefix: "NOMINATION#" };
}

export function winnersOf(month: string): Range {
  return { partition: `AWARD#${month}`, prefix: "WINNER#" };
}

/** Winners of all categories from one month to another. */
export function awardWinners(from: string, to: string): Range {
  return { index: "lists", partition: "AWARD_WINNERS", from, upTo: `${to}~` };
}

/** Records in force on a day or later, or those that were lifted. */
export function conductRecords(state: "IN_FORCE" | "LIFTED", until = ""): Range {
  return { index: "lists", partition: `CONDUCT#${state}`, from: until, upTo: "~" };
}

export function awardSheets(month: string): Range {
  return { partition: `AWARD_PANEL#${month}`, prefix: "SHEET#" };
}

export function awardDecisions(state: "PUBLISHED" | "OTHER"): Range {
  return list(`AWARD_DECISIONS#${state}`);
}

export function awardObjections(state: "OPEN" | "OVERDUE" | "ANSWERED"): Range {
  return list(`AWARD_OBJECTIONS#${state}`);
}

export const imports: Range = { index: "lists", partition: "IMPORTS" };

export function importProblems(id: string, run: number): Range {
  return {
    partition: `IMPORT#${id}`,
    prefix: `PROBLEM#${run}#`,
  };
}

export function due(instant: string): Range {
  return { index: "due", partition: DUE_PARTITION, upTo: `${instant}~` };
}

export function events(of: Key): Range {
  return { partition: `EVENTS#${of.pk}#${of.sk}` };
}
