import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../../shared/domain/calendar/calendar.ts";
import { consultationNews } from "../../../../shared/domain/inbox/news/participation.ts";
import {
  answerConsultation,
  awaitsCount,
  closeConsultation,
  completeConsultation,
  passDeadline,
} from "../../../../shared/domain/participation/close.ts";
import type { Consultation } from "../../../../shared/domain/participation/consultation.ts";
import {
  awaitsForgetting,
  forgetConsultation,
  lookedAtNext,
} from "../../../../shared/domain/participation/forgetting.ts";
import { PARTICIPATION_POLICY_DEFAULTS } from "../../../../shared/domain/participation/policy.ts";
import { DomainError } from "../../../../shared/domain/refusal.ts";

const zone = "Asia/Jakarta";
const policy = PARTICIPATION_POLICY_DEFAULTS;
const calendar = calendarOf({ timeZone: zone, localHolidays: [] });
const KEPT = "2028-01-09T16:59:59.999Z";
const open: Consultation = {
  ...{ id: "0mx3k1v9a4d7e2b8c5f1", title: "Jam layanan", about: "Apakah Sabtu dibuka?", subject: "POLICY" },
  ...{
    group: {},
    asks: {},
    documents: [],
    polls: [],
    isAnonymous: true,
    officialNips: ["197901012005011001"],
  },
  ...{ state: "PUBLISHED", opensAt: "2026-01-05T01:00:00.000Z", closesAt: "2026-01-09T09:00:00.000Z" },
  ...{
    publishedBy: "hr",
    publishedAt: "2026-01-05T01:00:00.000Z",
    keptUntil: KEPT,
    version: 1,
    eventHash: "x",
  },
};
const closed = (voices: number, changes: Partial<Consultation> = {}) =>
  closeConsultation(
    { ...open, ...changes },
    { voices, polls: [[voices]], proposals: 2 },
    { hasOfficial: true, calendar, policy, at: "2026-01-09T09:02:00.000Z" },
  ).state;
const statement = { text: "Sudah kami putuskan.", by: "197901012005011001", at: "2026-01-20T02:00:00.000Z" };
const answered = () => answerConsultation(closed(9), { ...statement, answered: 2, zone, policy }).state;
const pass = (one: Consultation, at: string) =>
  passDeadline(one, { hasOfficial: true, calendar, policy, at });
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
  return undefined;
};

describe("a consultation", () => {
  it("is counted once voices under way have arrived", () => {
    expect(awaitsCount(open, "2026-01-09T09:01:59.999Z")).toBe(false);
    expect(awaitsCount(open, "2026-01-09T09:02:00.000Z")).toBe(true);
    expect(lookedAtNext(open)).toBe("2026-01-09T09:02:00.000Z");
  });

  it.each([
    [4, true, undefined],
    [5, true, 5],
    [4, false, 4],
  ])("with %i voices, anonymous %s, keeps the count %s", (voices, isAnonymous, kept) => {
    expect(closed(voices, { isAnonymous }).tally?.voices).toBe(kept);
    expect(closed(voices, { isAnonymous }).tally?.polls?.[0]?.[0]).toBe(kept);
  });

  it("is due for its answer in working days after the close, and missed once", () => {
    const one = closed(9);
    // Isra Mikraj, 16 January 2026, is off.
    expect(one.answerDueAt).toBe("2026-01-26T16:59:59.999Z");
    expect(pass(one, "2026-01-26T16:59:59.999Z")).toBeUndefined();
    const missed = pass(one, "2026-01-26T17:00:00.000Z");
    expect(missed?.event.type).toBe("CONSULTATION_ANSWER_MISSED");
    expect(missed && pass(missed.state, "2026-01-28T17:00:00.000Z")).toBeUndefined();
    expect(missed && lookedAtNext(missed.state)).toBe(KEPT);
  });

  it("is answered once every proposal is, and late if it was missed", () => {
    expect(codeOf(() => answerConsultation(open, { ...statement, answered: 2, zone, policy }))).toBe(
      "consultation.not-closed",
    );
    expect(codeOf(() => answerConsultation(closed(9), { ...statement, answered: 1, zone, policy }))).toBe(
      "consultation.proposals-unanswered",
    );
    expect(answered()).toMatchObject({ state: "ANSWERED", outcomeDueAt: "2027-01-20T16:59:59.999Z" });
  });

  it("is asked a year later what came of it, and missed once if nobody says so", () => {
    const one = answered();
    expect(pass(one, "2027-01-20T16:59:59.999Z")).toBeUndefined();
    const later = { ...calendar, knownYears: new Set([2026, 2027]) };
    const closing = { hasOfficial: true, calendar: later, policy };
    const asked = passDeadline(one, { ...closing, at: "2027-01-21T02:00:00.000Z" });
    expect(asked?.event.type).toBe("CONSULTATION_OUTCOME_ASKED");
    const due = asked?.state.outcomeDueAt ?? "";
    expect(due).toBe("2027-02-19T16:59:59.999Z");
    expect(asked && lookedAtNext(asked.state)).toBe(due);
    const missed = asked && passDeadline(asked.state, { ...closing, at: "2027-02-20T02:00:00.000Z" });
    expect(missed?.event.type).toBe("CONSULTATION_OUTCOME_MISSED");
    const told = (hasOfficial: boolean) => {
      const decision = passDeadline(one, { ...closing, hasOfficial, at: "2027-01-21T02:00:00.000Z" });
      return decision && consultationNews(decision).map(({ to, kind }) => [to, kind]);
    };
    const officials = one.officialNips.map((nip) => [nip, "CONSULTATION_OUTCOME_DUE"]);
    expect(told(true)).toEqual(officials);
    // All have left: HR names others.
    expect(told(false)).toEqual([...officials, ["HR", "CONSULTATION_LACKS_OFFICIALS"]]);
    expect(missed && lookedAtNext(missed.state)).toBe(KEPT);
    expect(missed && completeConsultation(missed.state, statement).state.state).toBe("COMPLETED");
  });

  it("says what came of it once, and only after its answer", () => {
    expect(codeOf(() => completeConsultation(closed(9), statement))).toBe("consultation.not-answered");
    const done = completeConsultation(answered(), statement).state;
    expect(codeOf(() => completeConsultation(done, statement))).toBe("consultation.not-answered");
    expect(lookedAtNext(done)).toBe(KEPT);
  });

  it("is forgotten at the end of its time, and never while its officials are still to answer", () => {
    const done = completeConsultation(answered(), statement).state;
    expect(awaitsForgetting(done, "2028-01-09T16:59:59.998Z")).toBe(false);
    expect(awaitsForgetting(done, KEPT)).toBe(true);
    for (const one of [open, closed(9), answered()]) expect(awaitsForgetting(one, KEPT)).toBe(false);
    const missed = pass(closed(9), "2026-01-27T02:00:00.000Z")?.state;
    expect(missed && awaitsForgetting(missed, KEPT)).toBe(true);
    const forgotten = missed && forgetConsultation(missed, KEPT).state;
    expect(forgotten && [lookedAtNext(forgotten), awaitsForgetting(forgotten, KEPT)]).toEqual([
      undefined,
      false,
    ]);
    const late = () =>
      forgotten && answerConsultation(forgotten, { ...statement, answered: 2, zone, policy });
    expect(codeOf(late)).toBe("consultation.forgotten");
  });
});
