import { endOfDay, type Instant, type LocalDay, localDay } from "../calendar/calendar.ts";
import type { PolicyVersion } from "../city.ts";
import { refusals } from "../refusal.ts";
import type { FollowUp, FollowUpPlan } from "./follow-up.ts";
import type { FrozenSurvey } from "./freeze.ts";
import type { SurveyPolicy } from "./policy.ts";
import type { Survey, SurveyDecision } from "./survey.ts";

const refuse = /* @__PURE__ */ refusals("survey", {
  "not-frozen": {
    kind: "conflict",
    id: "Hasil survei ini belum ditetapkan: tunggu sampai {day}.",
    en: "The result of this survey is not final yet. Wait until {day}.",
    source: {
      id: "kebijakan: yang masih dapat berubah tidak diumumkan",
      en: "policy: what may still change is not published",
    },
  },
  "published-before": {
    kind: "conflict",
    id: "Hasil survei ini sudah diumumkan.",
    en: "The result of this survey has already been published.",
  },
  "due-in-the-past": {
    kind: "conflict",
    id: "Tanggal {dueOn} untuk tindak lanjut sudah lewat. Pilih hari ini atau sesudahnya.",
    en: "The follow-up date {dueOn} has passed. Choose today or a later day.",
  },
  "unknown-follow-up": {
    kind: "not-found",
    id: "Tindak lanjut nomor {number} tidak ada pada survei ini.",
    en: "This survey has no follow-up {number}.",
  },
  "not-owner": {
    kind: "forbidden",
    id: "Tindak lanjut ini hanya dapat diselesaikan oleh penanggung jawabnya.",
    en: "Only its owner can complete this follow-up.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "done-before": {
    kind: "conflict",
    id: "Tindak lanjut ini sudah selesai.",
    en: "This follow-up has already been completed.",
  },
});

/**
 * Freezes the counters of a survey for good, with the weighting in force on its last day.
 * @param editions the counters of each edition with answers
 * @source policy; a published result must not change
 */
export function freezeSurvey(
  survey: Survey,
  editions: FrozenSurvey["editions"],
  {
    policy,
    previous,
    at,
  }: {
    readonly policy: PolicyVersion & { readonly surveys: SurveyPolicy };
    readonly previous: FrozenSurvey["previous"];
    readonly at: Instant;
  },
): SurveyDecision {
  const { weighting } = policy.surveys;
  const frozen = { at, weighting, policyVersion: policy.version, editions, ...(previous && { previous }) };
  return {
    state: { ...survey, state: "FROZEN", frozen },
    event: { type: "SURVEY_FROZEN", at, by: "SYSTEM", data: { frozen } },
  };
}

/**
 * Publishes the result with the follow-up plan.
 * @param plans at least one
 * @throws DomainError `survey.not-frozen`, `survey.published-before`, `survey.due-in-the-past`
 * @source PermenPANRB 14/2017: the index and the follow-up plan are published
 */
export function publishSurvey(
  survey: Survey,
  plans: readonly FollowUpPlan[],
  {
    by,
    at,
    day,
    zone,
  }: { readonly by: string; readonly at: Instant; readonly day: LocalDay; readonly zone: string },
): SurveyDecision {
  const { state, freezesAt } = survey;
  if (state === "RUNNING") throw refuse("not-frozen", { day: localDay(freezesAt, zone) });
  if (state === "PUBLISHED") throw refuse("published-before");
  const past = plans.find(({ dueOn }) => dueOn < day);
  if (past !== undefined) throw refuse("due-in-the-past", { dueOn: past.dueOn });
  const followUps = plans.map((plan, index) => ({
    ...plan,
    number: index + 1,
    dueAt: endOfDay(plan.dueOn, zone),
  }));
  return {
    state: { ...survey, state: "PUBLISHED", publishedAt: at, followUps },
    event: { type: "SURVEY_PUBLISHED", at, by, data: { followUps } },
  };
}

/**
 * Completes a follow-up, on time or late.
 * @throws DomainError `survey.unknown-follow-up`, `survey.not-owner`, `survey.done-before`
 */
export function completeFollowUp(
  survey: Survey,
  number: number,
  { report, by, at }: { readonly report: string; readonly by: string; readonly at: Instant },
): SurveyDecision {
  const followUp = survey.followUps.find((candidate) => candidate.number === number);
  if (followUp === undefined) throw refuse("unknown-follow-up", { number });
  if (followUp.ownerNip !== by) throw refuse("not-owner");
  if (followUp.done !== undefined) throw refuse("done-before");
  const isLate = at > followUp.dueAt;
  const done = {
    ...followUp,
    done: { at, by, report },
    ...(isLate && { missedAt: followUp.missedAt ?? followUp.dueAt }),
  };
  return {
    state: withFollowUp(survey, done),
    event: { type: "FOLLOW_UP_COMPLETED", at, by, data: { number, report, isLate } },
  };
}

/** Marks the earliest overdue follow-up as missed; undefined if none is, or all were marked before. */
export function markFollowUpMissed(survey: Survey, at: Instant): SurveyDecision | undefined {
  const missed = openFollowUps(survey).find(({ dueAt }) => dueAt < at);
  if (missed === undefined) return undefined;
  const { number, ownerNip, dueAt } = missed;
  return {
    state: withFollowUp(survey, { ...missed, missedAt: at }),
    event: { type: "FOLLOW_UP_MISSED", at, by: "SYSTEM", data: { number, ownerNip, dueAt } },
  };
}

/**
 * Gives the follow-ups that somebody has not completed to somebody else, with their deadlines; undefined if there are none.
 * @source policy: what was promised to citizens does not end with a service
 */
export function handOnFollowUps(
  survey: Survey,
  { fromNip, toNip, at }: { readonly fromNip: string; readonly toNip: string; readonly at: Instant },
): SurveyDecision | undefined {
  const open = survey.followUps.filter((one) => one.ownerNip === fromNip && one.done === undefined);
  if (open.length === 0) return undefined;
  const numbers = open.map(({ number }) => number);
  const followUps = survey.followUps.map((one) =>
    numbers.includes(one.number) ? { ...one, ownerNip: toNip } : one,
  );
  return {
    state: { ...survey, followUps },
    event: { type: "FOLLOW_UPS_HANDED_ON", at, by: "SYSTEM", data: { numbers, fromNip, toNip } },
  };
}

/** When a survey's next deadline runs out; undefined if there is none. */
export function surveyDueAt(survey: Survey): Instant | undefined {
  return survey.state === "RUNNING" ? survey.freezesAt : openFollowUps(survey)[0]?.dueAt;
}

function openFollowUps({ followUps }: Survey): readonly FollowUp[] {
  return followUps
    .filter(({ done, missedAt }) => done === undefined && missedAt === undefined)
    .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
}

function withFollowUp(survey: Survey, changed: FollowUp): Survey {
  const followUps = survey.followUps.map((one) => (one.number === changed.number ? changed : one));
  return { ...survey, followUps };
}
