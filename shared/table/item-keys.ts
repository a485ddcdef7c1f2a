import type { AnsweredSurvey } from "../domain/surveys/answers/response.ts";
import type { Key } from "./keys.ts";

const STATE = "STATE";

export function unit(id: string): Key {
  return { pk: `UNIT#${id}`, sk: STATE };
}

// What a live scorecard shows stands in one row: a month, the year's plan and training, and the person. One query from a
// month on reads all of it.
export function employee(nip: string): Key {
  return { pk: `EMPLOYEE#${nip}`, sk: "LIVE#PROFILE" };
}

/** @param version of the employee that another rater came with: each change of rater is handed over for itself */
export function raterHandover(nip: string, version: number): Key {
  return { pk: `EMPLOYEE#${nip}`, sk: `HANDOVER#${version}` };
}

export function teamMember(rater: string, nip: string): Key {
  return { pk: `RATER#${rater}`, sk: `MEMBER#${nip}` };
}

export function plan(nip: string, year: string): Key {
  return { pk: `EMPLOYEE#${nip}`, sk: `LIVE#${year}-PLAN` };
}

export function planRevision(nip: string, year: string, revision: number): Key {
  return {
    pk: `EMPLOYEE#${nip}`,
    sk: `PLAN_REVISION#${year}#${String(revision).padStart(4, "0")}`,
  };
}

export function planSupporter(
  superior: { readonly nip: string; readonly year: string; readonly resultId: string },
  supporter: { readonly nip: string; readonly resultId: string },
): Key {
  return {
    pk: `EMPLOYEE#${superior.nip}`,
    sk: `SUPPORTER#${superior.year}#${superior.resultId}#${supporter.nip}#${supporter.resultId}`,
  };
}

export function planComment(nip: string, year: string, id: string): Key {
  return {
    pk: `EMPLOYEE#${nip}`,
    sk: `PLAN_COMMENT#${year}#${id}`,
  };
}

export function planTemplate(id: string): Key {
  return { pk: `TEMPLATE#${id}`, sk: STATE };
}

export function planAssignment(id: string): Key {
  return { pk: `ASSIGNMENT#${id}`, sk: STATE };
}

export function assignmentLine(id: string, unitId: string, nip: string): Key {
  return {
    pk: `ASSIGNMENT#${id}`,
    sk: `LINE#${unitId}#${nip}`,
  };
}

export function assignmentRun(id: string, run: number): Key {
  return { pk: `ASSIGNMENT#${id}`, sk: `RUN#${run}` };
}

export function assignedUnit(id: string, run: number, unitId: string): Key {
  return {
    pk: `ASSIGNMENT#${id}`,
    sk: `UNIT#${run}#${unitId}`,
  };
}

export function raterRequest(nip: string): Key {
  return { pk: `RATER_REQUEST#${nip}`, sk: STATE };
}

export function workReport(nip: string, month: string, id: string): Key {
  return {
    pk: `EMPLOYEE#${nip}`,
    sk: `REPORT#${month}#${id}`,
  };
}

export function escalatedReport(nip: string, month: string, id: string): Key {
  return {
    pk: `EMPLOYEE#${nip}`,
    sk: `ESCALATED#${month}#${id}`,
  };
}

export function obstacle(unitId: string, month: string, reportId: string): Key {
  return {
    pk: `UNIT#${unitId}`,
    sk: `OBSTACLE#${month}#${reportId}`,
  };
}

export function evidence(nip: string, sha256: string): Key {
  return { pk: `EMPLOYEE#${nip}`, sk: `EVIDENCE#${sha256}` };
}

export function firstOffer(sha256: string): Key {
  return { pk: `FILE#${sha256}`, sk: STATE };
}

export function scorecard(nip: string, month: string): Key {
  return { pk: `EMPLOYEE#${nip}`, sk: `LIVE#${month}` };
}

export function training(nip: string, year: string, id: string): Key {
  return { pk: `EMPLOYEE#${nip}`, sk: `TRAINING#${year}#${id}` };
}

export function trainingYear(nip: string, year: string): Key {
  return { pk: `EMPLOYEE#${nip}`, sk: `LIVE#${year}-TRAINING` };
}

