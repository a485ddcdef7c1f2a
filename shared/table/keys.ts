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
 * | work report | `EMPLOYEE#nip` | `REPORT#month#id`: one's reports of a month | `RATER#nip#REPORTS`, time: reports that await their rater | |
 * | scorecard | `EMPLOYEE#nip` | `SCORECARD#month`: counters of a month | | |
 * | evaluation | `EMPLOYEE#nip` | `EVALUATION#month` | `UNIT#id#EVALUATIONS#month`, nip | |
 * | complaint | `COMPLAINT#code` | `STATE` | `UNIT#id#COMPLAINTS#OPEN` or `#ENDED`, time | the earliest deadline that runs and is not escalated |
 * | service counters | `UNIT#id` | `SERVICE#month`: complaints and survey sums of a unit's month | | |
 * | survey response | `RESPONSE#unit#id` | `STATE`: the same answer counts once | `UNIT#id#COMMENTS#month`, time: those with a comment | |
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
  scorecard: (nip: string, month: string): Key => ({ pk: `EMPLOYEE#${nip}`, sk: `SCORECARD#${month}` }),
  evaluation: (nip: string, month: string): Key => ({ pk: `EMPLOYEE#${nip}`, sk: `EVALUATION#${month}` }),
  complaint: (code: string): Key => ({ pk: `COMPLAINT#${code}`, sk: STATE }),
  serviceCounters: (unitId: string, month: string): Key => ({ pk: `UNIT#${unitId}`, sk: `SERVICE#${month}` }),
  // Without the month, so that an answer sent again after the turn of the month still counts once.
  surveyResponse: (unitId: string, responseId: string): Key => ({
    pk: `RESPONSE#${unitId}#${responseId}`,
    sk: STATE,
  }),
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
  /** Sees what has just been written, for twice the price; not in an index. */
  readonly isConsistent?: boolean;
}

const HEAD_OF_CITY = "HEAD_OF_CITY";

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
    isConsistent: true,
  }),
  raterRequests: (state: "OPEN" | "OVERDUE" | "ANSWERED") => list(`RATER_REQUESTS#${state}`),
  reportsOfMonth: (nip: string, month: string): Range => ({
    partition: `EMPLOYEE#${nip}`,
    prefix: `REPORT#${month}#`,
  }),
  reportsAwaiting: (raterNip: string) => list(`RATER#${raterNip}#REPORTS`),
  unitEvaluations: (unitId: string, month: string) => list(`UNIT#${unitId}#EVALUATIONS#${month}`),
  unitComplaints: (unitId: string, state: "OPEN" | "ENDED") => list(`UNIT#${unitId}#COMPLAINTS#${state}`),
  surveyComments: (unitId: string, month: string) => list(`UNIT#${unitId}#COMMENTS#${month}`),
  serviceMonths: (unitId: string): Range => ({ partition: `UNIT#${unitId}`, prefix: "SERVICE#" }),
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
