import { describe, expect, it } from "vitest";
import type { DomainError } from "../../../../shared/domain/refusal.ts";
import {
  OPEN_REPORTS_AT_MOST,
  reviseReport,
  submitReport,
  type WorkReportContent,
  WorkReportContentSchema,
} from "../../../../shared/domain/reporting/work-report.ts";
import {
  acceptReport,
  commentOnReport,
  escalateUnanswered,
  hasAnswerDue,
  isAnswerer,
  returnReport,
} from "../../../../shared/domain/reporting/work-report-answer.ts";
import {
  AT,
  committed,
  employee,
  NIP,
  plan,
  posting,
  RATER_NIP,
} from "../../../support/cities/domain-builders.ts";

const content: WorkReportContent = {
  day: "2026-03-10",
  activity: "Memproses izin usaha",
  progress: { indicatorId: "izin", amount: 3 },
  obstacles: "Jaringan terputus",
};
const baseSubmission = {
  plan: plan(),
  isMonthClosed: false,
  today: "2026-03-10",
  answerDueAt: "2026-03-13T16:59:59.999Z",
};
const act = { by: NIP, at: AT };
const answer = { by: RATER_NIP, at: AT, isMonthClosed: false };

function submission(overrides: Partial<Parameters<typeof submitReport>[0]> = {}) {
  const id = "2026-03-00000000000000000001";
  return {
    id,
    nip: NIP,
    unitId: "unit-1",
    raterNip: RATER_NIP,
    content,
    ...baseSubmission,
    openReports: 0,
    ...act,
    ...overrides,
  };
}

