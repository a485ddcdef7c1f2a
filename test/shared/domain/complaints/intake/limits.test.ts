import { expect, test } from "vitest";
import {
  filingLimit,
  joiningLimit,
  requireBelow,
  requireTryable,
} from "../../../../../shared/domain/complaints/intake/limits.ts";

const lastAt = "2026-03-17T02:00:00.000Z";
const after = (seconds: number) => new Date(Date.parse(lastAt) + seconds * 1_000).toISOString();

test.each([
  [4, 0],
  [5, 60],
  [6, 120],
  [7, 240],
  [8, 480],
  [9, 900],
  [500, 900],
])(
  "after %i wrong secrets the next may be tried %i seconds later, at most a quarter of an hour",
  (tries, wait) => {
    expect(() => requireTryable({ tries, lastAt }, after(wait))).not.toThrow();
    if (wait === 0) return;
    const early = {
      code: "complaint.too-many-tries",
      parameters: { tries, retryAfterSeconds: 1, minutes: 1 },
    };
    expect(() => requireTryable({ tries, lastAt }, after(wait - 1))).toThrow(expect.objectContaining(early));
  },
);

test("a network that has reached its limit may file again in the next clock hour", () => {
  expect(() => requireBelow(29, filingLimit(30, after(0)))).not.toThrow();
  const refused = {
    code: "complaint.too-many-filings",
    parameters: { limit: 30, minutes: 15, retryAfterSeconds: 900 },
  };
  expect(() => requireBelow(30, filingLimit(30, after(2_700)))).toThrow(expect.objectContaining(refused));
});

test("a network may join complaints up to the city's limit, and again in the next clock hour", () => {
  expect(() => requireBelow(undefined, joiningLimit(10, after(0)))).not.toThrow();
  expect(() => requireBelow(9, joiningLimit(10, after(0)))).not.toThrow();
  const refused = {
    code: "complaint.too-many-joinings",
    parameters: { limit: 10, minutes: 15, retryAfterSeconds: 900 },
  };
  expect(() => requireBelow(10, joiningLimit(10, after(2_700)))).toThrow(expect.objectContaining(refused));
});
