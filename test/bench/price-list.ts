/**
 * AWS's on-demand prices in Asia Pacific (Jakarta), ap-southeast-3, in US dollars before tax, typed in from memory
 * in November 2026. Nothing here queries AWS: check them at https://aws.amazon.com/<service>/pricing/ before planning with a
 * total.
 *
 * Prices of the first tier. `free` is the permanent monthly allowance of every account; offers for new accounts are left
 * out.
 */
export const PRICE_LIST = {
  lambda: {
    gigabyteSecondArm64: 0.0000133334,
    millionRequests: 0.2,
    free: { gigabyteSeconds: 400_000, requests: 1_000_000 },
  },
  httpApi: { millionRequests: 1.25 },
  dynamoDb: {
    millionWriteUnits: 0.71,
    millionReadUnits: 0.1425,
    storedGigabyteMonth: 0.285,
    pointInTimeGigabyteMonth: 0.228,
    free: { storedGigabytes: 25 },
  },
  sqs: { millionRequests: 0.4, free: { requests: 1_000_000 } },
  cloudWatch: {
    ingestedLogGigabyte: 0.7,
    /** Into a log group of the class for infrequent access. */
    ingestedInfrequentLogGigabyte: 0.35,
    storedLogGigabyteMonth: 0.03,
    /** For each metric that an alarm watches. */
    alarmMonth: 0.1,
    dashboardMonth: 3,
    free: { logGigabytes: 5, alarms: 10, dashboards: 3 },
  },
  scheduler: { millionInvocations: 1.25, free: { invocations: 14_000_000 } },
  s3: {
    storedGigabyteMonth: 0.025,
    /** Glacier Instant Retrieval: kept for at least 90 days, opened at once. */
    archivedGigabyteMonth: 0.005,
    thousandArchived: 0.02,
    retrievedGigabyte: 0.03,
    thousandGetsOfArchive: 0.01,
    thousandPuts: 0.005,
    thousandGets: 0.0004,
  },
  ses: { thousandMails: 0.1 },
  sns: { thousandMails: 0.02, free: { mails: 1_000 } },
  /** A key's first two yearly rotations each add its price once more; later ones add nothing. */
  kms: { keyMonth: 1, tenThousandRequests: 0.03, free: { requests: 20_000 } },
  /** For each user who signs in within the month. Both plans have the same allowance. */
  cognito: { lite: 0.0055, essentials: 0.015, free: { users: 10_000 } },
  transfer: { gigabyteOut: 0.132, free: { gigabytes: 100 } },
} as const;
