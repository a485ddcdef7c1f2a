import { isOwnAward } from "../../shared/domain/awards/decision/objection.ts";
import { isOwedByHr } from "../../shared/domain/discussion/question.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import type { Task, TaskKind, Waiting } from "../../shared/domain/evaluation/rating/rater-tasks.ts";
import type { EvaluationTask } from "../../shared/domain/evaluation/task.ts";
import { NO_DEADLINE } from "../../shared/table/complaints/open-list.ts";
import type { DeskLists } from "../../shared/table/evaluation/rater-desks.ts";
import { listedAt, sortedAt } from "../../shared/table/keys.ts";
import type { Page } from "../../shared/table/table.ts";

const KIND_OF_TASK = {
  RATE: "RATE_PASSED_ON",
  EXPLAIN: "EXPLAIN_OBJECTION",
  DECIDE: "DECIDE_OBJECTION",
} as const satisfies Record<EvaluationTask["kind"], TaskKind>;

type List = Pick<Page<unknown>, "cursor">;

function waiting(kind: TaskKind, list: List, tasks: Waiting["tasks"]): Waiting {
  return { kind, tasks, isMore: list.cursor !== undefined };
}

interface Reading {
  /** Whether somebody's report can still be answered: one left unanswered when their month closed stays in the list, but awaits nobody. */
  readonly isOpen: (nip: string, reportId: string) => boolean;
  readonly at: string;
  /** Who reads. */
  readonly by: string;
  /** The units that they head, where an objection waits that could be to the award of one. */
  readonly headed: readonly string[];
}

/** The tasks of each list. */
export function waitingIn(lists: DeskLists, { isOpen, ...reading }: Reading): readonly Waiting[] {
  return [...ofLine(lists, isOpen), ...ofOffice(lists, reading)];
}

function ofLine(lists: DeskLists, isOpen: Reading["isOpen"]): readonly Waiting[] {
  const { help, suggestions, plans, reports, escalated, trainings, enrolments, tasks } = lists;
  return [
    waiting(
      "ANSWER_HELP_REQUEST",
      help,
      help.items.map(({ nip, reportId, obstacles, askedAt, dueAt }) => ({
        ...{ nip, id: reportId, title: obstacles, since: askedAt, dueAt },
      })),
    ),
    waiting(
      "AGREE_PLAN",
      plans,
      plans.items.map(({ nip, year, amendment, proposedAt }) => {
        const since = amendment?.proposedAt ?? proposedAt;
        return { nip, period: year, ...(since && { since }) };
      }),
    ),
    waiting(
      "ANSWER_REPORT",
      reports,
      reports.items
        .filter(({ nip, id }) => isOpen(nip, id))
        .map(({ nip, id, activity, submittedAt, answerDueAt }) => ({
          ...{ nip, id, title: activity, since: submittedAt, dueAt: answerDueAt },
        })),
    ),
    waiting(
      "ANSWER_ESCALATED_REPORT",
      escalated,
      escalated.items
        .filter(({ nip, reportId }) => isOpen(nip, reportId))
        .map(({ nip, reportId, escalatedAt }) => ({ nip, id: reportId, since: escalatedAt })),
    ),
    waiting(
      "ANSWER_SUGGESTION",
      suggestions,
      suggestions.items.map(({ authorNip, id, text, sentAt, dueAt }) => ({
        ...{ nip: authorNip, id, title: text, since: sentAt, dueAt },
      })),
    ),
    waiting(
      "CONFIRM_TRAINING",
      trainings,
      trainings.items.map(({ nip, id, title, recordedAt }) => ({ nip, id, title, since: recordedAt })),
    ),
    waiting(
      "APPROVE_ENROLMENT",
      enrolments,
      enrolments.items.map(({ nip, sessionId, title, enrolledAt }) => ({
        ...{ nip, id: sessionId, title, since: enrolledAt },
      })),
    ),
    ...(["RATE", "EXPLAIN", "DECIDE"] as const).map((kind) => {
      const some = tasks.items.filter((task) => task.kind === kind);
      return waiting(
        KIND_OF_TASK[kind],
        some.length > 0 ? tasks : {},
        some.map(({ nip, period, dueAt }) => ({ nip, period, ...(dueAt && { dueAt }) })),
      );
    }),
  ];
}