it("is for a day in this century, since its id starts with its month", () => {
  const isTaken = (day: string) => WorkReportContentSchema().safeParse({ ...content, day }).success;
  expect(["1999-12-31", "0026-03-10", "2026-02-30", "2026-03-10"].map(isTaken)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

const submitted = () => committed(submitReport(submission()));

describe("a work report", () => {
  it("is submitted to the rater with progress, obstacles and the day the answer is due", () => {
    expect(submitted()).toMatchObject({
      state: "SUBMITTED",
      progress: { indicatorId: "izin", amount: 3, isCumulative: true },
      obstacles: "Jaringan terputus",
      answerDueAt: "2026-03-13T16:59:59.999Z",
    });
  });

  it("may be submitted while the plan is still a draft: nobody waits for the superior", () => {
    const decision = submitReport(submission({ plan: plan({ state: "DRAFT" }) }));
    expect(decision.state.state).toBe("SUBMITTED");
  });

  it("names the employee's indicators when it refuses one that the plan does not have", () => {
    const wrong = { ...content, progress: { indicatorId: "xyz", amount: 1 } };
    expect(() => submitReport(submission({ content: wrong }))).toThrow(
      expect.objectContaining({
        code: "work-report.unknown-indicator",
        parameters: { indicator: "xyz", year: "2026", known: "izin" },
      }),
    );
  });

  it.each([
    ["on a future day", { content: { ...content, day: "2026-03-11" } }, "work-report.in-future"],
    ["in a closed month", { isMonthClosed: true }, "work-report.month-closed"],
    ["of which 500 reports wait already", { openReports: OPEN_REPORTS_AT_MOST }, "work-report.too-many-open"],
  ])("refuses work %s", (_, overrides, code) => {
    expect(() => submitReport(submission(overrides))).toThrow(expect.objectContaining({ code }));
  });

  it("is answered once", () => {
    const accepted = committed(acceptReport(submitted(), { ...answer, text: "Baik" }));
    expect(accepted.answer).toEqual({ by: RATER_NIP, at: AT, text: "Baik" });
    expect(() => acceptReport(accepted, answer)).toThrow(
      expect.objectContaining({ code: "work-report.not-awaiting" }),
    );
    expect(() => returnReport(accepted, { ...answer, reason: "x" })).toThrow(
      expect.objectContaining({ code: "work-report.not-awaiting" }),
    );
  });

  it("states in words its state and what can be done, if it cannot be answered or revised", () => {
    const told = (act: () => unknown) => {
      try {
        act();
      } catch (error) {
        return ["id", "en"].map((language) => (error as DomainError).text(language as "id" | "en"));
      }
      return expect.fail();
    };
    const accepted = committed(acceptReport(submitted(), answer));
    const returned = committed(returnReport(submitted(), { ...answer, reason: "Kapan?" }));
    const revision = { ...baseSubmission, ...act, content };
    const texts = [
      told(() => acceptReport(accepted, answer)),
      told(() => acceptReport(returned, answer)),
      told(() => reviseReport(submitted(), revision)),
      told(() => reviseReport(accepted, revision)),
    ];
    for (const text of texts.flat()) expect(text).not.toMatch(/[A-Z]{4}|\{|undefined/);
  });

  it("is not answered after the close of its month", () => {
    expect(() => acceptReport(submitted(), { ...answer, isMonthClosed: true })).toThrow(
      expect.objectContaining({ code: "work-report.month-closed" }),
    );
  });

  it("is revised after being returned, within its month, and then waits again without the old answer", () => {
    const returned = committed(returnReport(submitted(), { ...answer, reason: "Lampirkan jumlahnya" }));
    const { progress: _none, obstacles: _neither, ...plain } = content;
    const revised = committed(reviseReport(returned, { ...baseSubmission, ...act, content: plain }));
    expect(revised).toMatchObject({ state: "SUBMITTED", version: 3 });
    expect(revised).not.toHaveProperty("answer");
    expect(revised.returnedFor).toEqual(returned.answer);
    expect(revised).not.toHaveProperty("progress");
    const elsewhere = { ...baseSubmission, ...act, content: { ...plain, day: "2026-02-27" } };
    expect(() => reviseReport(returned, elsewhere)).toThrow(
      expect.objectContaining({ code: "work-report.month-fixed" }),
    );
    expect(() => reviseReport(revised, { ...baseSubmission, ...act, content })).toThrow(
      expect.objectContaining({ code: "work-report.not-returned" }),
    );
  });
});

describe("a rater's silence", () => {
  const SUPERIOR = "196801011990031001";
  const LATE = "2026-03-13T17:00:00.000Z";
  const rater = employee({ nip: RATER_NIP, postings: [posting({ raterNip: SUPERIOR })] });
  const silence = { at: LATE, today: "2026-03-14", rater, isMonthClosed: false };
  const asking = (id: string, ...roles: ("EMPLOYEE" | "HEAD_OF_CITY")[]) => ({ id, roles });

  it("escalates the report to the rater's superior, once; then both may answer, but never the author", () => {
    expect(escalateUnanswered(submitted(), { ...silence, at: "2026-03-13T16:59:59.999Z" })).toBeUndefined();
    const escalated = committed(escalateUnanswered(submitted(), silence) ?? expect.fail());
    expect(escalated).toMatchObject({ state: "SUBMITTED", escalation: { at: LATE, toNip: SUPERIOR } });
    expect(escalateUnanswered(escalated, { ...silence, at: "2026-04-01T00:00:00.000Z" })).toBeUndefined();
    expect(isAnswerer(asking(SUPERIOR, "EMPLOYEE"), submitted())).toBe(false);
    for (const id of [SUPERIOR, RATER_NIP]) expect(isAnswerer(asking(id, "EMPLOYEE"), escalated)).toBe(true);
    expect(isAnswerer(asking(NIP, "EMPLOYEE"), { ...escalated, escalation: { at: LATE, toNip: NIP } })).toBe(
      false,
    );
  });

  it("goes to the head of the city if the two rate each other: nobody answers their own report", () => {
    const mutual = employee({ nip: RATER_NIP, postings: [posting({ raterNip: NIP })] });
    const escalated = committed(
      escalateUnanswered(submitted(), { ...silence, rater: mutual }) ?? expect.fail(),
    );
    expect(escalated.escalation).toEqual({ at: LATE });
  });

  it("goes to the head of the city if nobody else is above, and nowhere if the head did not answer", () => {
    const escalated = committed(
      escalateUnanswered(submitted(), { ...silence, rater: undefined }) ?? expect.fail(),
    );
    expect(escalated.escalation).toEqual({ at: LATE });
    expect(isAnswerer(asking("walikota", "HEAD_OF_CITY"), escalated)).toBe(true);
    const { raterNip: _, ...raterless } = submitted();
    expect(isAnswerer(asking("walikota", "HEAD_OF_CITY"), raterless)).toBe(true);
    expect(hasAnswerDue(raterless)).toBe(false);
  });

  it("lapses with the period, and ends with an answer; a revised report starts again", () => {
    const lapsed = committed(
      escalateUnanswered(submitted(), { ...silence, isMonthClosed: true }) ?? expect.fail(),
    );
    expect(hasAnswerDue(lapsed)).toBe(false);
    expect(lapsed).not.toHaveProperty("escalation");
    const escalated = committed(escalateUnanswered(submitted(), silence) ?? expect.fail());
    const returned = committed(returnReport(escalated, { ...answer, reason: "x" }));
    expect(escalateUnanswered(returned, silence)).toBeUndefined();
    const mended = committed(reviseReport(returned, { content, ...baseSubmission, ...act }));
    expect(mended).not.toHaveProperty("escalation");
    expect(hasAnswerDue(mended)).toBe(true);
  });
});

describe("a comment", () => {
  const comment = { text: "Sebutkan nomor izinnya", by: RATER_NIP, at: AT, isMonthClosed: false };

  it("is not an answer and stays with the report; their number is limited, and none are added after the close", () => {
    let report = submitted();
    for (let count = 0; count < 20; count += 1) report = committed(commentOnReport(report, comment));
    expect(report).toMatchObject({ state: "SUBMITTED", comments: { length: 20 } });
    expect(hasAnswerDue(report)).toBe(true);
    for (const [changes, code] of [
      [{}, "work-report.comments-full"],
      [{ isMonthClosed: true }, "work-report.month-closed"],
    ] as const)
      expect(() => commentOnReport(report, { ...comment, ...changes })).toThrow(
        expect.objectContaining({ code }),
      );
  });
});
