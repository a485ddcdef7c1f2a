import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import type { LocalDay } from "../calendar/calendar.ts";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { MonthSchema, PeriodIdSchema } from "../calendar/period-id.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import type { Draw, Drawn } from "./draw.ts";
import { ProgrammeIdSchema } from "./programme.ts";
import { DescribedAnswerSchema, describeAnswers, VisitAnswerSchema } from "./visit-answers.ts";
import { visitScore } from "./visit-score.ts";

export const RecommendationOrderSchema = /* @__PURE__ */ named("RecommendationOrder", () =>
  z.strictObject({
    text: freeText().min(5).max(1_000),
    /** Who has to act. */
    ownerNip: NipSchema(),
    /** From the day on which the visit is received. */
    workingDays: z.int().min(1).max(365),
  }),
);

export const VisitRecordSchema = /* @__PURE__ */ named("VisitRecord", () =>
  z.strictObject({
    /** Local day of the visit. */
    day: EnteredDaySchema(),
    answers: z.array(VisitAnswerSchema()).min(1).max(50),
    /** What was found, in words. */
    findings: z.array(freeText().min(5).max(1_000)).max(10),
    recommendations: z.array(RecommendationOrderSchema()).max(10),
  }),
);

export type VisitRecord = z.infer<ReturnType<typeof VisitRecordSchema>>;

/** A visit of somebody who was drawn: planned with a team and a day, recorded once, and answered by the visited. */
export const VisitSchema = /* @__PURE__ */ named("SupervisionVisit", () =>
  z.object({
    programmeId: ProgrammeIdSchema(),
    period: PeriodIdSchema(),
    /** Its number in the draw. */
    number: z.int(),
    /** The programme's title. */
    title: z.string(),
    /** Who is visited, or answers for the visited unit. */
    nip: NipSchema(),
    unitId: UnitIdSchema(),
    /** Who rated them when the visit was planned; absent if the head of the city did. */
    raterNip: NipSchema().optional(),
    inspectors: z.array(NipSchema()),
    plannedOn: z.iso.date(),
    isUnannounced: z.boolean(),
    state: z.enum(["PLANNED", "RECORDED", "CALLED_OFF"]),
    record: z
      .object({
        by: NipSchema(),
        at: z.string(),
        day: z.iso.date(),
        answers: z.array(DescribedAnswerSchema()),
        findings: z.array(z.string()),
        recommendations: z.int(),
        /** How it counts for the visited; absent if nothing in its form is scored, or if it is older than the score. */
        counted: z
          .object({
            /** The month in which it was recorded. */
            month: MonthSchema(),
            scoreBasisPoints: z.int(),
          })
          .optional(),
      })
      .optional(),
    reply: z.object({ text: z.string(), at: z.string() }).optional(),
    calledOff: z.object({ by: z.string(), at: z.string(), reason: z.string() }).optional(),
    version: z.int(),
  }),
);

export type Visit = z.infer<ReturnType<typeof VisitSchema>> & Aggregate;
export type VisitEvent = DomainEvent<
  "VISIT_PLANNED" | "VISIT_RECORDED" | "VISIT_REPLIED" | "VISIT_CALLED_OFF"
>;
export type VisitDecision = Decision<Visit, VisitEvent>;

