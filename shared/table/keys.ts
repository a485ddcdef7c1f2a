/**
 * The one table: every item, its key, and the access pattern that the key serves.
 *
 * | Item | pk | sk | index `lists` (listPk, listSk) | index `due` |
 * |---|---|---|---|---|
 * | unit | `UNIT#id` | `STATE` | `UNITS`, id: the whole tree | |
 * | employee | `EMPLOYEE#nip` | `PROFILE` | `UNIT#id#EMPLOYEES`, nip: staff of a unit | |
 * | team member | `RATER#nip` | `MEMBER#nip`: whom somebody rates | | |
 * | plan (SKP) | `EMPLOYEE#nip` | `PLAN#year` | `RATER#nip#PLANS`, time: proposals that await their rater | |
 * | work report | `EMPLOYEE#nip` | `REPORT#month#id`: one's reports of a month | `RATER#nip#REPORTS`, time: reports that await their rater | |
 * | scorecard | `EMPLOYEE#nip` | `SCORECARD#month`: counters of a month | | |
 * | evaluation | `EMPLOYEE#nip` | `EVALUATION#month` | `UNIT#id#EVALUATIONS#month`, nip | |
 * | complaint | `COMPLAINT#code` | `STATE` | `UNIT#id#COMPLAINTS#OPEN` or `#ENDED`, time | its next step: a warning, an escalation, the end of a silence, of its keeping |
 * | message | `COMPLAINT#code` | `MESSAGE#version`: the conversation of a complaint | | |
 * | contact | `COMPLAINT#code` | `CONTACT`: sealed, apart from what the complaint says | | |
 * | follower | `COMPLAINT#code` | `FOLLOWER#hash`: of the secret of somebody who joined it | | |
 * | look-alike | `ALIKE#hash#day` | code: complaints that say the same of the same place on a day | | |
 * | complaint figures | `FIGURES#month` | hash: what a complaint counts as, for everybody to recount | | |
 * | notice | `NOTICES#unit` | time and code: the inbox of a unit, for some months | | |
 * | city's calendar | `CALENDAR` | `STATE` | | until what is open is sure to follow its newest change |
 * | answer template | `TEMPLATE#id` | `STATE` | `TEMPLATES`, id | |
 * | routing rules | `ROUTING` | `STATE` | | |
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
  workReport: (nip: string, month: string, id: string): Key => ({
    pk: `EMPLOYEE#${nip}`,
    sk: `REPORT#${month}#${id}`,
  }),
  scorecard: (nip: string, month: string): Key => ({ pk: `EMPLOYEE#${nip}`, sk: `SCORECARD#${month}` }),
  evaluation: (nip: string, month: string): Key => ({ pk: `EMPLOYEE#${nip}`, sk: `EVALUATION#${month}` }),
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
  complaintAlike: (likeness: string, day: string, code: string): Key => ({
    pk: `ALIKE#${likeness}#${day}`,
    sk: code,
  }),
  complaintFigures: (month: string, hash: string): Key => ({ pk: `FIGURES#${month}`, sk: hash }),
  notice: (unitId: string, at: string, code: string): Key => ({
    pk: `NOTICES#${unitId}`,
    sk: `${at}#${code}`,
  }),
  cityCalendar: (): Key => ({ pk: "CALENDAR", sk: STATE }),
  answerTemplate: (id: string): Key => ({ pk: `TEMPLATE#${id}`, sk: STATE }),
  routing: (): Key => ({ pk: "ROUTING", sk: STATE }),
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
}

const list = (partition: string): Range => ({ index: "lists", partition });

export const ranges = {
  units: list("UNITS"),
  unitEmployees: (unitId: string) => list(`UNIT#${unitId}#EMPLOYEES`),
  team: (raterNip: string): Range => ({ partition: `RATER#${raterNip}`, prefix: "MEMBER#" }),
  plansAwaiting: (raterNip: string) => list(`RATER#${raterNip}#PLANS`),
  reportsOfMonth: (nip: string, month: string): Range => ({
    partition: `EMPLOYEE#${nip}`,
    prefix: `REPORT#${month}#`,
  }),
  reportsAwaiting: (raterNip: string) => list(`RATER#${raterNip}#REPORTS`),
  unitEvaluations: (unitId: string, month: string) => list(`UNIT#${unitId}#EVALUATIONS#${month}`),
  unitComplaints: (unitId: string, state: "OPEN" | "ENDED") => list(`UNIT#${unitId}#COMPLAINTS#${state}`),
  complaintMessages: (code: string): Range => ({ partition: `COMPLAINT#${code}`, prefix: "MESSAGE#" }),
  besideComplaint: (code: string): Range => ({ partition: `COMPLAINT#${code}` }),
  complaintsAlike: (likeness: string, day: string): Range => ({ partition: `ALIKE#${likeness}#${day}` }),
  complaintFigures: (month: string): Range => ({ partition: `FIGURES#${month}` }),
  notices: (unitId: string): Range => ({ partition: `NOTICES#${unitId}` }),
  answerTemplates: list("TEMPLATES"),
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
