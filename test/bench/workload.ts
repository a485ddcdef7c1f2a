/** A city's month for the bill. */
export interface Workload {
  readonly employees: number;
  readonly staffWritesEach: number;
  readonly surveyAnswers: number;
  readonly complaints: number;
  readonly readsForEachWrite: number;
  readonly days: number;
}

/** The month of a city of this size: half an answer and a twentieth of a complaint for each employee. */
export function workloadOf(employees: number): Workload {
  return {
    employees,
    // 22 reports submitted, and 22 of others answered or one's own revised.
    staffWritesEach: 44,
    surveyAnswers: employees / 2,
    complaints: employees / 20,
    readsForEachWrite: 10,
    days: 30,
  };
}

/** Half of the size that the product is built for. */
export const WORKLOAD = workloadOf(10_000);

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
  accessLogBytes: 240,
  /** CloudWatch's overhead for each line it ingests. */
  logLineOverheadBytes: 26,
  /** AWS polls an empty queue with five concurrent long polls of 20 seconds. */
  pollsOfOneQueueEachMinute: 15,
  /** Of the portal, by each employee: twice on each of 22 working days. */
  portalOpenings: 44,
  /** Phones and PCs of one employee that keep the portal, and how often its files are new. */
  devicesOfOneEmployee: 1.5,
  releasesOfOneMonth: 1,
  /** TLS and headers of one HTTP reply, on top of the unit's own reply. */
  answerOverheadBytes: 300,
  /**
   * A phone photo with each complaint, and how often it is viewed. The sample uploads none: the file routes, some six requests
   * per photo, are not included.
   */
  filesOfOneComplaint: 1,
  fileBytes: 2_000_000,
  downloadsOfOneFile: 4,
  /** The share of reports with a file as large as that photo; the rater opens it once. */
  reportsWithFile: 0.1,
  downloadsOfEvidence: 1,
  /** Uploads are kept for a day, and as an earlier version another, until what was kept of them is elsewhere. */
  daysOfAnUncheckedFile: 2,
  /** One file in ten is opened once more in its first year, after it has gone to the archive: for an objection, by an inspector. */
  laterDownloadsOfOneFile: 0.1,
  /** Accounts of offices, beside one for each employee: each signs in at least once a month. */
  accountsOfOffices: 10,
  /** DynamoDB asks KMS for the table's key again after five minutes, for each role that uses the table. */
  tableKeyCalls: 40 * 12 * 24 * 30,
  /** Alarms that ring or end within a month, each with a mail. */
  alarmMails: 20,
  /** Months of data kept in the table and as files; storage grows with them. */
  monthsStored: 12,
} as const;
