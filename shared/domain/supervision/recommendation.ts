import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { FileHashSchema } from "../announced-file.ts";
import { type Calendar, dueAt, type Instant } from "../calendar/calendar.ts";
import { PeriodIdSchema } from "../calendar/period-id.ts";
import { named } from "../once.ts";
import { type Employee, NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import { requireOwner } from "./owner.ts";
import { ProgrammeIdSchema } from "./programme.ts";
import type { Visit, VisitRecord } from "./visit.ts";

/** What a visit recommends to somebody, by when, and what came of it. */
export const RecommendationSchema = /* @__PURE__ */ named("Recommendation", () =>
  z.object({
    programmeId: ProgrammeIdSchema(),
    period: PeriodIdSchema(),
    /** Number of the visit in its draw. */
    visit: z.int(),
    /** From 1, in the order of the record. */
    number: z.int(),
    /** The unit that was visited. */
    unitId: UnitIdSchema(),
    /** The programme's title. */
    title: z.string(),
    text: z.string(),
    ownerNip: NipSchema(),
    /** The visit's team, which verifies the follow-up. */
    inspectors: z.array(NipSchema()),
    givenAt: z.string(),
    dueAt: z.string(),
    /** Its first deadline, once it was returned with a later one. */
    firstDueAt: z.string().optional(),
    state: z.enum(["OPEN", "FOLLOWED_UP", "CLOSED"]),
    /** When its deadline was found to have passed without a follow-up; late stays late. */
    missedAt: z.string().optional(),
    /** Since when it waits for another owner, whom whoever runs the programme names: its own has left, and nobody follows. */
    awaitsOwnerSince: z.string().optional(),
    /** Who owned it before, the first first. */
    passedOn: z
      .array(
        z.object({
          fromNip: NipSchema(),
          at: z.string(),
          by: z.string(),
          /** Absent if it was passed on because they left the service. */
          reason: z.string().optional(),
          /** When it was found that they had missed the deadline. */
          missedAt: z.string().optional(),
        }),
      )
      .optional(),
    followUps: z.array(
      z.object({
        at: z.string(),
        by: NipSchema(),
        report: z.string(),
        /** SHA-256 of the owner's files. */
        evidence: z.array(FileHashSchema()),
        /** The team's answer to it. */
        verified: z
          .object({ at: z.string(), by: z.string(), isDone: z.boolean(), note: z.string().optional() })
          .optional(),
      }),
    ),
    version: z.int(),
  }),
);

export type Recommendation = z.infer<ReturnType<typeof RecommendationSchema>> & Aggregate;
export type RecommendationEvent = DomainEvent<
  | "RECOMMENDATION_GIVEN"
  | "RECOMMENDATION_FOLLOWED_UP"
  | "RECOMMENDATION_CLOSED"
  | "RECOMMENDATION_RETURNED"
  | "RECOMMENDATION_MISSED"
  | "RECOMMENDATION_PASSED_ON"
  | "RECOMMENDATION_OWNER_LEFT"
  | "RECOMMENDATION_OWNER_BACK"
>;
export type RecommendationDecision = Decision<Recommendation, RecommendationEvent>;

const refuse = /* @__PURE__ */ refusals("recommendation", {
  "too-long": {
    kind: "invalid",
    id: "Batas waktu rekomendasi paling lama {limit} hari kerja.",
    en: "A recommendation has at most {limit} working days.",
    source: { id: "kebijakan: batasnya ditetapkan daerah", en: "policy: the limit is the city's" },
  },
  "not-owner": {
    kind: "forbidden",
    id: "Tindak lanjut dilaporkan oleh penanggung jawab rekomendasi ini.",
    en: "The follow-up is reported by this recommendation's owner.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "evidence-missing": {
    kind: "invalid",
    id: "Sertakan sedikitnya satu bukti tindak lanjut, misalnya foto sesudahnya.",
    en: "Add at least one proof of the follow-up, such as a photo of how it is now.",
    source: { id: "kebijakan: tindak lanjut dibuktikan", en: "policy: a follow-up is proven" },
  },
  "evidence-unchecked": {
    kind: "invalid",
    id: "Berkas ke-{place} belum Anda unggah, atau belum diperiksa. Unggah dahulu sebagai bukti dukung.",
    en: "You have not uploaded the file number {place}, or it has not been checked. Upload it as evidence first.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-open": {
    kind: "conflict",
    id: "Rekomendasi ini tidak menunggu tindak lanjut.",
    en: "This recommendation awaits no follow-up.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-followed-up": {
    kind: "conflict",
    id: "Belum ada tindak lanjut yang menunggu verifikasi.",
    en: "There is no follow-up to verify.",
    source: { id: "kebijakan", en: "policy" },
  },
  "own-follow-up": {
    kind: "forbidden",
    id: "Tindak lanjut Anda sendiri diverifikasi oleh tim pengawas.",
    en: "Your own follow-up is verified by the team.",
    source: {
      id: "kebijakan: tidak seorang pun memeriksa pekerjaannya sendiri",
      en: "policy: nobody checks their own work",
    },
  },
  "note-missing": {
    kind: "invalid",
    id: "Tuliskan apa yang masih kurang.",
    en: "Say what is still missing.",
    source: { id: "kebijakan: yang dikembalikan tahu alasannya", en: "policy: what is returned says why" },
  },
});

interface Act {
  readonly by: string;
  readonly at: Instant;
}

interface Giving extends Act {
  readonly orders: VisitRecord["recommendations"];
  /** The owners who are employees. */
  readonly owners: readonly Employee[];
  /** The visited unit and those above it. */
  readonly line: readonly string[];
  /** Local day. */
  readonly today: string;
  readonly longestWorkingDays: number;
  readonly calendar: Calendar;
}

/**
 * The recommendations of a visit that is being recorded. Each is due at the end of its last working day, counted from the
 * day on which the record came in.
 * @throws DomainError `recommendation.too-long` and those of `requireOwner`
 * @source policy; PP 12/2017 Ps 24: findings of supervision are followed up in time
 */
export function giveRecommendations(
  { programmeId, period, number: visit, title, inspectors, ...visited }: Visit,
  { orders, owners, line, today, longestWorkingDays, calendar, by, at }: Giving,
): readonly RecommendationDecision[] {
  return orders.map(({ text, ownerNip, workingDays }, place) => {
    const owner = owners.find(({ nip }) => nip === ownerNip);
    requireOwner(owner, ownerNip, { ...visited, inspectors, line, today });
    if (workingDays > longestWorkingDays) throw refuse("too-long", { limit: longestWorkingDays });
    const { unitId } = visited;
    const of = { programmeId, period, visit, number: place + 1, unitId, title };
    const due = dueAt(at, workingDays, calendar);
    return {
      state: {
        ...{ ...NEW_AGGREGATE, ...of, text, ownerNip, inspectors, givenAt: at, dueAt: due },
        ...{ state: "OPEN", followUps: [] },
      },
      event: { type: "RECOMMENDATION_GIVEN", by, at, data: { text, ownerNip, dueAt: due } },
    };
  });
}

interface FollowingUp extends Act {
  /** Where nobody of the team serves any more: who heads the unit that carries the programme out, if anybody does. */
  readonly teamLeft?: { readonly headNip: string | undefined } | undefined;
  readonly report: string;
  readonly evidence: readonly string[];
  /** The owner's own checked files. */
  readonly checked: ReadonlySet<string>;
}

/**
 * The owner reports what was done, with proof; one who is late still may. The team is told, or, once it has left, those who run the
 * programme.
 * @throws DomainError `recommendation.not-owner`, `recommendation.not-open`, `recommendation.evidence-missing`,
 * `recommendation.evidence-unchecked`
 */
export function followUp(
  recommendation: Recommendation,
  { teamLeft, report, evidence, checked, by, at }: FollowingUp,
): RecommendationDecision {
  if (by !== recommendation.ownerNip) throw refuse("not-owner");
  if (recommendation.state !== "OPEN") throw refuse("not-open");
  if (evidence.length === 0) throw refuse("evidence-missing");
  const unchecked = evidence.findIndex((sha256) => !checked.has(sha256));
  if (unchecked >= 0) throw refuse("evidence-unchecked", { place: unchecked + 1 });
  const one = { at, by, report, evidence: [...evidence] };
  // Whoever came back into service owns it again.
  const { awaitsOwnerSince: _, ...rest } = recommendation;
  const left = teamLeft && { hasTeamLeft: true, ...(teamLeft.headNip && { headNip: teamLeft.headNip }) };
  return {
    state: { ...rest, state: "FOLLOWED_UP", followUps: [...rest.followUps, one] },
    event: { type: "RECOMMENDATION_FOLLOWED_UP", by, at, data: { report, evidence, ...left } },
  };
}

interface Verifying extends Act {
  readonly isDone: boolean;
  readonly note: string | undefined;
  /** Whether somebody who runs the programme verifies, rather than the team. */
  readonly isCoordinator: boolean;
  /** When a returned one is due again. */
  readonly againAt: Instant;
  /** Where the owner of a returned one has left the service: who heads the unit that carries the programme out, if anybody does. */
  readonly ownerLeft: { readonly headNip: string | undefined } | undefined;
}

/**
 * Requires somebody of the team, or who runs the programme, and never the owner. @throws DomainError
 * `recommendation.own-follow-up`
 */
export function mayVerify(
  { ownerNip, inspectors }: Pick<Recommendation, "ownerNip" | "inspectors">,
  { by, isCoordinator }: Pick<Verifying, "by" | "isCoordinator">,
): boolean {
  if (by === ownerNip) throw refuse("own-follow-up");
  return isCoordinator || inspectors.includes(by);
}

/**
 * Closes a recommendation whose follow-up is sufficient, or returns it with what is missing and some days more. One that was missed
 * stays so. One whose owner has left waits for another.
 * @throws DomainError `recommendation.not-followed-up`, `recommendation.note-missing`
 */
export function verifyFollowUp(
  recommendation: Recommendation,
  { isDone, note, againAt, ownerLeft, by, at }: Verifying,
): RecommendationDecision {
  if (recommendation.state !== "FOLLOWED_UP") throw refuse("not-followed-up");
  if (!isDone && note === undefined) throw refuse("note-missing");
  const verified = { at, by, isDone, ...(note && { note }) };
  const followUps = recommendation.followUps.map((one, place, all) =>
    place === all.length - 1 ? { ...one, verified } : one,
  );
  const { dueAt, firstDueAt = dueAt } = recommendation;
  const due = againAt > dueAt ? againAt : dueAt;
  if (isDone)
    return {
      state: { ...recommendation, state: "CLOSED", followUps },
      event: { type: "RECOMMENDATION_CLOSED", by, at, data: { ...(note && { note }) } },
    };
  const awaits = ownerLeft && { awaitsOwnerSince: at };
  const head = ownerLeft?.headNip && { headNip: ownerLeft.headNip };
  return {
    state: { ...recommendation, state: "OPEN", followUps, dueAt: due, firstDueAt, ...awaits },
    event: { type: "RECOMMENDATION_RETURNED", by, at, data: { note: note ?? "", dueAt: due, ...head } },
  };
}

/** Whether the deadline has passed without a follow-up, and nobody has noted it yet. */
export function isMissed({ state, dueAt: due, missedAt }: Recommendation, at: Instant): boolean {
  return state === "OPEN" && missedAt === undefined && at > due;
}

/**
 * Notes that the deadline passed without a follow-up.
 * @param ownerLeft as for one that is returned: an owner who has left is not told, but whoever can name another one
 */
export function missRecommendation(
  recommendation: Recommendation,
  { ownerLeft, at }: Pick<Verifying, "ownerLeft" | "at">,
): RecommendationDecision {
  const left = ownerLeft && { hasOwnerLeft: true, ...(ownerLeft.headNip && { headNip: ownerLeft.headNip }) };
  const data = { dueAt: recommendation.dueAt, ...left };
  return {
    state: { ...recommendation, missedAt: at },
    event: { type: "RECOMMENDATION_MISSED", by: "SYSTEM", at, data },
  };
}