function ofOffice(lists: DeskLists, { at, by, headed }: Omit<Reading, "isOpen">): readonly Waiting[] {
  // Nobody decides in their own cause: others of the office do.
  const isOthers = ({ nip }: { readonly nip: string }) => nip !== by;
  const isOthersAward = ({ winnerId }: DeskLists["objections"]["items"][number]) =>
    !isOwnAward(winnerId, { by, headed });
  const request = ({ nip, requestedAt, answerDueAt }: DeskLists["requests"]["items"][number]) => ({
    ...{ nip, since: requestedAt, dueAt: answerDueAt },
  });
  const objection = ({ code, month, filedAt, answerDueAt }: DeskLists["objections"]["items"][number]) => ({
    ...{ id: code, period: month, since: filedAt, dueAt: answerDueAt },
  });
  const {
    requests,
    overdueRequests,
    unrated,
    objections,
    overdueObjections,
    questions,
    proposed,
    surveys,
    complaints,
  } = lists;
  return [
    waiting("ANSWER_RATER_REQUEST", requests, requests.items.filter(isOthers).map(request)),
    waiting(
      "ANSWER_OVERDUE_RATER_REQUEST",
      overdueRequests,
      overdueRequests.items.filter(isOthers).map(request),
    ),
    waiting(
      "FIND_RATER",
      unrated,
      unrated.items.filter(isOthers).map(({ nip, period }) => ({ nip, period })),
    ),
    waiting("ANSWER_AWARD_OBJECTION", objections, objections.items.filter(isOthersAward).map(objection)),
    waiting(
      "ANSWER_OVERDUE_AWARD_OBJECTION",
      overdueObjections,
      overdueObjections.items.filter(isOthersAward).map(objection),
    ),
    waiting(
      "APPROVE_DEVELOPMENT_PLAN",
      proposed,
      proposed.items
        .filter(({ proposedBy }) => proposedBy !== by)
        .map(({ unitId, year, proposedAt }) => ({ id: unitId, period: year, since: proposedAt })),
    ),
    waiting(
      "ANSWER_QUESTION",
      questions,
      // One that another publisher owes is HR's once it is late, as their inbox says; nobody answers their own.
      questions.items
        .filter(({ authorNip }) => authorNip !== by)
        .filter((one) => isOwedByHr(one.ownerId) || one.ownerId === by || sortedAt(one) < at)
        .map((one) => ({ id: one.questionId, dueAt: sortedAt(one) })),
    ),
    waiting(
      "PUBLISH_SURVEY",
      // The first to end come first, so none waits after one that runs.
      surveys.items.at(-1)?.state === "FROZEN" ? surveys : {},
      surveys.items
        .filter(({ state }) => state === "FROZEN")
        .map(({ id, service, freezesAt }) => ({ id, title: service, since: freezesAt })),
    ),
    waiting(
      "HANDLE_COMPLAINT",
      complaints,
      complaints.items.map((one) => {
        const dueAt = listedAt(one);
        return { id: one.trackingCode, ...(dueAt !== NO_DEADLINE && { dueAt }) };
      }),
    ),
  ];
}

/** Ratings that are still their original rater's, with the person as the closed period knows them. */
export function ratingsOf(toRate: readonly Evaluation[], team: List): Waiting {
  return waiting(
    "RATE",
    toRate.length > 0 ? team : {},
    toRate.map(
      ({ nip, name, position, period, closedAt, ratingDueAt }): Omit<Task, "kind"> => ({
        ...{ nip, who: { nip, name, position }, period, since: closedAt },
        ...(ratingDueAt && { dueAt: ratingDueAt }),
      }),
    ),
  );
}
