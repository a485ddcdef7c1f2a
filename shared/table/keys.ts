import { HEAD_OF_CITY } from "../domain/head-of-city.ts";
import type { AnsweredSurvey } from "../domain/survey-response.ts";

/**
 * The one table: every item, its key, and the access pattern that the key serves.
 *
 * | Item | pk | sk | index `lists` (listPk, listSk) | index `due` |
 * |---|---|---|---|---|
 * | unit | `UNIT#id` | `STATE` | `UNITS`, id: the whole tree | |
 * | employee | `EMPLOYEE#nip` | `PROFILE` | `UNIT#id#EMPLOYEES`, nip: staff of a unit | |
 * | team member | `RATER#nip` | `MEMBER#nip`: whom somebody rates | | |
 * | plan (SKP) | `EMPLOYEE#nip` | `PLAN#year` | `RATER#nip#PLANS`, time: proposals that await their rater | |
 * | plan revision | `EMPLOYEE#nip` | `PLAN_REVISION#year#number`: terms as they were agreed, in order | | |
 * | plan supporter | `EMPLOYEE#nip` | `SUPPORTER#year#result#nip#result`: which results of others support one's own | | |
 * | plan comment | `EMPLOYEE#nip` | `PLAN_COMMENT#year#id`: what was said of a plan, in order | | |
 * | plan template | `TEMPLATE#id` | `STATE` | `TEMPLATES`, title | |
 * | plan assignment | `ASSIGNMENT#id` | `STATE` | `ASSIGNMENTS`, time | |
 * | assignment line | `ASSIGNMENT#id` | `LINE#unit#nip`: what becomes of one employee | | |
 * | assignment run | `ASSIGNMENT#id` | `RUN#run`: what a run has come to, moved by its units | | |
 * | assigned unit | `ASSIGNMENT#id` | `UNIT#run#unit`: which units are done | | |
 * | rater request | `RATER_REQUEST#nip` | `STATE` | `RATER_REQUESTS#OPEN`, `#OVERDUE` or `#ANSWERED`, time | the deadline of the answer, until it is noted as missed |
 * | work report | `EMPLOYEE#nip` | `REPORT#month#id`: one's reports of a month | `RATER#nip#REPORTS`, time: reports that await their rater | the answer, until it is given or asked of another |
 * | escalated report | `EMPLOYEE#nip` | `ESCALATED#month#id` | `RATER#nip#ESCALATED`, time: what a rater left unanswered, for their superior | |
 * | obstacle | `UNIT#id` | `OBSTACLE#month#report`: what stands in the way of a unit | | |
 * | evidence | `EMPLOYEE#nip` | `EVIDENCE#sha256`: a file that somebody handed in | | |
 * | first offer | `FILE#sha256` | `STATE`: the report for which a file was first offered | | |
 * | scorecard | `EMPLOYEE#nip` | `SCORECARD#month`: counters of a month | | |
 * | evaluation | `EMPLOYEE#nip` | `EVALUATION#month` | `UNIT#id#EVALUATIONS#month`, nip | when rating, receipt, objection or decision run out |
 * | evaluation task | `RATER#nip` | `TASK#kind#month#nip`: what escalation or objection asks of somebody | | |
 * | rater's ratings | `RATER#nip` | `RATINGS#month`: counters, beside what was advised | `RATERS#month`, nip | |
 * | unit's predicates | `UNIT#id` | `PREDICATES#month`: how many employees have which | | |
 * | organisation predicate | `UNIT#id` | `ORGANISATION_PREDICATE#month` | | |
 * | complaint | `COMPLAINT#code` | `STATE` | `UNIT#id#COMPLAINTS#OPEN` or `#ENDED`, time | its next step: a warning, an escalation, the end of a silence, of its keeping |
 * | message | `COMPLAINT#code` | `MESSAGE#version`: the conversation of a complaint | | |
 * | contact | `COMPLAINT#code` | `CONTACT`: sealed, apart from what the complaint says | | |
 * | follower | `COMPLAINT#code` | `FOLLOWER#hash`: of the secret of somebody who joined it | | |
 * | look-alikes | `ALIKE#hash#day` | `STATE`: codes of complaints that say the same of the same place on a day | | |
 * | complaint figures | `FIGURES#month` | hash: what a complaint counts as, for everybody to recount | | |
 * | notice | `NOTICES#unit` | time and code: the inbox of a unit, for some months | | |
 * | city's calendar | `CALENDAR` | `STATE` | | until what is open is sure to follow its newest change |
 * | answer template | `TEMPLATE#id` | `STATE` | `TEMPLATES`, id | |
 * | routing rules | `ROUTING` | `STATE` | | |
 * | feedback | `EMPLOYEE#nip` | `FEEDBACK#month#id`: what the superior said of a month | | |
 * | feedback panel | `PANEL#nip#month` | `STATE`: colleagues named to be asked | | |
 * | asked | `EMPLOYEE#nip` | `ASKED#month#nip`: about whom somebody is named to be asked | | |
 * | draw | `DRAW#month` | `SEED`: what the draw of a month goes by | | |
 * | voice | `VOICES#nip#month` | random: what a colleague said, and nothing of who or when | | |
 * | given | `GIVEN#hash` | `STATE`: a colleague gives once; the hash holds who, whom and the draw's seed | | |
 * | colleague reply | `EMPLOYEE#nip` | `COLLEAGUE-REPLY#month`: the employee's answer to the voices | | |
 * | instrument | `INSTRUMENT#id` | `STATE` | `INSTRUMENTS`, id | |
 * | observation | `EMPLOYEE#nip` | `OBSERVATION#month#id` | `OBSERVER#nip#OBSERVATIONS`, time: what somebody observed | |
 * | service counters | `UNIT#id` | `SERVICE#month`: complaints of a unit's month | | |
 * | survey month | `UNIT#id` | `SERVICE#month#survey#edition`: counters of a survey's answers, beside those of complaints | | |
 * | survey day | `UNIT#id` | `SURVEYED#survey#edition#day`: the same by channel, day by day | | |
 * | survey response | `RESPONSE#unit#survey#digit` | id: the same answer counts once | `UNIT#id#COMMENTS#month`, time: those with a comment | |
 * | survey | `SURVEY#id` | `STATE` | `UNIT#id#SURVEYS`, its last day | when it freezes; then the earliest follow-up not done |
 * | paper import | `PAPER#id` | `STATE`: its runs are kept like those of staff | `SURVEY#id#PAPER`, time | |
 * | follow-up | `EMPLOYEE#nip` | `FOLLOW-UP#survey#number`: what somebody owes a published survey | | |
 * | publication | `PUBLICATION#survey` | `STATE`: what a published survey came to | `PUBLICATIONS#year`, its last day | |
 * | service point | `POINT#code` | `STATE` | `UNIT#id#POINTS`, code | |
 * | period | `PERIOD#month` | `STATE` | `PERIODS`, month | |
 * | close progress | `PERIOD#month` | `PROGRESS`: how many units are done | | |
 * | closed unit | `PERIOD#month` | `UNIT#id`: which units are done | | |
 * | award round | `AWARD#month` | `STATE` | `AWARDS`, month | |
 * | import | `IMPORT#id` | `STATE` | `IMPORTS`, time | |
 * | import run | `IMPORT#id` | `RUN#run`: what a run has come to, moved by its chunks | | |
 * | import problem | `IMPORT#id` | `PROBLEM#run#line#column`: what is wrong in the file | | |
 * | import chunk | `IMPORT#id` | `CHUNK#run#number`: which chunks are done | | |
 * | event | `EVENTS#<pk>#<sk>` | number: the history of one aggregate | | |
 * | first reply | `REPLY#hash` | `STATE`: the reply to an Idempotency-Key, for a day | | |
 *
 * `lists` holds whole items, so a list needs no second read. `due` holds keys only: a sweep reads what is due, no more.
 */
