import { addDays, endOfDay, localDay, localMonth } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import type { Waiting } from "../../shared/domain/evaluation/rating/rater-tasks.ts";
import { unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { AwardConsentRepository } from "../../shared/table/awards/consents.ts";
import type { OwedAnswerRepository } from "../../shared/table/discussion/owed-answers.ts";
import type { RaterDeskRepository } from "../../shared/table/evaluation/rater-desks.ts";
import type { OwedConsultationRepository } from "../../shared/table/participation/owed-consultations.ts";
import type { InspectionRepository } from "../../shared/table/supervision/inspections.ts";
import type { OwedFollowUpRepository } from "../../shared/table/surveys/owed-follow-ups.ts";
import type { tasksRoutes } from "./contract.ts";

export interface DutyDeps {
  readonly answers: OwedAnswerRepository;
  readonly consents: AwardConsentRepository;
  readonly inspections: InspectionRepository;
  readonly consultations: OwedConsultationRepository;
  readonly followUps: OwedFollowUpRepository;
  readonly desks: Pick<RaterDeskRepository, "employee">;
  readonly city: CityFacts;
}

type Asking = Pick<Input<typeof tasksRoutes.read>, "principal" | "at">;

/**
 * How near a visit is that is shown: one that was not recorded on its day stays as long as one ahead.
 * @source policy choice
 */
const DAYS_NEAR = 7;

/**
 * What awaits an employee, whatever their office, in two round trips at once, to which an inspector adds some; nothing for an
 * account of no employee.
 */
export async function ownDuties(asking: Asking, deps: DutyDeps): Promise<readonly Waiting[]> {
  if (!asking.principal.roles.includes("EMPLOYEE")) return [];
  const [award, questions, consultation, followUp, inspections] = await Promise.all([
    awardsToConsentTo(asking, deps),
    questionsToAnswer(asking, deps),
    consultationsToAnswer(asking, deps),
    followUpsToComplete(asking, deps),
    inspectionsOf(asking, deps),
  ]);
  return [award, questions, consultation, followUp, ...inspections];
}

/** Under what they published. HR's list of questions has theirs already. */
async function questionsToAnswer(
  { principal: { id: nip, roles } }: Asking,
  { answers }: DutyDeps,
): Promise<Waiting> {
  const kind = "ANSWER_QUESTION";
  if (roles.includes("HR")) return { kind, tasks: [], isMore: false };
  const { questions, isMore } = await answers.of(nip);
  return { kind, tasks: questions.map(({ questionId, dueAt }) => ({ id: questionId, dueAt })), isMore };
}

/** As one of their officials: the answer, or a year later what came of it. */
async function consultationsToAnswer(
  { principal: { id: nip } }: Asking,
  { consultations }: DutyDeps,
): Promise<Waiting> {
  const { owed, isMore } = await consultations.of(nip);
  return {
    kind: "ANSWER_CONSULTATION",
    isMore,
    tasks: owed.map(({ consultationId, title, dueAt }) => ({ id: consultationId, title, dueAt })),
  };
}

/** Promised to citizens in their name. */
async function followUpsToComplete(
  { principal: { id: nip } }: Asking,
  { followUps }: DutyDeps,
): Promise<Waiting> {
  const { owed, isMore } = await followUps.of(nip);
  return {
    kind: "COMPLETE_FOLLOW_UP",
    isMore,
    tasks: owed.map(({ surveyId, action, dueAt }) => ({ id: surveyId, title: action, dueAt })),
  };
}

async function awardsToConsentTo(
  { principal: { id: nip }, at }: Asking,
  { consents, desks, city: { timeZone: zone } }: DutyDeps,
): Promise<Waiting> {
  const day = localDay(at, zone);
  const headed = async () => unitsHeadedOn(await desks.employee(nip), day);
  const awards = await consents.of({ nip, month: localMonth(at, zone), day, headed });
  return {
    kind: "CONSENT_TO_AWARD",
    isMore: false,
    tasks: awards.map(({ month, category, decidedAt }) => ({
      period: month,
      id: category,
      since: decidedAt,
    })),
  };
}

/** A visit is due at the end of its day; nothing limits a verification. */
async function inspectionsOf(
  { principal: { id: nip }, at }: Asking,
  { inspections, city: { timeZone: zone } }: DutyDeps,
): Promise<readonly Waiting[]> {
  const today = localDay(at, zone);
  const days = { from: addDays(today, -DAYS_NEAR), upTo: addDays(today, DAYS_NEAR) };
  const { visits, toVerify } = await inspections.dueFrom(nip, days);
  return [
    {
      kind: "VERIFY_FOLLOW_UP",
      isMore: false,
      tasks: toVerify.map(({ ownerNip, period, text }) => ({ nip: ownerNip, period, title: text })),
    },
    {
      kind: "MAKE_VISIT",
      isMore: false,
      tasks: visits
        .filter(({ state }) => state === "PLANNED")
        .map(({ nip: visited, period, title, plannedOn }) => ({
          ...{ nip: visited, period, title, dueAt: endOfDay(plannedOn, zone) },
        })),
    },
  ];
}
