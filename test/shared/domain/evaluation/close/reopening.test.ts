import { expect, test } from "vitest";
import { policyOn } from "../../../../../shared/domain/city.ts";
import { reopenPeriod } from "../../../../../shared/domain/evaluation/close/reopening.ts";
import { beginClose, completeClose, type Period } from "../../../../../shared/domain/evaluation/period.ts";
import { bukittinggi, CLOSED_AT, committed } from "../../../../support/cities/domain-builders.ts";

function closed(month: string): Period {
  const closing = committed(beginClose(month, 1, CLOSED_AT));
  const completion = completeClose(closing, { at: CLOSED_AT, unitsSetAside: [] });
  return completion ? committed(completion) : closing;
}

function reopen(
  month: string,
  { isPaid = false, ...order }: { isPaid?: boolean; afterPaymentReason?: string } = {},
) {
  return reopenPeriod(closed(month), {
    order: { scope: { kind: "CITY" }, reason: "Data presensi diperbaiki", lastDay: "2027-03-05", ...order },
    unitIds: ["dinas"],
    by: "hr",
    at: "2027-03-01T02:00:00.000Z",
    zone: bukittinggi.timeZone,
    isPaid,
    limits: policyOn(bukittinggi, "2027-03-01").evaluation,
  });
}

test("a month within the last year can be reopened", () => {
  expect(reopen("2026-03").state.reopenings).toHaveLength(1);
});

test("an older month cannot be reopened, and the earliest is named", () => {
  expect(() => reopen("2026-02")).toThrow(/more than a year ago.*March 2026/);
});

test("a month that was paid is reopened only with a reason for that, which is kept", () => {
  expect(() => reopen("2026-03", { isPaid: true })).toThrow(/month-paid/);
  const afterPaymentReason = "Presensi yang salah muat terlanjur dibayarkan.";
  const { state } = reopen("2026-03", { isPaid: true, afterPaymentReason });
  expect(state.reopenings).toMatchObject([{ afterPaymentReason }]);
});
