import { PACED_UNITS } from "../../../shared/table/pace.ts";

/** How often something is written at the most, in a city of 200,000 employees. */
export interface Rate {
  readonly perSecond: number;
  readonly why: string;
  /** Written by work on a queue, whose processes each keep to a pace. */
  readonly isPaced?: true;
}

export const EMPLOYEES = 200_000;
const HOUR_SECONDS = 3_600;
/** Five hundred who do the same at once, each within ten seconds. */
const AT_ONCE = { perSecond: 50, why: "500 within ten seconds, all at one place" };
const EVERYBODY = { perSecond: EMPLOYEES / HOUR_SECONDS, why: "every employee of 200,000 within an hour" };
const SURVEYED = { perSecond: 500, why: "500 a second, all to one unit" };

export const RATES = {
  "a survey answer, one in four with a comment": SURVEYED,
  "receiving a survey answer": SURVEYED,
  "an anonymous voice with a proposal of its own": {
    perSecond: 500,
    why: "500 a second, all supporting one proposal",
  },
  "a complaint": AT_ONCE,
  "a complaint verified": { perSecond: 5, why: "fifty officers, one each in ten seconds" },
  "a report submitted": EVERYBODY,
  "a report accepted": EVERYBODY,
  "an enrolment": AT_ONCE,
  "a scan at a door": AT_ONCE,
  "an announcement confirmed": EVERYBODY,
  "an employee's month closed": {
    perSecond: 1_000,
    why: "four handlers, each at one unit",
    isPaced: true,
  },
} satisfies Record<string, Rate>;

/** Processes that may write one partition at once at their pace: each part of a run is one process's, an import is two's. */
const PACED_PROCESSES = 2;

/** What a partition takes in a second. @source Amazon DynamoDB Developer Guide, "Partition key design": 1,000 write and 3,000 read units */
export const LIMITS = { writes: 1_000, reads: 3_000 } as const;

/** The share of its limit that a partition takes. */
export function shareOf(kind: keyof typeof LIMITS, units: number, { perSecond, isPaced }: Rate): number {
  const asked = units * perSecond;
  const taken = isPaced && kind === "writes" ? Math.min(asked, PACED_UNITS * PACED_PROCESSES) : asked;
  return taken / LIMITS[kind];
}
