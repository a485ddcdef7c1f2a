import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { addDays, endOfDay, type Instant, type LocalDay } from "../calendar/calendar.ts";
import { named } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import { questionWithRepeat } from "../repeated-choice.ts";
import { FollowUpSchema } from "./follow-up.ts";
import { FrozenSurveySchema } from "./freeze.ts";
import { type SurveyPlan, SurveyPlanSchema, type SurveyQuestions } from "./plan.ts";

export const SurveyIdSchema = /* @__PURE__ */ named("SurveyId", () => z.string().regex(/^[0-9a-z]{20}$/));

/**
 * A satisfaction survey (SKM) of a unit's service in a period. Its questions come in editions: a change while citizens are
 * answering starts a new edition, and answers to different editions are never counted together.
 */
export const SurveySchema = /* @__PURE__ */ named("Survey", () => {
  const { questions, ...plan } = SurveyPlanSchema().shape;
  return z.object({
    id: SurveyIdSchema(),
    unitId: UnitIdSchema(),
    ...{ ...plan, opensOn: z.iso.date(), endsOn: z.iso.date() },
    editions: z.array(z.object({ number: z.int(), since: z.iso.date(), questions })).min(1),
    state: z.enum(["RUNNING", "FROZEN", "PUBLISHED"]),
    /** When its counters are frozen: some days after the end, so that no answer is still on its way. */
    freezesAt: z.string(),
    frozen: FrozenSurveySchema().optional(),
    publishedAt: z.string().optional(),
    followUps: z.array(FollowUpSchema()),
    version: z.int(),
  });
});

export type Survey = z.infer<ReturnType<typeof SurveySchema>> & Aggregate;
export type SurveyEvent = DomainEvent<
  | "SURVEY_PLANNED"
  | "SURVEY_REVISED"
  | "SURVEY_FROZEN"
  | "SURVEY_PUBLISHED"
  | "FOLLOW_UP_COMPLETED"
  | "FOLLOW_UP_MISSED"
  | "FOLLOW_UPS_HANDED_ON"
>;
export type SurveyDecision = Decision<Survey, SurveyEvent>;

/** A survey is held at least once a year, so none runs longer. @source PermenPANRB 14/2017 */
const MAX_DAYS = 366;
/** Each edition has its own result: with more, none would have enough answers. */
const MAX_EDITIONS = 10;