export const TABLE_DEFINITION = {
  partitionKey: "pk",
  sortKey: "sk",
  timeToLive: "expiresAt",
  indexes: [
    { name: "lists", partitionKey: "listPk", sortKey: "listSk", projection: "ALL" },
    { name: "due", partitionKey: "duePk", sortKey: "dueSk", projection: "KEYS_ONLY" },
  ],
} as const;

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const STATE = "STATE";

export const keys = {
  unit: (id: string): Key => ({ pk: `UNIT#${id}`, sk: STATE }),
  employee: (nip: string): Key => ({ pk: `EMPLOYEE#${nip}`, sk: "PROFILE" }),
  teamMember: (raterNip: string, nip: string): Key => ({ pk: `RATER#${raterNip}`, sk: `MEMBER#${nip}` }),
  plan: (nip: string, year: string): Key => ({ pk: `EMPLOYEE#${nip}`, sk: `PLAN#${year}` }),
  planRevision: (nip: string, year: string, revision: number): Key => ({
    pk: `EMPLOYEE#${nip}`,
    sk: `PLAN_REVISION#${year}#${String(revision).padStart(4, "0")}`,
  }),
  planSupporter: (
    superior: { readonly nip: string; readonly year: string; readonly resultId: string },
    supporter: { readonly nip: string; readonly resultId: string },
  ): Key => ({
    pk: `EMPLOYEE#${superior.nip}`,
    sk: `SUPPORTER#${superior.year}#${superior.resultId}#${supporter.nip}#${supporter.resultId}`,
  }),
  planComment: (nip: string, year: string, id: string): Key => ({
    pk: `EMPLOYEE#${nip}`,
    sk: `PLAN_COMMENT#${year}#${id}`,
  }),
  planTemplate: (id: string): Key => ({ pk: `TEMPLATE#${id}`, sk: STATE }),
  planAssignment: (id: string): Key => ({ pk: `ASSIGNMENT#${id}`, sk: STATE }),
  assignmentLine: (id: string, unitId: string, nip: string): Key => ({
    pk: `ASSIGNMENT#${id}`,
    sk: `LINE#${unitId}#${nip}`,
  }),
  assignmentRun: (id: string, run: number): Key => ({ pk: `ASSIGNMENT#${id}`, sk: `RUN#${run}` }),
  assignedUnit: (id: string, run: number, unitId: string): Key => ({
    pk: `ASSIGNMENT#${id}`,
    sk: `UNIT#${run}#${unitId}`,
  }),
  raterRequest: (nip: string): Key => ({ pk: `RATER_REQUEST#${nip}`, sk: STATE }),
  workReport: (nip: string, month: string, id: string): Key => ({
    pk: `EMPLOYEE#${nip}`,
    sk: `REPORT#${month}#${id}`,
  }),
  escalatedReport: (nip: string, month: string, id: string): Key => ({
    pk: `EMPLOYEE#${nip}`,
    sk: `ESCALATED#${month}#${id}`,
  }),
  obstacle: (unitId: string, month: string, reportId: string): Key => ({
    pk: `UNIT#${unitId}`,
    sk: `OBSTACLE#${month}#${reportId}`,
  }),
  evidence: (nip: string, sha256: string): Key => ({ pk: `EMPLOYEE#${nip}`, sk: `EVIDENCE#${sha256}` }),
  firstOffer: (sha256: string): Key => ({ pk: `FILE#${sha256}`, sk: STATE }),
  scorecard: (nip: string, month: string): Key => ({ pk: `EMPLOYEE#${nip}`, sk: `SCORECARD#${month}` }),
  evaluation: (nip: string, month: string): Key => ({ pk: `EMPLOYEE#${nip}`, sk: `EVALUATION#${month}` }),
  feedback: (nip: string, month: string, id: string): Key => ({
    pk: `EMPLOYEE#${nip}`,
    sk: `FEEDBACK#${month}#${id}`,
  }),
  // Panel and voices stand apart from the employee's own partition: whoever reads that whole does not read these.
  feedbackPanel: (nip: string, month: string): Key => ({ pk: `PANEL#${nip}#${month}`, sk: STATE }),
  asked: (giver: string, month: string, nip: string): Key => ({
    pk: `EMPLOYEE#${giver}`,
    sk: `ASKED#${month}#${nip}`,
  }),
  draw: (month: string): Key => ({ pk: `DRAW#${month}`, sk: "SEED" }),
  voice: (nip: string, month: string, name: string): Key => ({ pk: `VOICES#${nip}#${month}`, sk: name }),
  given: (hash: string): Key => ({ pk: `GIVEN#${hash}`, sk: STATE }),
  colleagueReply: (nip: string, month: string): Key => ({
    pk: `EMPLOYEE#${nip}`,
    sk: `COLLEAGUE-REPLY#${month}`,
  }),
  instrument: (id: string): Key => ({ pk: `INSTRUMENT#${id}`, sk: STATE }),
  observation: (nip: string, month: string, id: string): Key => ({
    pk: `EMPLOYEE#${nip}`,
    sk: `OBSERVATION#${month}#${id}`,
  }),
  evaluationTask: (holder: string, kind: string, month: string, nip: string): Key => ({
    pk: `RATER#${holder}`,
    sk: `TASK#${kind}#${month}#${nip}`,
  }),
  raterFigures: (rater: string, month: string): Key => ({ pk: `RATER#${rater}`, sk: `RATINGS#${month}` }),
  predicateCounters: (unitId: string, month: string): Key => ({
    pk: `UNIT#${unitId}`,
    sk: `PREDICATES#${month}`,
  }),
  organisationPredicate: (unitId: string, month: string): Key => ({
    pk: `UNIT#${unitId}`,
    sk: `ORGANISATION_PREDICATE#${month}`,
  }),
  complaint: (code: string): Key => ({ pk: `COMPLAINT#${code}`, sk: STATE }),
  complaintMessage: (code: string, version: number): Key => ({
    pk: `COMPLAINT#${code}`,
    sk: `MESSAGE#${String(version).padStart(8, "0")}`,
  }),
  complaintContact: (code: string): Key => ({ pk: `COMPLAINT#${code}`, sk: "CONTACT" }),
  complaintFollower: (code: string, secretHash: string): Key => ({
    pk: `COMPLAINT#${code}`,
    sk: `FOLLOWER#${secretHash}`,
  }),
  complaintsAlike: (likeness: string, day: string): Key => ({ pk: `ALIKE#${likeness}#${day}`, sk: STATE }),
  complaintFigures: (month: string, hash: string): Key => ({ pk: `FIGURES#${month}`, sk: hash }),
  notice: (unitId: string, at: string, code: string): Key => ({
    pk: `NOTICES#${unitId}`,
    sk: `${at}#${code}`,
  }),
  cityCalendar: (): Key => ({ pk: "CALENDAR", sk: STATE }),
  answerTemplate: (id: string): Key => ({ pk: `TEMPLATE#${id}`, sk: STATE }),
  routing: (): Key => ({ pk: "ROUTING", sk: STATE }),
  serviceCounters: (unitId: string, month: string): Key => ({ pk: `UNIT#${unitId}`, sk: `SERVICE#${month}` }),
  surveyMonth: ({ unitId, surveyId, edition }: AnsweredSurvey, month: string): Key => ({
    pk: `UNIT#${unitId}`,
    sk: `SERVICE#${month}#${surveyId}#${edition}`,
  }),
  surveyDay: ({ unitId, surveyId, edition }: AnsweredSurvey, day: string): Key => ({
    pk: `UNIT#${unitId}`,
    sk: `SURVEYED#${surveyId}#${edition}#${day}`,
  }),
  // Without the month, so that an answer sent again after the turn of the month still counts once. The last digit of the
  // id, which is as good as drawn, spreads a survey over 16 partitions, so that its answers can be read without a scan.
  surveyResponse: ({ unitId, surveyId }: Omit<AnsweredSurvey, "edition">, responseId: string): Key => ({
    pk: `RESPONSE#${unitId}#${surveyId}#${responseId.slice(-1)}`,
    sk: responseId,
  }),
  survey: (id: string): Key => ({ pk: `SURVEY#${id}`, sk: STATE }),
  paperImport: (id: string): Key => ({ pk: `PAPER#${id}`, sk: STATE }),
  followUp: (nip: string, surveyId: string, number: number): Key => ({
    pk: `EMPLOYEE#${nip}`,
    sk: `FOLLOW-UP#${surveyId}#${String(number).padStart(2, "0")}`,
  }),
  publication: (surveyId: string): Key => ({ pk: `PUBLICATION#${surveyId}`, sk: STATE }),
  servicePoint: (code: string): Key => ({ pk: `POINT#${code}`, sk: STATE }),
  period: (month: string): Key => ({ pk: `PERIOD#${month}`, sk: STATE }),
  periodProgress: (month: string): Key => ({ pk: `PERIOD#${month}`, sk: "PROGRESS" }),
  closedUnit: (month: string, unitId: string): Key => ({ pk: `PERIOD#${month}`, sk: `UNIT#${unitId}` }),
  awardRound: (month: string): Key => ({ pk: `AWARD#${month}`, sk: STATE }),
  staffImport: (id: string): Key => ({ pk: `IMPORT#${id}`, sk: STATE }),
  importRun: (id: string, run: number): Key => ({ pk: `IMPORT#${id}`, sk: `RUN#${run}` }),
  importProblem: (id: string, run: number, line: number, column: string): Key => ({
    pk: `IMPORT#${id}`,
    sk: `PROBLEM#${run}#${String(line).padStart(7, "0")}#${column}`,
  }),
  importChunk: (id: string, run: number, chunk: number): Key => ({
    pk: `IMPORT#${id}`,
    sk: `CHUNK#${run}#${String(chunk).padStart(5, "0")}`,
  }),
  event: (of: Key, version: number): Key => ({
    pk: `EVENTS#${of.pk}#${of.sk}`,
    sk: String(version).padStart(8, "0"),
  }),
  firstReply: (hash: string): Key => ({ pk: `REPLY#${hash}`, sk: STATE }),
};