export function handledComplaint(nip: string, month: string, code: string): Key {
  return {
    pk: `EMPLOYEE#${nip}`,
    sk: `HANDLED#${month}#${code}`,
  };
}

export function evaluation(nip: string, month: string): Key {
  return { pk: `EMPLOYEE#${nip}`, sk: `EVALUATION#${month}` };
}

export function earlierResult(nip: string, month: string, reopening: number): Key {
  return { pk: `EMPLOYEE#${nip}`, sk: `EARLIER#${month}#${String(reopening).padStart(4, "0")}` };
}

export function feedback(nip: string, month: string, id: string): Key {
  return {
    pk: `EMPLOYEE#${nip}`,
    sk: `FEEDBACK#${month}#${id}`,
  };
}

// Panel and voices stand apart from the employee's own partition: whoever reads that whole does not read these.
export function feedbackPanel(nip: string, month: string): Key {
  return { pk: `PANEL#${nip}#${month}`, sk: STATE };
}

export function asked(giver: string, month: string, nip: string): Key {
  return {
    pk: `EMPLOYEE#${giver}`,
    sk: `ASKED#${month}#${nip}`,
  };
}

export function draw(month: string): Key {
  return { pk: `DRAW#${month}`, sk: "SEED" };
}

export function voice(nip: string, month: string, name: string): Key {
  return { pk: `VOICES#${nip}#${month}`, sk: name };
}

export function given(hash: string): Key {
  return { pk: `GIVEN#${hash}`, sk: STATE };
}

export function colleagueReply(nip: string, month: string): Key {
  return {
    pk: `EMPLOYEE#${nip}`,
    sk: `COLLEAGUE-REPLY#${month}`,
  };
}

export function instrument(id: string): Key {
  return { pk: `INSTRUMENT#${id}`, sk: STATE };
}

export function observation(nip: string, month: string, id: string): Key {
  return {
    pk: `EMPLOYEE#${nip}`,
    sk: `OBSERVATION#${month}#${id}`,
  };
}

export function evaluationTask(holder: string, kind: string, month: string, nip: string): Key {
  return {
    pk: `RATER#${holder}`,
    sk: `TASK#${kind}#${month}#${nip}`,
  };
}

export function raterFigures(rater: string, month: string): Key {
  return { pk: `RATER#${rater}`, sk: `RATINGS#${month}` };
}

export function predicateCounters(unitId: string, month: string): Key {
  return {
    pk: `UNIT#${unitId}`,
    sk: `PREDICATES#${month}`,
  };
}

export function organisationPredicate(unitId: string, month: string): Key {
  return {
    pk: `UNIT#${unitId}`,
    sk: `ORGANISATION_PREDICATE#${month}`,
  };
}

export function complaint(code: string): Key {
  return { pk: `COMPLAINT#${code}`, sk: STATE };
}

export function complaintMessage(code: string, version: number): Key {
  return {
    pk: `COMPLAINT#${code}`,
    sk: `MESSAGE#${String(version).padStart(8, "0")}`,
  };
}

export function complaintFile(code: string, id: string): Key {
  return { pk: `COMPLAINT#${code}`, sk: `FILE#${id}` };
}

export function complaintContact(code: string): Key {
  return { pk: `COMPLAINT#${code}`, sk: "CONTACT" };
}

export function complaintFollower(code: string, secretHash: string): Key {
  return {
    pk: `COMPLAINT#${code}`,
    sk: `FOLLOWER#${secretHash}`,
  };
}

export function wrongSecrets(hash: string, day: string): Key {
  return { pk: `WRONG_SECRETS#${hash}#${day}`, sk: STATE };
}

export function filings(network: string, hour: string): Key {
  return { pk: `FILINGS#${network}#${hour}`, sk: STATE };
}

export function networkSalt(day: string): Key {
  return { pk: `SALT#${day}`, sk: STATE };
}

export function complaintsAlike(likeness: string, day: string): Key {
  return { pk: `ALIKE#${likeness}#${day}`, sk: STATE };
}

export function complaintFigures(month: string, hash: string): Key {
  return { pk: `FIGURES#${month}`, sk: hash };
}

