import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Principal } from "../../../../../shared/auth/principal.ts";
import { requireDecider, requireEvaluationRater } from "../../../../../shared/domain/evaluation/authority.ts";
import { reopenEvaluation } from "../../../../../shared/domain/evaluation/close/reopened-evaluation.ts";
import { missDeadline, nextDueAt, superiorOf } from "../../../../../shared/domain/evaluation/deadlines.ts";
import type { Evaluation, EvaluationDecision } from "../../../../../shared/domain/evaluation/evaluation.ts";
import { scoreInForce } from "../../../../../shared/domain/evaluation/figures.ts";
import {
  decideObjection,
  explain,
  object,
} from "../../../../../shared/domain/evaluation/objection/objection.ts";
import { nextRater, unratedResult } from "../../../../../shared/domain/evaluation/rating/next-rater.ts";
import { acceptResult, rate, receive } from "../../../../../shared/domain/evaluation/rating/rating.ts";
import { tasksOf } from "../../../../../shared/domain/evaluation/task.ts";
import type { Employee } from "../../../../../shared/domain/organisation/employee.ts";
import { DomainError } from "../../../../../shared/domain/refusal.ts";
import {
  CLOSED_AT,
  committed,
  employee,
  evaluationTermsOf,
  frozen,
  NIP,
  posting,
  RATER_NIP,
} from "../../../../support/cities/domain-builders.ts";

const SUPERIOR = "196805051990031003";
const HIGHEST = "196505051988031001";
const OVER_ALL = "196501011988031009";
const terms = evaluationTermsOf("2026-03");
const content = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" } as const;
const reason = "Bukti dukung ternyata lengkap.";
const rated = () => committed(rate(frozen(), content, { by: RATER_NIP, at: CLOSED_AT, terms }));
const objected = (at = "2026-04-08T02:00:00.000Z") =>
  committed(object(rated(), { reasons: reason, deciderNip: SUPERIOR }, { by: NIP, at, terms }));
const code = (act: () => unknown) => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

describe("a rating", () => {
  it("is refused after its window", () => {
    const at = (instant: string) => () => rate(frozen(), content, { by: RATER_NIP, at: instant, terms });
    expect(code(at("2026-04-10T16:59:59.999Z"))).toBeUndefined();
    expect(code(at("2026-04-10T17:00:00.000Z"))).toBe("rating.window-over");
  });

  it("by the head of the city has no window, as there is no superior", () => {
    const { raterNip: _none, ...place } = posting();
    const top = frozen({ employee: employee({ postings: [place] }) });
    expect(nextDueAt(top)).toBeUndefined();
    expect(
      code(() => rate(top, content, { by: "walikota", at: "2027-01-01T00:00:00.000Z", terms })),
    ).toBeUndefined();
  });

  it("is escalated level by level, and left to HR where only the head of the city is above", () => {
    const rater = employee({ nip: RATER_NIP, postings: [posting({ raterNip: SUPERIOR })] });
    const at = "2026-04-11T00:00:00.000Z";
    const day = "2026-04-11";
    const escalated = committed(
      missDeadline(frozen(), { late: rater, day, at, terms }) as EvaluationDecision,
    );
    expect(escalated).toMatchObject({ raterNip: SUPERIOR, ratingDueAt: "2026-04-17T16:59:59.999Z" });
    const { raterNip: _none, ...top } = posting();
    const superior = employee({ nip: SUPERIOR, postings: [top] });
    const later = { late: superior, day: "2026-04-18", at: "2026-04-18T00:00:00.000Z", terms };
    const highest = committed(missDeadline(escalated, later) as EvaluationDecision);
    expect(highest).toMatchObject({ raterNip: SUPERIOR, leftToHr: { reason: "ONLY_HEAD_OF_CITY" } });
    expect(unratedResult(highest)).toMatchObject({ raterNip: SUPERIOR, since: later.at });
    expect(tasksOf(highest).map(({ holder }) => holder)).not.toContain("HEAD_OF_CITY");
    expect(missDeadline(highest, { ...later, at: "2027-01-01T00:00:00.000Z" })).toBeUndefined();
    // Whoever knows the work may still rate it.
    expect(code(() => rate(highest, content, { by: SUPERIOR, at: later.at, terms }))).toBeUndefined();
  });

  it("passes over superiors who are out of service, who were late already, and the employee", () => {
    const late = employee({ nip: RATER_NIP, postings: [posting({ raterNip: SUPERIOR })] });
    const turn = { from: "2026-04-01", standing: "ENDED", reason: "PENSIUN", by: "hr" } as never;
    const gone = employee({ nip: SUPERIOR, postings: [posting({ raterNip: HIGHEST })], service: [turn] });
    const line = (above: readonly Employee[]) => ({ late, above, day: "2026-04-11" });
    const highest = employee({ nip: HIGHEST, postings: [posting({ raterNip: RATER_NIP })] });
    expect(nextRater(frozen(), line([gone, highest]))).toEqual({ raterNip: HIGHEST });
    const lateRaters = [{ nip: HIGHEST, until: "2026-04-10T16:59:59.999Z" }];
    expect(nextRater({ ...frozen(), lateRaters }, line([gone, highest]))).toEqual({
      reason: "NOBODY_AVAILABLE",
    });
    const own = employee({ nip: SUPERIOR, postings: [posting({ raterNip: NIP })] });
    const self = employee({ postings: [posting({ raterNip: HIGHEST })] });
    const lateAgain = [{ nip: SUPERIOR, until: "2026-04-10T16:59:59.999Z" }];
    const found = nextRater({ ...frozen(), lateRaters: lateAgain }, line([own, self, highest]));
    expect(found).toEqual({ raterNip: HIGHEST });
    expect(nextRater(frozen(), { ...line([]), late: undefined })).toEqual({ reason: "RATER_UNKNOWN" });
  });
});

