import * as z from "zod";
import { localDay, monthOf, previousMonth } from "../../calendar/calendar.ts";
import { previousQuarter, yearOf } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { HEAD_OF_CITY } from "../../organisation/head-of-city.ts";
import { type PersonReference, PersonReferenceSchema } from "../../organisation/person-reference.ts";
import { type Cadence, isRated } from "../evaluated-period.ts";
import type { Evaluation } from "../evaluation.ts";

/** What awaits somebody, in display order, with the endpoint of each list. */
const LISTS = {
  ANSWER_HELP_REQUEST: "/v1/me/help-requests",
  AGREE_PLAN: "/v1/me/proposed-plans",
  ANSWER_REPORT: "/v1/me/awaiting-reports",
  ANSWER_ESCALATED_REPORT: "/v1/me/escalated-reports",
  ANSWER_SUGGESTION: "/v1/me/awaiting-suggestions",
  CONFIRM_TRAINING: "/v1/me/awaiting-training",
  APPROVE_ENROLMENT: "/v1/me/awaiting-enrolments",
  RATE: "/v1/me/team-evaluations",
  RATE_PASSED_ON: "/v1/me/evaluation-tasks",
  EXPLAIN_OBJECTION: "/v1/me/evaluation-tasks",
  DECIDE_OBJECTION: "/v1/me/evaluation-tasks",
  ANSWER_RATER_REQUEST: "/v1/rater-requests?list=OPEN",
  ANSWER_OVERDUE_RATER_REQUEST: "/v1/rater-requests?list=OVERDUE",
  FIND_RATER: "/v1/unrated-results",
  ANSWER_AWARD_OBJECTION: "/v1/award-objections?list=OPEN",
  ANSWER_OVERDUE_AWARD_OBJECTION: "/v1/award-objections?list=OVERDUE",
  HANDLE_COMPLAINT: "/v1/open-complaints",
  DECIDE_AWARD: "/v1/award-rounds",
  APPROVE_INCENTIVE_TABLE: "/v1/incentive-tables",
  DECIDE_PROJECT_BONUS: "/v1/project-bonuses",
  ANSWER_QUESTION: "/v1/questions-to-answer",
  PUBLISH_SURVEY: "/v1/surveys/unpublished",
  COMPLETE_FOLLOW_UP: "/v1/me/follow-ups",
  // Nowhere else in a list of their own: `nearest` names what leads to each.
  APPROVE_DEVELOPMENT_PLAN: "/v1/me/tasks",
  ANSWER_CONSULTATION: "/v1/me/tasks",
  CONSENT_TO_AWARD: "/v1/me/tasks",
  VERIFY_FOLLOW_UP: "/v1/me/supervision",
  MAKE_VISIT: "/v1/me/supervision",
} as const;

export type TaskKind = keyof typeof LISTS;

const KINDS = Object.keys(LISTS) as TaskKind[];

const TaskSchema = /* @__PURE__ */ named("Task", () =>
  z.object({
    kind: z.enum(KINDS),
    /** Whom it is about; absent if nobody is named. */
    who: PersonReferenceSchema().optional(),
    /** The month, quarter or year that it belongs to. */
    period: z.string().optional(),
    /** Of the report, the training, the objection to an award, the complaint, the incentive table, the bonus, the consultation or the survey, also of a follow-up to it; of an award its category, of a unit's plan the unit's. */
    id: z.string().optional(),
    /** The activity reported, the obstacle, what is suggested, recommended or to be followed up, or the title of the training, the table, the consultation or the programme; of a survey the service. */
    title: z.string().optional(),
    /** Since when it waits. */
    since: z.string().optional(),
    /** Absent if nothing limits it. */
    dueAt: z.string().optional(),
  }),
);