export function notice(unitId: string, at: string, code: string): Key {
  return {
    pk: `NOTICES#${unitId}`,
    sk: `${at}#${code}`,
  };
}

// Apart from the complaint, whose keep ends before that of what was told of it.
export function mail(code: string, id: string): Key {
  return { pk: `MAIL#${code}`, sk: id };
}

export function cityCalendar(): Key {
  return { pk: "CALENDAR", sk: STATE };
}

export function answerTemplate(id: string): Key {
  return { pk: `TEMPLATE#${id}`, sk: STATE };
}

export function routing(): Key {
  return { pk: "ROUTING", sk: STATE };
}

export function serviceCounters(unitId: string, month: string): Key {
  return { pk: `UNIT#${unitId}`, sk: `SERVICE#${month}` };
}

export function surveyMonth({ unitId, surveyId, edition }: AnsweredSurvey, month: string): Key {
  return {
    pk: `UNIT#${unitId}`,
    sk: `SERVICE#${month}#${surveyId}#${edition}`,
  };
}

/** Of the complaints that named a service point, with the unit that the point is of. */
export function complainedDay(unitId: string, day: string, point: string): Key {
  return { pk: `UNIT#${unitId}`, sk: `COMPLAINED#${day}#${point}` };
}

/** Of the answers that named a service point, or of those that named none. */
export function surveyDay({ unitId, surveyId, edition }: AnsweredSurvey, day: string, point?: string): Key {
  return {
    pk: `UNIT#${unitId}`,
    sk: `SURVEYED#${surveyId}#${edition}#${day}${point === undefined ? "" : `#${point}`}`,
  };
}

// Without the month, so that an answer sent again after the turn of the month still counts once. The last digit of the
// id, which is as good as drawn, spreads a survey over 16 partitions, so that its answers can be read without a scan.
export function surveyResponse(
  { unitId, surveyId }: Omit<AnsweredSurvey, "edition">,
  responseId: string,
): Key {
  return {
    pk: `RESPONSE#${unitId}#${surveyId}#${responseId.slice(-1)}`,
    sk: responseId,
  };
}

export function survey(id: string): Key {
  return { pk: `SURVEY#${id}`, sk: STATE };
}

/** @param hour `YYYY-MM-DDTHH` */
export function surveyTraffic(hour: string, batch: string): Key {
  return { pk: `TRAFFIC#${hour.slice(0, 10)}`, sk: `${hour}#${batch}` };
}

export function barredNetwork(network: string, hour: string): Key {
  return { pk: `BARRED#${network}#${hour}`, sk: STATE };
}

export function paperImport(id: string): Key {
  return { pk: `PAPER#${id}`, sk: STATE };
}

export function followUp(nip: string, surveyId: string, number: number): Key {
  return {
    pk: `EMPLOYEE#${nip}`,
    sk: `FOLLOW-UP#${surveyId}#${String(number).padStart(2, "0")}`,
  };
}

export function publication(surveyId: string): Key {
  return { pk: `PUBLICATION#${surveyId}`, sk: STATE };
}

export function servicePoint(code: string): Key {
  return { pk: `POINT#${code}`, sk: STATE };
}

export function staffing(code: string, month: string): Key {
  return { pk: `POINT#${code}`, sk: `STAFFING#${month}` };
}

export function staffedPoint(nip: string, month: string, code: string): Key {
  return {
    pk: `EMPLOYEE#${nip}`,
    sk: `LIVE#${month}#STAFFED#${code}`,
  };
}

export function period(month: string): Key {
  return { pk: `PERIOD#${month}`, sk: STATE };
}

export function periodProgress(month: string): Key {
  return { pk: `PERIOD#${month}`, sk: "PROGRESS" };
}

export function closedUnit(month: string, unitId: string): Key {
  return { pk: `PERIOD#${month}`, sk: `UNIT#${unitId}` };
}

export function incentiveTable(id: string): Key {
  return { pk: `INCENTIVE_TABLE#${id}`, sk: STATE };
}

export function tableInForce(effectiveFrom: string, approvedAt: string, id: string): Key {
  return { pk: "INCENTIVE_TABLES", sk: `IN_FORCE#${effectiveFrom}#${approvedAt}#${id}` };
}