describe("a person who misses a deadline", () => {
  const principal = (id: string): Principal => ({ id, roles: ["EMPLOYEE"] });
  const zone = terms.calendar.zone;

  it("is told that the rating has been escalated, and since when; nobody else is", () => {
    const rater = employee({ nip: RATER_NIP, postings: [posting({ raterNip: SUPERIOR })] });
    const missed = { late: rater, day: "2026-04-11", at: "2026-04-11T00:00:00.000Z", terms };
    const passed = committed(missDeadline(frozen(), missed) as EvaluationDecision);
    const asks = (id: string) => code(() => requireEvaluationRater(principal(id), passed, zone));
    expect(asks(SUPERIOR)).toBeUndefined();
    expect(asks(RATER_NIP)).toBe("rating.window-over");
    expect(asks(HIGHEST)).toBe("evaluation.not-rater");
    const order = { number: 1, reason, by: "hr", at: missed.at, closesAt: "2026-04-14T16:59:59.999Z" };
    const again = reopenEvaluation(passed, order);
    expect(again?.state).not.toHaveProperty("lateRaters");
  });

  it("is told the same about a decision", () => {
    const late = employee({ nip: SUPERIOR, postings: [posting({ raterNip: HIGHEST })] });
    const missed = { late, day: "2026-04-29", at: "2026-04-28T17:15:00.000Z", terms };
    const passed = committed(missDeadline(objected(), missed) as EvaluationDecision);
    const asks = (id: string) => code(() => requireDecider(principal(id), passed, zone));
    expect(asks(HIGHEST)).toBeUndefined();
    expect(asks(SUPERIOR)).toBe("objection.time-passed");
    expect(asks(RATER_NIP)).toBe("evaluation.not-decider");
    expect(asks(NIP)).toBe("evaluation.rates-self");
  });
});