/** What awaits somebody, by kind; kinds without tasks are left out. */
export const RaterTasksSchema = /* @__PURE__ */ named("RaterTasks", () =>
  z.object({
    items: z.array(
      z.object({
        kind: z.enum(KINDS),
        /** A minimum: if a list continues past its first page, the rest is not counted. */
        count: z.int(),
        isMore: z.boolean(),
        /** How many of those counted are overdue. */
        overdue: z.int(),
        /** Earliest deadline still ahead; absent if there is none. */
        nextDueAt: z.string().optional(),
        /** The endpoint that lists them. */
        list: z.string(),
      }),
    ),
    /** The earliest of all kinds. */
    nextDueAt: z.string().optional(),
    /** At most 50: by deadline, what is overdue first; then what has none, the oldest first. */
    nearest: z.array(TaskSchema()),
  }),
);

export type RaterTasks = z.infer<ReturnType<typeof RaterTasksSchema>>;

/** A task; its person by NIP, or as they are known already. */
export interface Task extends Omit<z.infer<ReturnType<typeof TaskSchema>>, "who"> {
  readonly nip?: string;
  readonly who?: PersonReference;
}

/** The tasks of one kind from a list. */
export interface Waiting {
  readonly kind: TaskKind;
  readonly tasks: readonly Omit<Task, "kind">[];
  /** Whether the list continues. */
  readonly isMore: boolean;
}

/** Counts somebody's tasks at a moment. A deadline is the end of its last day; one that falls exactly on `at` is still open. */
export function countTasks(waiting: readonly Waiting[], at: string): Omit<RaterTasks, "nearest"> {
  const items = KINDS.flatMap((kind) => {
    const some = waiting.filter((one) => one.kind === kind);
    const dueAts = some.flatMap(({ tasks }) => tasks.map(({ dueAt }) => dueAt));
    const isMore = some.some((one) => one.isMore);
    if (dueAts.length === 0 && !isMore) return [];
    const overdue = dueAts.filter((dueAt) => dueAt !== undefined && dueAt < at).length;
    const counted = { kind, count: dueAts.length, isMore, overdue, list: LISTS[kind] };
    return [{ ...counted, ...nextOf(dueAts, at) }];
  });
  const all = items.flatMap(({ nextDueAt }) => nextDueAt ?? []);
  return { items, ...nextOf(all, at) };
}

const MOST_NEAREST = 50;
/** Sorts after every instant. */
const NEVER = "~";

/** The tasks to look at first: by deadline, then those without one by age; the order is always the same. */
export function nearestTasks(waiting: readonly Waiting[]): readonly Task[] {
  const all = waiting.flatMap(({ kind, tasks }) => tasks.map((task): Task => ({ kind, ...task })));
  const placeOf = ({ dueAt = NEVER, since = NEVER, kind, nip = "", id = "" }: Task) =>
    [dueAt, since, String(KINDS.indexOf(kind)).padStart(2, "0"), nip, id].join(" ");
  return all
    .map((task) => ({ task, place: placeOf(task) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1))
    .slice(0, MOST_NEAREST)
    .map(({ task }) => task);
}

function nextOf(dueAts: readonly (string | undefined)[], at: string): { nextDueAt?: string } {
  const [nextDueAt] = dueAts.filter((dueAt) => dueAt !== undefined && dueAt >= at).toSorted();
  return nextDueAt === undefined ? {} : { nextDueAt };
}

/** The newest month, quarter and year that may await ratings on a day, where the city has them rated. */
export function periodsToRate(
  at: string,
  { zone, cadence }: { readonly zone: string; readonly cadence: Cadence },
) {
  const day = localDay(at, zone);
  const last = [previousMonth(monthOf(day)), previousQuarter(day), String(Number(yearOf(day)) - 1)];
  return last.filter((period) => isRated(period, cadence));
}

/**
 * Whether somebody is the original rater of an unrated result; a rating escalated to them is a separate task.
 * @param rater a NIP, or the role of the head of the city
 */
export function isOriginalRater(
  {
    stage,
    raterNip,
    escalatedAt,
    reassignedAt,
  }: Pick<Evaluation, "stage" | "raterNip" | "escalatedAt" | "reassignedAt">,
  rater: string,
): boolean {
  const hasPassedOn = escalatedAt !== undefined || reassignedAt !== undefined;
  return stage === "AWAITING_RATING" && (raterNip ?? HEAD_OF_CITY) === rater && !hasPassedOn;
}
