import { describe, expect, it } from "vitest";
import { beginRound, completeRound } from "../../../../../shared/domain/awards/round/round.ts";
import type { Period } from "../../../../../shared/domain/evaluation/period.ts";
import {
  COMPUTED_AT,
  candidatesAmong,
  MONTH,
  NOTHING_KNOWN,
  TERMS,
  worked,
} from "../../../../support/cities/awards.ts";
import { committed } from "../../../../support/cities/domain-builders.ts";

const CLOSED = { month: MONTH, state: "CLOSED", unitsTotal: 1 } as unknown as Period;

const begin = (period: Period | undefined, unitsTotal = 1) =>
  beginRound({
    ...{ month: MONTH, period, terms: TERMS, circumstances: NOTHING_KNOWN, unitsTotal },
    ...{ by: "SYSTEM", at: COMPUTED_AT },
  });

describe("a round of the award", () => {
  it("begins only once the month is closed for every unit and reopened for nobody", () => {
    expect(begin(CLOSED).state).toMatchObject({ state: "COMPUTING", computingSince: COMPUTED_AT });
    const reopened = { ...CLOSED, reopenings: [{ number: 1 }] } as unknown as Period;
    expect(() => begin(undefined)).toThrow("award-round.period-open");
    expect(() => begin({ ...CLOSED, state: "CLOSING" })).toThrow("award-round.period-open");
    expect(() => begin(reopened)).toThrow("award-round.period-reopened");
    expect(() => begin(CLOSED, 0)).toThrow("award-round.no-units");
  });

  it("computes its candidates once, and pins them by hash", () => {
    const named = candidatesAmong([worked(1), worked(2)]);
    const computing = committed(begin(CLOSED));
    const first = completeRound(computing, { ...named, at: COMPUTED_AT });
    expect(first?.state).toMatchObject({ state: "COMPUTED", candidatesHash: expect.any(String) });
    expect(first?.event.data).toMatchObject({ candidatesHash: first?.state.candidatesHash });
    if (first === undefined) throw new Error("The round was not completed.");
    expect(completeRound(committed(first), { ...named, at: COMPUTED_AT })).toBeUndefined();
  });
});
