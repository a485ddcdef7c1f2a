import * as z from "zod";
import { localDay, monthOf, previousMonth } from "../../calendar/calendar.ts";
import { previousQuarter, yearOf } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { HEAD_OF_CITY } from "../../organisation/head-of-city.ts";
import { type Cadence, isRated } from "../evaluated-period.ts";
import type { Evaluation } from "../evaluation.ts";

/** The tasks of a rater, in display order, with the endpoint of each list. */
const LISTS = {
  AGREE_PLAN: "/v1/me/proposed-plans",
  ANSWER_REPORT: "/v1/me/awaiting-reports",
  ANSWER_ESCALATED_REPORT: "/v1/me/escalated-reports",
  CONFIRM_TRAINING: "/v1/me/awaiting-training",
  RATE: "/v1/me/team-evaluations",
  RATE_PASSED_ON: "/v1/me/evaluation-tasks",
  EXPLAIN_OBJECTION: "/v1/me/evaluation-tasks",
  DECIDE_OBJECTION: "/v1/me/evaluation-tasks",
} as const;

type TaskKind = keyof typeof LISTS;

const KINDS = Object.keys(LISTS) as TaskKind[];

/** A rater's tasks by kind; kinds without tasks are left out. */
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
  }),
);

export type RaterTasks = z.infer<ReturnType<typeof RaterTasksSchema>>;

/** The tasks of one kind from a list, each by its deadline, if it has one. */
export interface Waiting {
  readonly kind: TaskKind;
  readonly dueAts: readonly (string | undefined)[];
  /** Whether the list continues. */
  readonly isMore: boolean;
}

/** Counts a rater's tasks at a moment. A deadline is the end of its last day; one that falls exactly on `at` is still open. */
export function raterTasks(waiting: readonly Waiting[], at: string): RaterTasks {
  const items = KINDS.flatMap((kind) => {
    const some = waiting.filter((one) => one.kind === kind);
    const dueAts = some.flatMap((one) => one.dueAts);
    const isMore = some.some((one) => one.isMore);
    if (dueAts.length === 0 && !isMore) return [];
    const overdue = dueAts.filter((dueAt) => dueAt !== undefined && dueAt < at).length;
    const counted = { kind, count: dueAts.length, isMore, overdue, list: LISTS[kind] };
    return [{ ...counted, ...nextOf(dueAts, at) }];
  });
  const all = items.flatMap(({ nextDueAt }) => nextDueAt ?? []);
  return { items, ...nextOf(all, at) };
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