describe("an objection", () => {
  it("is accepted until the end of the fourteenth working day after receipt, and not after it", () => {
    // Received on Monday 6 April; the day of receipt is day zero.
    const received = committed(
      receive(rated(), { by: NIP, at: "2026-04-06T03:00:00.000Z", terms, isDeemed: false }),
    );
    expect(received.receipt).toMatchObject({
      objectUntil: "2026-04-24T16:59:59.999Z",
      calendarDay: "2026-04-20",
    });
    const at = (instant: string) => () =>
      object(received, { reasons: reason, deciderNip: SUPERIOR }, { by: NIP, at: instant, terms });
    expect(code(at("2026-04-24T16:59:59.999Z"))).toBeUndefined();
    expect(code(at("2026-04-24T17:00:00.000Z"))).toBe("objection.window-over");
  });

  it("may be decided without the rater's explanation once the rater's time is over", () => {
    const objection = objected();
    const decide = (at: string) => () =>
      decideObjection(objection, { ...content, reason }, { by: SUPERIOR, at, terms });
    expect(code(decide("2026-04-15T16:59:59.999Z"))).toBe("objection.not-heard");
    expect(code(decide("2026-04-15T17:00:00.000Z"))).toBeUndefined();
  });

  it("is refused in plain words, with the local day and the stage of the result", () => {
    const said = (act: () => unknown, language: "id" | "en" = "id") => {
      try {
        act();
      } catch (error) {
        return (error as DomainError).text(language);
      }
    };
    const at = "2026-04-10T02:00:00.000Z";
    const early = () => decideObjection(objected(), { ...content, reason }, { by: SUPERIOR, at, terms });
    expect(said(early)).toContain("setelah 15 April 2026.");
    const again = () => object(objected(), { reasons: reason, deciderNip: SUPERIOR }, { by: NIP, at, terms });
    expect(said(again)).toContain("(dalam keberatan)");
    expect(said(again, "en")).toContain("(objected to)");
  });

  it("is escalated if the superior misses the deadline, who can then no longer decide", () => {
    const objection = objected();
    const { decideUntil } = objection.objection ?? {};
    expect(decideUntil).toBe("2026-04-28T16:59:59.999Z");
    const at = "2026-04-28T17:15:00.000Z";
    expect(code(() => decideObjection(objection, { ...content, reason }, { by: SUPERIOR, at, terms }))).toBe(
      "objection.time-passed",
    );
    const late = employee({ nip: SUPERIOR, postings: [posting({ raterNip: HIGHEST })] });
    const passed = committed(
      missDeadline(objection, { late, day: "2026-04-29", at, terms }) as EvaluationDecision,
    );
    expect(passed.objection).toMatchObject({
      deciderNip: HIGHEST,
      escalations: [{ fromNip: SUPERIOR, toNip: HIGHEST, at }],
    });
    expect(passed.objection?.decideUntil).toBeDefined();
    const above = [
      employee({
        ...{ nip: HIGHEST, postings: [posting({ raterNip: OVER_ALL })] },
        service: [{ from: "2026-04-20", standing: "ENDED", reason: "PENSIUN" }],
      }),
    ];
    const missed = { late, above, day: "2026-04-29", at, terms };
    expect(committed(missDeadline(objection, missed) as EvaluationDecision).objection).toMatchObject({
      deciderNip: OVER_ALL,
    });
  });

  it("keeps the rating beside the decision, and says whether it changed", () => {
    const heard = committed(explain(objected(), reason, { by: RATER_NIP, at: "2026-04-09T02:00:00.000Z" }));
    const act = { by: SUPERIOR, at: "2026-04-10T02:00:00.000Z", terms };
    const upheld = decideObjection(heard, { ...content, reason }, act).state;
    expect(upheld.objection?.decision?.isChanged).toBe(false);
    const changed = decideObjection(
      heard,
      { ...content, hasilKerja: "DI_ATAS_EKSPEKTASI", perilakuKerja: "DI_ATAS_EKSPEKTASI", reason },
      act,
    ).state;
    expect(changed.objection?.decision?.isChanged).toBe(true);
    expect(changed.rating?.hasilKerja).toBe("SESUAI_EKSPEKTASI");
    expect(changed.outcome?.hasilKerja).toBe("DI_ATAS_EKSPEKTASI");
    // 70% × 90 + 30% × 80, and 30% × 100 after the decision.
    expect([changed.rating?.scoreBasisPoints, changed.outcome?.scoreBasisPoints]).toEqual([8_700, 9_300]);
    expect(scoreInForce(changed)).toBe(9_300);
    expect(code(() => explain(heard, reason, act))).toBe("objection.explained-before");
  });

  it("is never judged by the employee who objects", () => {
    const rater = employee({ nip: RATER_NIP, postings: [posting({ raterNip: NIP })] });
    expect(superiorOf(rater, NIP, "2026-04-08")).toBeUndefined();
    expect(superiorOf(employee({ postings: [] }), NIP, "2026-04-08")).toBeUndefined();
  });
});

describe("an evaluation, whatever happens to it", () => {
  const ACTS: readonly ((state: Evaluation, at: string) => EvaluationDecision | undefined)[] = [
    (state, at) => rate(state, content, { by: RATER_NIP, at, terms }),
    (state, at) => receive(state, { by: NIP, at, terms, isDeemed: false }),
    (state, at) => acceptResult(state, { by: NIP, at, isSilent: false }),
    (state, at) => object(state, { reasons: reason, deciderNip: SUPERIOR }, { by: NIP, at, terms }),
    (state, at) => explain(state, reason, { by: RATER_NIP, at }),
    (state, at) => decideObjection(state, { ...content, reason }, { by: SUPERIOR, at, terms }),
    (state, at) => missDeadline(state, { late: undefined, day: at.slice(0, 10), at, terms }),
  ];

  it("stays final, and has an outcome exactly when it is final", () => {
    const step = fc.record({ act: fc.nat(ACTS.length - 1), hours: fc.integer({ min: 1, max: 400 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let state = frozen();
        let clock = Date.parse(CLOSED_AT);
        for (const { act, hours } of steps) {
          clock += hours * 3_600_000;
          const before = state;
          code(() => {
            const decision = ACTS[act]?.(state, new Date(clock).toISOString());
            if (decision) state = committed(decision);
          });
          if (before.stage === "FINAL") expect(state).toEqual(before);
          expect(state.outcome !== undefined).toBe(state.stage === "FINAL");
          expect(state.facts).toEqual(before.facts);
          expect(state.resultHash).toBe(before.resultHash);
        }
      }),
    );
  });
});