const refuse = /* @__PURE__ */ refusals("survey", {
  "ends-before-it-opens": {
    kind: "invalid",
    id: "Survei berakhir ({endsOn}) sebelum dibuka ({opensOn}). Perbaiki salah satu tanggalnya.",
    en: "The survey ends ({endsOn}) before it opens ({opensOn}). Correct one of the dates.",
  },
  "too-long": {
    kind: "invalid",
    id: "Survei paling lama setahun, karena indeks kepuasan diumumkan paling sedikit sekali setahun. Bagi menjadi dua survei.",
    en: "A survey lasts at most a year, since the index is published at least once a year. Split it into two surveys.",
    source: "PermenPANRB 14/2017",
  },
  "in-the-past": {
    kind: "conflict",
    id: "Tanggal {day} sudah lewat. Pilih hari ini atau sesudahnya.",
    en: "{day} has passed. Choose today or a later day.",
  },
  "has-opened": {
    kind: "conflict",
    id: "Survei ini sudah dibuka pada {opensOn}; jenis layanan, bahasa dan tanggal pembukaannya tidak dapat diubah lagi. Buat survei baru.",
    en: "This survey opened on {opensOn}: its service, language and first day can no longer be changed. Plan a new survey.",
    source: {
      id: "kebijakan: jawaban tetap bersama pertanyaannya",
      en: "policy: an answer must keep its question",
    },
  },
  "has-ended": {
    kind: "conflict",
    id: "Survei ini sudah berakhir pada {endsOn} dan tidak dapat diubah lagi.",
    en: "This survey ended on {endsOn} and can no longer be changed.",
  },
  "choice-twice": {
    kind: "invalid",
    field: "questions.own.{at}.choices",
    id: "Dua pilihan pada pertanyaan sendiri {number} sama. Ubah atau hapus salah satunya.",
    en: "Two choices of own question {number} are the same. Change or remove one of them.",
    source: {
      id: "kebijakan: jawaban yang sama tidak terbagi",
      en: "policy: answers that say the same are not split",
    },
  },
  "too-many-editions": {
    kind: "conflict",
    id: "Pertanyaan survei ini sudah {count} kali berubah. Buat survei baru, agar jawabannya cukup untuk dinilai.",
    en: "The questions of this survey have changed {count} times. Plan a new survey, so that it gets enough answers.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface Stamp {
  readonly by: string;
  readonly at: string;
  /** The city's local day at `at`. */
  readonly day: LocalDay;
  /** The city's. */
  readonly zone: string;
  /** Days after the last day, from the city's policy. */
  readonly freezeAfterDays: number;
}

function freezesAt({ endsOn }: SurveyPlan, { zone, freezeAfterDays }: Stamp): Instant {
  return endOfDay(addDays(endsOn, freezeAfterDays), zone);
}

/** @throws DomainError `survey.choice-twice` */
function requireChoicesOnce({ own }: SurveyQuestions): void {
  const number = questionWithRepeat(own.map(({ choices }) => choices));
  if (number !== undefined) throw refuse("choice-twice", { number, at: number - 1 });
}

/**
 * Plans a new survey of a unit.
 * @throws DomainError `survey.ends-before-it-opens`, `survey.too-long`, `survey.in-the-past`, `survey.choice-twice`
 */
export function planSurvey(
  plan: SurveyPlan & { readonly id: string; readonly unitId: string },
  stamp: Stamp,
): SurveyDecision {
  const { by, at, day } = stamp;
  requirePeriod(plan);
  if (plan.opensOn < day) throw refuse("in-the-past", { day: plan.opensOn });
  const { questions, ...rest } = plan;
  requireChoicesOnce(questions);
  return {
    state: {
      ...NEW_AGGREGATE,
      ...rest,
      editions: [{ number: 1, since: plan.opensOn, questions }],
      state: "RUNNING",
      freezesAt: freezesAt(plan, stamp),
      followUps: [],
    },
    event: { type: "SURVEY_PLANNED", at, by, data: { ...plan } },
  };
}

/**
 * Revises a survey. Before it opens everything may change; while it runs, different questions start a new edition, and its
 * last day may be moved until it has come.
 * @throws DomainError `survey.has-ended`, `survey.has-opened`, `survey.in-the-past`, `survey.too-many-editions`,
 * `survey.choice-twice`
 */
export function reviseSurvey(survey: Survey, plan: SurveyPlan, stamp: Stamp): SurveyDecision {
  const { by, at, day } = stamp;
  const { opensOn, endsOn } = survey;
  if (survey.state !== "RUNNING" || day > endsOn) throw refuse("has-ended", { endsOn });
  requirePeriod(plan);
  const hasOpened = day >= opensOn;
  const isOther =
    plan.service !== survey.service || plan.language !== survey.language || plan.opensOn !== opensOn;
  if (hasOpened && isOther) throw refuse("has-opened", { opensOn });
  const earliest = hasOpened ? plan.endsOn : plan.opensOn;
  if (earliest < day) throw refuse("in-the-past", { day: earliest });
  const { questions, ...rest } = plan;
  const { population: _, ...before } = survey;
  return {
    state: {
      ...before,
      ...rest,
      freezesAt: freezesAt(plan, stamp),
      editions: editionsWith(survey, plan, { hasOpened, day }),
    },
    event: { type: "SURVEY_REVISED", at, by, data: { ...plan } },
  };
}

function editionsWith(
  { editions }: Survey,
  { questions, opensOn }: SurveyPlan,
  { hasOpened, day }: { readonly hasOpened: boolean; readonly day: LocalDay },
): Survey["editions"] {
  const newest = editions.at(-1);
  // What is asked already stays, even if it was planned before this was refused: only its last day moves.
  if (hasOpened && newest !== undefined && isSame(newest.questions, questions)) return editions;
  requireChoicesOnce(questions);
  if (!hasOpened) return [{ number: 1, since: opensOn, questions }];
  if (editions.length >= MAX_EDITIONS) throw refuse("too-many-editions", { count: editions.length - 1 });
  return [...editions, { number: editions.length + 1, since: day, questions }];
}

/** Compares questions; the table may return an object's keys in another order than written. */
function isSame(one: SurveyQuestions, other: SurveyQuestions): boolean {
  const content = ({ wording = {}, own }: SurveyQuestions) =>
    JSON.stringify([
      Object.entries(wording).toSorted(([name], [next]) => (name < next ? -1 : 1)),
      own.map(({ id, text, choices }) => [id, text, choices]),
    ]);
  return content(one) === content(other);
}

function requirePeriod({ opensOn, endsOn }: Pick<SurveyPlan, "opensOn" | "endsOn">): void {
  if (endsOn < opensOn) throw refuse("ends-before-it-opens", { opensOn, endsOn });
  if (endsOn >= addDays(opensOn, MAX_DAYS)) throw refuse("too-long");
}
