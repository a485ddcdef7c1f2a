import { DUE_PARTITION } from "./item-ranges.ts";

/**
 * The one table: every item, its key, and the access pattern that the key serves.
 *
 * | Item | pk | sk | index `lists` (listPk, listSk) | index `due` |
 * |---|---|---|---|---|
 * | unit | `UNIT#id` | `STATE` | `UNITS`, id: the whole tree | |
 * | employee | `EMPLOYEE#nip` | `LIVE#PROFILE`: the end of what a live scorecard shows | `UNIT#id#EMPLOYEES`, nip: staff of a unit | |
 * | rater's handover | `EMPLOYEE#nip` | `HANDOVER#version`: another rater, to whom what awaits the one before is to go on | | the first day of the other, until it has gone on |
 * | team member | `RATER#nip` | `MEMBER#nip`: whom somebody rates, or rated until a day | | |
 * | plan (SKP) | `EMPLOYEE#nip` | `LIVE#year-PLAN` | `RATER#nip#PLANS`, time: proposals that await their rater | |
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
 * | scorecard | `EMPLOYEE#nip` | `LIVE#month`: counters of a month; from here to the profile is one query | | |
 * | training | `EMPLOYEE#nip` | `TRAINING#year#id` | `RATER#nip#TRAINING`, time: those that await confirmation | |
 * | training year | `EMPLOYEE#nip` | `LIVE#year-TRAINING`: hours of a year | | |
 * | handled complaint | `EMPLOYEE#nip` | `HANDLED#month#code`: what a complaint counts as for whoever answered it | | |
 * | evaluation | `EMPLOYEE#nip` | `EVALUATION#period`: of a month, a quarter or a year | `UNIT#id#EVALUATIONS#period`, nip | when rating, receipt, objection or decision run out |
 * | earlier result | `EMPLOYEE#nip` | `EARLIER#month#reopening`: an evaluation as it stood when its month was opened again | | |
 * | evaluation task | `RATER#nip` | `TASK#kind#period#nip`: what escalation or objection asks of somebody | | |
 * | rater's ratings | `RATER#nip` | `RATINGS#period`: counters, beside what was advised | `RATERS#period`, nip | |
 * | unit's predicates | `UNIT#id` | `PREDICATES#period`: how many employees have which | | |
 * | organisation predicate | `UNIT#id` | `ORGANISATION_PREDICATE#period` | | |
 * | complaint | `COMPLAINT#code` | `STATE` | `UNIT#id#COMPLAINTS#OPEN` or `#ENDED`, time | its next step: a warning, an escalation, the end of a silence, of its keeping |
 * | message | `COMPLAINT#code` | `MESSAGE#version`: the conversation of a complaint | | |
 * | complaint file | `COMPLAINT#code` | `FILE#place`: a photo or document; so many places for either side | | |
 * | contact | `COMPLAINT#code` | `CONTACT`: sealed, apart from what the complaint says | | |
 * | follower | `COMPLAINT#code` | `FOLLOWER#hash`: of the secret of somebody who joined it | | |
 * | wrong secrets | `WRONG_SECRETS#hash#day` | `STATE`: how many came for one complaint from one network | | |
 * | filings | `FILINGS#network#hour` | `STATE`: how many complaints came from one network, and how often it joined others' | | |
 * | salt | `SALT#day` | `STATE`: what networks are hashed with, for a day | | |
 * | look-alikes | `ALIKE#hash#day` | `STATE`: codes of complaints that say the same of the same place on a day | | |
 * | complaint figures | `FIGURES#month` | hash: what a complaint counts as, for everybody to recount | | |
 * | notice | `NOTICES#unit` | time and code: the inbox of a unit, for some months | | |
 * | mail | `MAIL#code` | version and recipient: what is told of a complaint by mail, without any address | | when it may be sent, until it is |
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
 * | survey day | `UNIT#id` | `SURVEYED#survey#edition#day`, with `#point` where the answers named one: the same by channel, day by day | | |
 * | complained day | `UNIT#id` | `COMPLAINED#day#point`: complaints that named a service point of the unit | | |
 * | survey response | `RESPONSE#unit#survey#digit` | id: the same answer counts once | `UNIT#id#COMMENTS#month`, time: those with a comment | |
 * | survey traffic | `TRAFFIC#day` | hour and batch: what devices and networks brought, by hashes, for a day | | |
 * | barred network | `BARRED#network#hour` | `STATE`: no more answers are taken from it within the hour | | |
 * | survey | `SURVEY#id` | `STATE` | `UNIT#id#SURVEYS`, its last day | when it freezes; then the earliest follow-up not done |
 * | paper import | `PAPER#id` | `STATE`: its runs are kept like those of staff | `SURVEY#id#PAPER`, time | |
 * | follow-up | `EMPLOYEE#nip` | `FOLLOW-UP#survey#number`: what somebody owes a published survey | | |
 * | publication | `PUBLICATION#survey` | `STATE`: what a published survey came to | `PUBLICATIONS#year`, its last day | |
 * | service point | `POINT#code` | `STATE` | `UNIT#id#POINTS`, code | |
 * | staffing | `POINT#code` | `STAFFING#month`: who served at a point on which day | | |
 * | staffed point | `EMPLOYEE#nip` | `LIVE#month#STAFFED#point`: on which days somebody served where | | |
 * | period | `PERIOD#period` | `STATE` | `PERIODS`, period | |
 * | close progress | `PERIOD#period`, and `#reopening` where it closes again | `PROGRESS`: how many units are done | | |
 * | closed unit | `PERIOD#period`, and `#reopening` where it closes again | `UNIT#id`: which units are done | | |
 * | incentive table | `INCENTIVE_TABLE#id` | `STATE` | `INCENTIVE_TABLES`, time | |
 * | table in force | `INCENTIVE_TABLES` | `IN_FORCE#month#time#id`: by the month from which it holds | | |
 * | incentive run | `INCENTIVE_RUN#id` | `STATE` | `INCENTIVE_RUNS`, time | |
 * | paid month | `INCENTIVE_RUNS` | `FINAL#month`: months whose final run was ordered | | |
 * | incentive line | `INCENTIVE_RUN#id` | `LINE#unit#nip`: what one employee gets, and why | `INCENTIVE_RUN#id#PROBLEMS`, unit and nip: those to be looked at | |
 * | computed unit | `INCENTIVE_RUN#id` | `UNIT#id`: which units are done, and what they came to | | |
 * | run progress | `INCENTIVE_RUN#id` | `PROGRESS`: how many units are done | | |
 * | discipline record | `EMPLOYEE#nip` | `DISCIPLINE#month` | | |
 * | project bonus | `PROJECT_BONUS#id` | `STATE` | `PROJECT_BONUSES#month`, time | |
 * | granted bonuses | `EMPLOYEE#nip` | `BONUSES#month`: what was approved for somebody, by bonus | | |
 * | award round | `AWARD#month` | `STATE` | `AWARDS`, month | |
 * | award circumstances | `AWARD#month` | `CIRCUMSTANCES`: what gates go by beside evaluations, as the computation began | | |
 * | award part | `AWARD#month` | `UNIT#id`: what a unit's employees come to | | |
 * | award progress | `AWARD#month` | `PROGRESS`: how many units are weighed | | |
 * | award candidate | `AWARD#month` | `CANDIDATE#category#rank` | | |
 * | nomination | `AWARD#month` | `NOMINATION#category#nominee#nip`: what a head says for somebody | | |
 * | award winner | `AWARD#month` | `WINNER#category#id` | `AWARD_WINNERS`, month: who won when | |
 * | conduct record | `CONDUCT#id` | `STATE` | `CONDUCT#state`, last day: what stands against an award | |
 * | award committee | `AWARD_PANEL#month` | `STATE`: who scores the candidates of a month, and in the end the proposal | | |
 * | score sheet | `AWARD_PANEL#month` | `SHEET#nip`: what a member gives each candidate | | |
 * | award decision | `AWARD_DECISION#month` | `CATEGORY#category` | `AWARD_DECISIONS#PUBLISHED` or `#OTHER`, month and category | |
 * | certificate | `CERTIFICATE#code` | `STATE`: of which decision it is | | |
 * | objection to an award | `AWARD_OBJECTION#code` | `STATE` | `AWARD_OBJECTIONS#OPEN`, `#OVERDUE` or `#ANSWERED`, time | the answer, until it is given or noted as missed |
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
