import { registry } from "../../functions/registry.ts";

/** A city's month for the bill: half of the size that the product is built for. */
export const WORKLOAD = {
  employees: 10_000,
  /** 22 reports submitted, and 22 of others answered or one's own revised. */
  staffWritesEach: 44,
  surveyAnswers: 5_000,
  complaints: 500,
  readsForEachWrite: 10,
  days: 30,
} as const;

/** Assumptions, not measured here; replace each with what a city's own account shows. */
export const ASSUMPTIONS = {
  /** Time on a Graviton core per unit of time on this machine. */
  arm64Factor: 1.2,
  /** Lambda gives a whole CPU at this memory, and a share of it below. */
  megabytesOfOneProcessor: 1_769,
  /** A function waits for the table while its time is billed. */
  readMilliseconds: 5,
  transactionMilliseconds: 12,
  queueMilliseconds: 8,
  /** One request in so many is a cold start, whose loading is billed too. */
  requestsForEachColdStart: 200,
  coldStartMilliseconds: 600,
  /** One line of the gateway's access log. */
  accessLogBytes: 300,
  /** CloudWatch's overhead for each line it ingests. */
  logLineOverheadBytes: 26,
  /** AWS polls an empty queue with five concurrent long polls of 20 seconds. */
  pollsOfOneQueueEachMinute: 15,
  /** TLS and headers of one HTTP reply, on top of the unit's own reply. */
  answerOverheadBytes: 300,
  /**
   * A phone photo with each complaint, and how often it is viewed. The sample uploads none: the file routes, some six requests
   * per photo, are not included.
   */
  filesOfOneComplaint: 1,
  fileBytes: 2_000_000,
  downloadsOfOneFile: 4,
  /** Months of data kept in the table and as files; storage grows with them. */
  monthsStored: 12,
} as const;

/** The metrics that the alarms in `infra/constructs/` watch: each unit's, each queue's, of failed runs, and of the whole. */
export const ALARMS = registry.length + registry.filter(({ kind }) => kind === "queue").length + 1 + 4 + 6;
