import * as z from "zod";
import type { Principal } from "../../auth/principal.ts";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import type { Instant } from "../calendar/calendar.ts";
import { freeText } from "../free-text.ts";
import { named, once } from "../once.ts";
import { isRater } from "../organisation/authority.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import { WorkReportIdSchema } from "./work-report.ts";

export const HelpTextSchema = /* @__PURE__ */ once(() => freeText().min(10).max(2_000));

/** What the head says to an obstacle: it is out of the way or will be, it cannot be helped, or somebody above has to. */
export const HelpOutcomeSchema = /* @__PURE__ */ named("HelpOutcome", () =>
  z.enum(["HELPED", "NOT_POSSIBLE", "PASSED_UP"]),
);

/** An obstacle of a work report with which its author asks the head for help (permintaan bantuan atas kendala). */
export const HelpRequestSchema = /* @__PURE__ */ named("HelpRequest", () =>
  z.object({
    reportId: WorkReportIdSchema(),
    /** Whose obstacle it is. */
    nip: NipSchema(),
    unitId: UnitIdSchema(),
    /** Local day of the work that it is in the way of. */
    day: z.iso.date(),
    obstacles: z.string(),
    state: z.enum(["OPEN", "HELPED", "NOT_POSSIBLE", "WITHDRAWN"]),
    askedAt: z.iso.datetime(),
    /** Who is asked now; absent for the head of the city, who has no NIP. */
    headNip: NipSchema().optional(),
    /** The answer is due by the end of this working day. */
    dueAt: z.iso.datetime(),
    /** When it was found that whoever is asked now had not answered in time; late stays late. */
    missedAt: z.iso.datetime().optional(),
    /** Heads who passed it up, the earliest first. */
    passedUp: z.array(
      z.object({ by: z.string(), at: z.iso.datetime(), text: z.string(), isLate: z.boolean() }),
    ),
    answer: z
      .object({ by: z.string(), at: z.iso.datetime(), text: z.string(), isLate: z.boolean() })
      .optional(),
    version: z.int(),
  }),
);

export type HelpRequest = z.infer<ReturnType<typeof HelpRequestSchema>> & Aggregate;
export type HelpEvent = DomainEvent<
  | "HELP_ASKED"
  | "HELP_REWORDED"
  | "HELP_WITHDRAWN"
  | "HELP_GIVEN"
  | "HELP_NOT_POSSIBLE"
  | "HELP_PASSED_UP"
  | "HELP_HANDED_ON"
  | "HELP_MISSED"
>;
export type HelpDecision = Decision<HelpRequest, HelpEvent>;

const refuse = /* @__PURE__ */ refusals("help-request", {
  "not-asked": {
    kind: "forbidden",
    id: "Permintaan bantuan ini ditujukan kepada pimpinan lain. Yang menjawab hanya pimpinan yang sekarang diminta.",
    en: "This request asks another head. Only whoever is asked now answers it.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "not-open": {
    kind: "conflict",
    id: "Permintaan bantuan ini sudah dijawab atau ditarik pembuatnya.",
    en: "This request was answered already, or its author withdrew it.",
    source: { id: "kebijakan: satu jawaban untuk satu permintaan", en: "policy: one answer to a request" },
  },
  "nobody-above": {
    kind: "conflict",
    id: "Di atas Anda tidak ada pimpinan lain yang dapat diminta. Jawablah sendiri: dibantu, atau belum dapat dibantu dengan alasannya.",
    en: "There is nobody above you to ask. Answer yourself: helped, or not possible, with the reason.",
    source: { id: "kebijakan: selalu ada yang menjawab", en: "policy: somebody always answers" },
  },
});

export const refuseNotAsked = () => refuse("not-asked");

interface Act {
  readonly by: string;
  readonly at: Instant;
}

interface Asking extends Act, Pick<HelpRequest, "reportId" | "nip" | "unitId" | "day" | "obstacles"> {
  /** The author's rater: the head of their unit, unless HR assigned another superior; undefined for the head of the city. */
  readonly headNip: string | undefined;
  readonly dueAt: Instant;
}

/**
 * Asks the head for help with an obstacle. One that was withdrawn before is asked again.
 * @source policy choice
 */
export function askForHelp(
  known: HelpRequest | undefined,
  { reportId, nip, unitId, day, obstacles, headNip, dueAt, by, at }: Asking,
): HelpDecision {
  const { version, eventHash } = known ?? NEW_AGGREGATE;
  const asked = { reportId, nip, unitId, day, obstacles, askedAt: at, ...(headNip && { headNip }), dueAt };
  return {
    state: { ...asked, state: "OPEN", passedUp: [], version, eventHash },
    event: { type: "HELP_ASKED", by, at, data: { obstacles, headNip: headNip ?? "", dueAt } },
  };
}

