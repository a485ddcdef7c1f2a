import { registry } from "../../functions/registry.ts";

/** A city's month, as the bill is reckoned: for one half of the size that the product is made for. */
export const WORKLOAD = {
  employees: 10_000,
  /** 22 reports sent, and 22 of others answered or one's own mended. */
  staffWritesEach: 44,
  surveyAnswers: 5_000,
  complaints: 500,
  readsForEachWrite: 10,
  days: 30,
} as const;

/** What is not measured here but assumed, each to be replaced by what a city's own account shows. */
export const ASSUMPTIONS = {
  /** Time on a Graviton core for a unit of time on this machine's. */
  arm64Factor: 1.2,
  /** Lambda gives a whole processor at this memory, and a share of it below. */
  megabytesOfOneProcessor: 1_769,
  /** A function waits for the table while its time is charged. */
  readMilliseconds: 5,
  transactionMilliseconds: 12,
  queueMilliseconds: 8,
  /** One request in so many begins with a cold start, whose loading is charged too. */
  requestsForEachColdStart: 200,
  coldStartMilliseconds: 600,
  /** One line of the gateway's access log. */
  accessLogBytes: 300,
  /** CloudWatch adds so much to each line that it takes in. */
  logLineOverheadBytes: 26,
  /** AWS asks an empty queue with five long polls of 20 seconds at once. */
  pollsOfOneQueueEachMinute: 15,
  /** TLS and headers of one HTTP answer, beside what the unit replies. */
  answerOverheadBytes: 300,
  /**
   * A photo of a telephone with each complaint, and how often somebody looks at it. The sample hands none in:
   * what the routes of files take, some six requests for each, is not reckoned.
   */
  filesOfOneComplaint: 1,
  fileBytes: 2_000_000,
  downloadsOfOneFile: 4,
  /** Months of data that lie in the table and among the files; what is stored grows with them. */
  monthsStored: 12,
} as const;

/** Alarms as `infra/constructs/alarms.ts` makes them: each unit, each queue, failed runs, and four for the whole. */
export const ALARMS = registry.length + registry.filter(({ kind }) => kind === "queue").length + 1 + 4;