const refuse = /* @__PURE__ */ refusals("supervision-visit", {
  "not-drawn": {
    kind: "invalid",
    id: "Nomor {number} dalam undian ini bukan pegawai itu. Muat ulang hasil undiannya.",
    en: "Number {number} of this draw is not that employee. Load the draw again.",
    source: { id: "kebijakan: yang dikunjungi ditentukan undian", en: "policy: who is visited is drawn" },
  },
  "planned-already": {
    kind: "conflict",
    id: "Kunjungan nomor {number} sudah direncanakan.",
    en: "Visit number {number} has been planned.",
    source: { id: "kebijakan: satu kunjungan untuk satu undian", en: "policy: one visit for each lot" },
  },
  "day-past": {
    kind: "invalid",
    id: "Hari {day} sudah lewat. Rencanakan kunjungan untuk hari ini atau sesudahnya.",
    en: "The day {day} is past. Plan visits for today or later.",
    source: { id: "kebijakan", en: "policy" },
  },
  "in-future": {
    kind: "invalid",
    id: "Hari {day} belum tiba. Catat kunjungan yang sudah dilakukan.",
    en: "The day {day} has not come yet. Record visits after making them.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-team": {
    kind: "forbidden",
    id: "Hanya tim kunjungan ini yang dapat melakukannya.",
    en: "Only this visit's team may do this.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "recorded-already": {
    kind: "conflict",
    id: "Kunjungan ini sudah dicatat rekan satu tim Anda pada {day}. Catatan Anda tetap ada di perangkat Anda; sampaikan bedanya kepada rekan itu atau dalam verifikasi.",
    en: "A colleague of your team recorded this visit on {day}. Yours stays on your device; tell them what differs, or say so when verifying.",
    source: { id: "kebijakan: satu kunjungan, satu catatan", en: "policy: one visit, one record" },
  },
  "called-off": {
    kind: "conflict",
    id: "Kunjungan ini dibatalkan.",
    en: "This visit was called off.",
    source: { id: "kebijakan", en: "policy" },
  },
  "photo-unchecked": {
    kind: "invalid",
    id: "Foto ke-{place} belum Anda unggah, atau belum diperiksa. Unggah dahulu sebagai bukti dukung.",
    en: "You have not uploaded photo number {place}, or it has not been checked. Upload it as evidence first.",
    source: {
      id: "kebijakan: catatan hanya menyebut foto yang ada",
      en: "policy: a record names existing photos",
    },
  },
  "not-visited": {
    kind: "forbidden",
    id: "Tanggapan ditulis oleh pegawai yang dikunjungi.",
    en: "The reply is the visited employee's.",
    source: {
      id: "kebijakan: yang dikunjungi berhak menanggapi",
      en: "policy: the visited have a right of reply",
    },
  },
  "not-recorded": {
    kind: "conflict",
    id: "Kunjungan ini belum dicatat.",
    en: "This visit has not been recorded.",
    source: { id: "kebijakan", en: "policy" },
  },
  "replied-already": {
    kind: "conflict",
    id: "Kunjungan ini sudah Anda tanggapi.",
    en: "You have already replied to this visit.",
    source: { id: "kebijakan: satu tanggapan", en: "policy: one reply" },
  },
});

export const refuseNotTeam = () => refuse("not-team");

interface Act {
  readonly by: string;
  readonly at: string;
}

interface Planning extends Act {
  readonly drawn: readonly Drawn[];
  readonly number: number;
  /** As the coordinator saw it. */
  readonly nip: string;
  readonly raterNip: string | undefined;
  readonly inspectors: readonly string[];
  readonly day: LocalDay;
  readonly today: LocalDay;
  /** The visit of that number, if it was planned before. */
  readonly before: Visit | undefined;
}

/**
 * Plans the visit of one who was drawn; that the team is independent of them is checked before.
 * @throws DomainError `supervision-visit.not-drawn`, `supervision-visit.planned-already`, `supervision-visit.day-past`
 */
export function planVisit(draw: Draw, planning: Planning): VisitDecision {
  const { drawn, number, nip, raterNip, inspectors, day, today, before, by, at } = planning;
  const one = drawn.find((each) => each.number === number);
  if (one === undefined || one.nip !== nip) throw refuse("not-drawn", { number });
  if (before !== undefined) throw refuse("planned-already", { number });
  if (day < today) throw refuse("day-past", { day });
  const { programmeId, period, title, isUnannounced } = draw;
  return {
    state: {
      ...{ ...NEW_AGGREGATE, programmeId, period, number, title, nip, unitId: one.unitId },
      ...(raterNip !== undefined && { raterNip }),
      ...{ inspectors: [...inspectors], plannedOn: day, isUnannounced, state: "PLANNED" },
    },
    event: { type: "VISIT_PLANNED", by, at, data: { nip, inspectors, day } },
  };
}

interface Recording extends Act {
  readonly record: VisitRecord;
  /** The recorder's own checked files among the photos. */
  readonly checked: ReadonlySet<string>;
  readonly today: LocalDay;
}

/**
 * Records a visit, once: whoever of the team comes second is told so. It counts in the month in which it is recorded, so that a late
 * record is neither refused nor moves a month that has been closed.
 * @throws DomainError `supervision-visit.not-team`, `supervision-visit.recorded-already`, `supervision-visit.called-off`,
 * `supervision-visit.in-future`, `supervision-visit.photo-unchecked` and those of `describeAnswers`
 * @source policy
 */
export function recordVisit(
  visit: Visit,
  draw: Pick<Draw, "instrument">,
  { record, checked, today, by, at }: Recording,
): VisitDecision {
  if (!visit.inspectors.includes(by)) throw refuse("not-team");
  if (visit.record) throw refuse("recorded-already", { day: visit.record.day });
  if (visit.state === "CALLED_OFF") throw refuse("called-off");
  const { day, findings, recommendations } = record;
  if (day > today) throw refuse("in-future", { day });
  const answers = describeAnswers(draw.instrument, record.answers);
  const unchecked = photosOf(record).findIndex((sha256) => !checked.has(sha256));
  if (unchecked >= 0) throw refuse("photo-unchecked", { place: unchecked + 1 });
  const scoreBasisPoints = visitScore(draw.instrument, answers);
  const kept = {
    ...{ by, at, day, answers, findings, recommendations: recommendations.length },
    ...(scoreBasisPoints !== undefined && { counted: { month: today.slice(0, 7), scoreBasisPoints } }),
  };
  return {
    state: { ...visit, state: "RECORDED", record: kept },
    event: { type: "VISIT_RECORDED", by, at, data: { day, recommendations: recommendations.length } },
  };
}

/** The photos that a record names. */
export function photosOf({ answers }: Pick<VisitRecord, "answers">): readonly string[] {
  return [...new Set(answers.flatMap(({ photos = [] }) => photos))];
}

/**
 * The visited employee's reply, once.
 * @throws DomainError `supervision-visit.not-visited`, `supervision-visit.not-recorded`, `supervision-visit.replied-already`
 */
export function replyToVisit(visit: Visit, { text, by, at }: Act & { readonly text: string }): VisitDecision {
  if (by !== visit.nip) throw refuse("not-visited");
  if (visit.record === undefined) throw refuse("not-recorded");
  if (visit.reply) throw refuse("replied-already");
  return {
    state: { ...visit, reply: { text, at } },
    event: { type: "VISIT_REPLIED", by, at, data: { text } },
  };
}

/**
 * Calls off a visit that cannot be made, with the reason.
 * @throws DomainError `supervision-visit.recorded-already`, `supervision-visit.called-off`
 */
export function callOffVisit(
  visit: Visit,
  { reason, by, at }: Act & { readonly reason: string },
): VisitDecision {
  if (visit.record) throw refuse("recorded-already", { day: visit.record.day });
  if (visit.state === "CALLED_OFF") throw refuse("called-off");
  return {
    state: { ...visit, state: "CALLED_OFF", calledOff: { by, at, reason } },
    event: { type: "VISIT_CALLED_OFF", by, at, data: { reason } },
  };
}

/** Whether the visited employee may know of a visit. */
export function isTold({ isUnannounced, state }: Pick<Visit, "isUnannounced" | "state">): boolean {
  return state === "RECORDED" || !isUnannounced;
}