/**
 * What a report that is revised makes of its request: asked, put in other words, or withdrawn. Undefined if nothing changes,
 * nor if it was answered already. @source policy choice: what was promised keeps its deadline
 */
export function reviseHelp(
  known: HelpRequest | undefined,
  { asksForHelp, ...asking }: Asking & { readonly asksForHelp: boolean },
): HelpDecision | undefined {
  const { obstacles, day, by, at } = asking;
  if (known === undefined || known.state === "WITHDRAWN")
    return asksForHelp ? askForHelp(known, asking) : undefined;
  if (known.state !== "OPEN") return undefined;
  if (!asksForHelp)
    return { state: { ...known, state: "WITHDRAWN" }, event: { type: "HELP_WITHDRAWN", by, at } };
  if (known.obstacles === obstacles && known.day === day) return undefined;
  return {
    state: { ...known, obstacles, day },
    event: { type: "HELP_REWORDED", by, at, data: { obstacles, day } },
  };
}

/** Whether somebody is asked now. Nobody answers their own request. */
export function isAskedForHelp(principal: Principal, { nip, headNip }: HelpRequest): boolean {
  return principal.id !== nip && isRater(principal, headNip);
}

/** Requires whoever is asked now. @throws DomainError `help-request.not-asked` */
export function requireAskedForHelp(principal: Principal, request: HelpRequest): void {
  if (!isAskedForHelp(principal, request)) throw refuseNotAsked();
}

interface Answering extends Act {
  readonly outcome: z.infer<ReturnType<typeof HelpOutcomeSchema>>;
  readonly text: string;
  /** Who is above whoever answers; `nobody` for the head of the city, undefined if the head of the city is. */
  readonly above: { readonly nip: string | undefined } | "nobody";
  /** When whoever is above would have to answer. */
  readonly nextDueAt: Instant;
}

/**
 * Answers a request, late or not, or passes it up to the next head, who gets a deadline of their own.
 * @throws DomainError `help-request.not-open`, `help-request.nobody-above`
 * @source policy choice
 */
export function answerHelp(
  request: HelpRequest,
  { outcome, text, above, nextDueAt, by, at }: Answering,
): HelpDecision {
  if (request.state !== "OPEN") throw refuse("not-open");
  const isLate = at > request.dueAt;
  const said = { by, at, text, isLate };
  if (outcome !== "PASSED_UP") {
    const type = outcome === "HELPED" ? "HELP_GIVEN" : "HELP_NOT_POSSIBLE";
    return {
      state: { ...request, state: outcome, answer: said },
      event: { type, by, at, data: { text, isLate } },
    };
  }
  if (above === "nobody" || above.nip === request.nip || (above.nip !== undefined && above.nip === by))
    throw refuse("nobody-above");
  const { headNip: _, missedAt: _missed, ...rest } = request;
  return {
    state: {
      ...rest,
      passedUp: [...request.passedUp, said],
      ...(above.nip && { headNip: above.nip }),
      dueAt: nextDueAt,
    },
    event: {
      type: "HELP_PASSED_UP",
      ...{ by, at, data: { text, isLate, headNip: above.nip ?? "", dueAt: nextDueAt } },
    },
  };
}

/** Notes that the deadline passed without an answer; undefined if it has not, or was noted before. */
export function missHelp(request: HelpRequest, at: Instant): HelpDecision | undefined {
  const { state, dueAt, missedAt } = request;
  if (state !== "OPEN" || missedAt !== undefined || at <= dueAt) return undefined;
  return {
    state: { ...request, missedAt: at },
    event: { type: "HELP_MISSED", by: "SYSTEM", at, data: { dueAt } },
  };
}

/**
 * Hands an open request of somebody no longer in service to their successor, with its deadline; undefined if it awaits somebody
 * else. Nobody gets to answer their own. @param toNip undefined for the head of the city
 * @source policy: what a person left open goes to their successor
 */
export function handOnHelp(
  request: HelpRequest,
  {
    fromNip,
    toNip,
    at,
  }: { readonly fromNip: string; readonly toNip: string | undefined; readonly at: Instant },
): HelpDecision | undefined {
  if (request.state !== "OPEN" || request.headNip !== fromNip) return undefined;
  if (toNip === fromNip || toNip === request.nip) return undefined;
  const { headNip: _, ...rest } = request;
  return {
    state: { ...rest, ...(toNip && { headNip: toNip }) },
    event: { type: "HELP_HANDED_ON", by: "SYSTEM", at, data: { fromNip, toNip: toNip ?? "" } },
  };
}