export function incentiveRun(id: string): Key {
  return { pk: `INCENTIVE_RUN#${id}`, sk: STATE };
}

export function paidMonth(month: string): Key {
  return { pk: "INCENTIVE_RUNS", sk: `FINAL#${month}` };
}

export function incentiveLine(runId: string, unitId: string, nip: string): Key {
  return { pk: `INCENTIVE_RUN#${runId}`, sk: `LINE#${unitId}#${nip}` };
}

export function computedUnit(runId: string, unitId: string): Key {
  return { pk: `INCENTIVE_RUN#${runId}`, sk: `UNIT#${unitId}` };
}

export function incentiveProgress(runId: string): Key {
  return { pk: `INCENTIVE_RUN#${runId}`, sk: "PROGRESS" };
}

export function disciplineRecord(nip: string, month: string): Key {
  return { pk: `EMPLOYEE#${nip}`, sk: `DISCIPLINE#${month}` };
}

export function projectBonus(id: string): Key {
  return { pk: `PROJECT_BONUS#${id}`, sk: STATE };
}

export function grantedBonuses(nip: string, month: string): Key {
  return { pk: `EMPLOYEE#${nip}`, sk: `BONUSES#${month}` };
}

export function awardRound(month: string): Key {
  return { pk: `AWARD#${month}`, sk: STATE };
}

export function awardCircumstances(month: string): Key {
  return { pk: `AWARD#${month}`, sk: "CIRCUMSTANCES" };
}

export function awardPart(month: string, unitId: string): Key {
  return { pk: `AWARD#${month}`, sk: `UNIT#${unitId}` };
}

export function awardProgress(month: string): Key {
  return { pk: `AWARD#${month}`, sk: "PROGRESS" };
}

export function awardCandidate(month: string, category: string, rank: number): Key {
  return {
    pk: `AWARD#${month}`,
    sk: `CANDIDATE#${category}#${String(rank).padStart(2, "0")}`,
  };
}

export function nomination(month: string, category: string, nomineeId: string, by: string): Key {
  return {
    pk: `AWARD#${month}`,
    sk: `NOMINATION#${category}#${nomineeId}#${by}`,
  };
}

export function awardWinner(month: string, category: string, id: string): Key {
  return { pk: `AWARD#${month}`, sk: `WINNER#${category}#${id}` };
}

export function conductRecord(id: string): Key {
  return { pk: `CONDUCT#${id}`, sk: STATE };
}

export function awardPanel(month: string): Key {
  return { pk: `AWARD_PANEL#${month}`, sk: STATE };
}

export function awardSheet(month: string, nip: string): Key {
  return { pk: `AWARD_PANEL#${month}`, sk: `SHEET#${nip}` };
}

export function awardDecision(month: string, category: string): Key {
  return { pk: `AWARD_DECISION#${month}`, sk: `CATEGORY#${category}` };
}

export function certificate(code: string): Key {
  return { pk: `CERTIFICATE#${code}`, sk: STATE };
}

export function awardObjection(code: string): Key {
  return { pk: `AWARD_OBJECTION#${code}`, sk: STATE };
}

export function staffImport(id: string): Key {
  return { pk: `IMPORT#${id}`, sk: STATE };
}

export function importRun(id: string, run: number): Key {
  return { pk: `IMPORT#${id}`, sk: `RUN#${run}` };
}

export function importProblem(id: string, run: number, line: number, column: string): Key {
  return {
    pk: `IMPORT#${id}`,
    sk: `PROBLEM#${run}#${String(line).padStart(7, "0")}#${column}`,
  };
}

export function importChunk(id: string, run: number, chunk: number): Key {
  return {
    pk: `IMPORT#${id}`,
    sk: `CHUNK#${run}#${String(chunk).padStart(5, "0")}`,
  };
}

export function event(of: Key, version: number): Key {
  return {
    pk: `EVENTS#${of.pk}#${of.sk}`,
    sk: String(version).padStart(8, "0"),
  };
}

export function firstReply(hash: string): Key {
  return { pk: `REPLY#${hash}`, sk: STATE };
}