/** A part of the table that a query reads in one go, in the order of its sort key. */
export interface Range {
  readonly index?: (typeof TABLE_DEFINITION.indexes)[number]["name"];
  readonly partition: string;
  /** Only sort keys that begin with this. */
  readonly prefix?: string;
  /** Only sort keys up to this one, itself included. */
  readonly upTo?: string;
  /** Only sort keys from this one on, with `upTo`. */
  readonly from?: string;
}

const list = (partition: string): Range => ({ index: "lists", partition });

export const ranges = {
  units: list("UNITS"),
  unitEmployees: (unitId: string) => list(`UNIT#${unitId}#EMPLOYEES`),
  team: (raterNip: string): Range => ({ partition: `RATER#${raterNip}`, prefix: "MEMBER#" }),
  /** Without a NIP: those whom the head of the city rates. */
  plansAwaiting: (raterNip: string | undefined) => list(`RATER#${raterNip ?? HEAD_OF_CITY}#PLANS`),
  planRevisions: (nip: string, year: string): Range => ({
    partition: `EMPLOYEE#${nip}`,
    prefix: `PLAN_REVISION#${year}#`,
  }),
  planSupporters: (nip: string, year: string): Range => ({
    partition: `EMPLOYEE#${nip}`,
    prefix: `SUPPORTER#${year}#`,
  }),
  planComments: (nip: string, year: string): Range => ({
    partition: `EMPLOYEE#${nip}`,
    prefix: `PLAN_COMMENT#${year}#`,
  }),
  planTemplates: list("TEMPLATES"),
  planAssignments: list("ASSIGNMENTS"),
  assignmentLines: (id: string): Range => ({ partition: `ASSIGNMENT#${id}`, prefix: "LINE#" }),
  assignmentLinesOfUnit: (id: string, unitId: string): Range => ({
    partition: `ASSIGNMENT#${id}`,
    prefix: `LINE#${unitId}#`,
  }),
  raterRequests: (state: "OPEN" | "OVERDUE" | "ANSWERED") => list(`RATER_REQUESTS#${state}`),
  reportsOfMonth: (nip: string, month: string): Range => ({
    partition: `EMPLOYEE#${nip}`,
    prefix: `REPORT#${month}#`,
  }),
  obstacles: (unitId: string, month: string): Range => ({
    partition: `UNIT#${unitId}`,
    prefix: `OBSTACLE#${month}#`,
  }),
  reportsAwaiting: (raterNip: string | undefined) => list(`RATER#${raterNip ?? HEAD_OF_CITY}#REPORTS`),
  reportsEscalated: (raterNip: string | undefined) => list(`RATER#${raterNip ?? HEAD_OF_CITY}#ESCALATED`),
  feedbackOfMonth: (nip: string, month: string): Range => ({
    partition: `EMPLOYEE#${nip}`,
    prefix: `FEEDBACK#${month}#`,
  }),
  asked: (giver: string, month: string): Range => ({
    partition: `EMPLOYEE#${giver}`,
    prefix: `ASKED#${month}#`,
  }),
  voices: (nip: string, month: string): Range => ({ partition: `VOICES#${nip}#${month}` }),
  instruments: list("INSTRUMENTS"),
  observationsOfMonth: (nip: string, month: string): Range => ({
    partition: `EMPLOYEE#${nip}`,
    prefix: `OBSERVATION#${month}#`,
  }),
  observationsMadeBy: (nip: string) => list(`OBSERVER#${nip}#OBSERVATIONS`),
  unitEvaluations: (unitId: string, month: string) => list(`UNIT#${unitId}#EVALUATIONS#${month}`),
  evaluationsOfYear: (nip: string, year: string): Range => ({
    partition: `EMPLOYEE#${nip}`,
    prefix: `EVALUATION#${year}-`,
  }),
  evaluationTasks: (holder: string): Range => ({ partition: `RATER#${holder}`, prefix: "TASK#" }),
  raters: (month: string) => list(`RATERS#${month}`),
  unitComplaints: (unitId: string, state: "OPEN" | "ENDED") => list(`UNIT#${unitId}#COMPLAINTS#${state}`),
  complaintMessages: (code: string): Range => ({ partition: `COMPLAINT#${code}`, prefix: "MESSAGE#" }),
  besideComplaint: (code: string): Range => ({ partition: `COMPLAINT#${code}` }),
  complaintsAlike: (likeness: string, day: string): Range => ({ partition: `ALIKE#${likeness}#${day}` }),
  complaintFigures: (month: string): Range => ({ partition: `FIGURES#${month}` }),
  notices: (unitId: string): Range => ({ partition: `NOTICES#${unitId}` }),
  answerTemplates: list("TEMPLATES"),
  surveyComments: (unitId: string, month: string) => list(`UNIT#${unitId}#COMMENTS#${month}`),
  /** Everything that counts in a unit's months, from the first to the last one named. */
  serviceMonths: (unitId: string, from: string, to: string): Range => ({
    partition: `UNIT#${unitId}`,
    from: `SERVICE#${from}`,
    upTo: `SERVICE#${to}~`,
  }),
  surveyDays: ({ unitId, surveyId, edition }: AnsweredSurvey, month = ""): Range => ({
    partition: `UNIT#${unitId}`,
    prefix: `SURVEYED#${surveyId}#${edition}#${month}`,
  }),
  surveyedDays: (unitId: string): Range => ({ partition: `UNIT#${unitId}`, prefix: "SURVEYED#" }),
  /** Every answer to a survey: sixteen ranges. */
  surveyResponses: ({ unitId, surveyId }: Omit<AnsweredSurvey, "edition">): readonly Range[] =>
    Array.from("0123456789abcdef", (digit) => ({ partition: `RESPONSE#${unitId}#${surveyId}#${digit}` })),
  unitSurveys: (unitId: string) => list(`UNIT#${unitId}#SURVEYS`),
  paperImports: (surveyId: string) => list(`SURVEY#${surveyId}#PAPER`),
  followUps: (nip: string): Range => ({ partition: `EMPLOYEE#${nip}`, prefix: "FOLLOW-UP#" }),
  publications: (year: string) => list(`PUBLICATIONS#${year}`),
  servicePoints: (unitId: string) => list(`UNIT#${unitId}#POINTS`),
  periods: list("PERIODS"),
  closedUnits: (month: string): Range => ({ partition: `PERIOD#${month}`, prefix: "UNIT#" }),
  awardRounds: list("AWARDS"),
  imports: list("IMPORTS"),
  importProblems: (id: string, run: number): Range => ({
    partition: `IMPORT#${id}`,
    prefix: `PROBLEM#${run}#`,
  }),
  due: (instant: string): Range => ({ index: "due", partition: DUE_PARTITION, upTo: `${instant}~` }),
  events: (of: Key): Range => ({ partition: `EVENTS#${of.pk}#${of.sk}` }),
};

const DUE_PARTITION = "DUE";

/** Where an item stands in the indexes; absent from an index that is not named. */
export interface Placement {
  /** Its list and its place there. */
  readonly list?: { readonly in: Range; readonly at: string };
  /** The instant at which something is due on it. */
  readonly dueAt?: string;
}

/** The key attributes of the indexes for a placement. */
export function indexAttributes(key: Key, placement: Placement): Record<string, string> {
  return {
    ...(placement.list && { listPk: placement.list.in.partition, listSk: placement.list.at }),
    ...(placement.dueAt && { duePk: DUE_PARTITION, dueSk: `${placement.dueAt}#${key.pk}` }),
  };
}
