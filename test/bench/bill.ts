import type { Terms } from "./deployed-terms.ts";
import { evidenceFiles, type Operation } from "./operations.ts";
import { PRICE_LIST as PRICES } from "./price-list.ts";
import { ASSUMPTIONS, type Workload } from "./workload.ts";

/** One line of a bill, in US dollars. */
export interface BillLine {
  readonly item: string;
  readonly quantity: string;
  readonly dollars: number;
  /** AWS's monthly allowance for every account. */
  readonly allowance: number;
  /** Whether it is measured here (requests, capacity and compute) rather than estimated from assumptions. */
  readonly isMeasured: boolean;
}

const MEASURED = /^(HTTP API|Lambda|SQS|Scheduler)|^DynamoDB: (writes|reads)/;

const THOUSAND = 1_000;
const TEN_THOUSAND = 10_000;
const MILLION = 1_000_000;
const GIGABYTE = 1_000_000_000;

/** The cost of a month's operations, with a year's data stored. */
export function billOf(
  operations: readonly Operation[],
  workload: Workload,
  terms: Terms,
): readonly BillLine[] {
  return [
    ...requestLines(operations, workload, terms),
    ...tableLines(operations, terms),
    ...watchLines(operations, terms),
    ...fileLines(operations, workload, terms),
    ...peopleLines(operations, workload, terms),
  ];
}

/** Adds up something over a month's operations. */
function totalOf(operations: readonly Operation[]) {
  return (of: (operation: Operation) => number) =>
    operations.reduce((sum, operation) => sum + operation.times * of(operation), 0);
}

function requestLines(operations: readonly Operation[], { days }: Workload, { queues }: Terms): BillLine[] {
  const total = totalOf(operations);
  const requests = total(({ gatewayRequests }) => gatewayRequests);
  const runs = total(({ runs }) => runs);
  const gigabyteSeconds = total(gigabyteSecondsOf);
  const polls = queues * ASSUMPTIONS.pollsOfOneQueueEachMinute * 60 * 24 * days;
  const { lambda, httpApi, sqs, scheduler } = PRICES;
  const { free } = lambda;
  return [
    line("HTTP API: requests", requests / MILLION, "million", httpApi.millionRequests),
    line("Lambda: requests", runs / MILLION, "million", lambda.millionRequests, free.requests / MILLION),
    line("Lambda: time, arm64", gigabyteSeconds, "GB-s", lambda.gigabyteSecondArm64, free.gigabyteSeconds),
    line(
      "SQS: messages and empty polls",
      (total(({ queueRequests }) => queueRequests) + polls) / MILLION,
      "million",
      sqs.millionRequests,
      sqs.free.requests / MILLION,
    ),
    line(
      "Scheduler",
      total(({ scheduled }) => scheduled) / MILLION,
      "million",
      scheduler.millionInvocations,
      scheduler.free.invocations / MILLION,
    ),
  ];
}

function tableLines(operations: readonly Operation[], { isTableKeyCharged }: Terms): BillLine[] {
  const total = totalOf(operations);
  const stored = (total(({ storedBytes }) => storedBytes) * ASSUMPTIONS.monthsStored) / GIGABYTE;
  const keyCalls = isTableKeyCharged ? ASSUMPTIONS.tableKeyCalls / TEN_THOUSAND : 0;
  const { dynamoDb, kms } = PRICES;
  const million = (of: (operation: Operation) => number) => total(of) / MILLION;
  return [
    line(
      "DynamoDB: writes",
      million(({ writeUnits }) => writeUnits),
      "million units",
      dynamoDb.millionWriteUnits,
    ),
    line(
      "DynamoDB: reads",
      million(({ readUnits }) => readUnits),
      "million units",
      dynamoDb.millionReadUnits,
    ),
    line(
      "DynamoDB: stored, a year's data",
      stored,
      "GB",
      dynamoDb.storedGigabyteMonth,
      dynamoDb.free.storedGigabytes,
    ),
    line("DynamoDB: point-in-time copies of it", stored, "GB", dynamoDb.pointInTimeGigabyteMonth),
    line("KMS: the key of the table", keyCalls, "ten thousand", kms.tenThousandRequests),
  ];
}

function watchLines(operations: readonly Operation[], terms: Terms): BillLine[] {
  const total = totalOf(operations);
  const { logLineOverheadBytes, alarmMails } = ASSUMPTIONS;
  const units = total(({ logBytes, runs }) => logBytes + runs * logLineOverheadBytes) / GIGABYTE;
  const eachRequest = terms.accessLogBytes + logLineOverheadBytes;
  const gateway = (total(({ gatewayRequests }) => gatewayRequests) * eachRequest) / GIGABYTE;
  const { cloudWatch, sns } = PRICES;
  const { free } = cloudWatch;
  const ofGateway = terms.isAccessLogInfrequent
    ? cloudWatch.ingestedInfrequentLogGigabyte
    : cloudWatch.ingestedLogGigabyte;
  return [
    line("CloudWatch: logs of units", units, "GB", cloudWatch.ingestedLogGigabyte, free.logGigabytes),
    line("CloudWatch: log of the gateway", gateway, "GB", ofGateway, free.logGigabytes - units),
    line("CloudWatch: logs kept", (units + gateway) * 0.15 * 3, "GB", cloudWatch.storedLogGigabyteMonth),
    line("CloudWatch: alarms", terms.alarms, "metrics", cloudWatch.alarmMonth, free.alarms),
    line("CloudWatch: dashboard", terms.dashboards, "dashboard", cloudWatch.dashboardMonth, free.dashboards),
    line(
      "SNS: mails of alarms",
      alarmMails / THOUSAND,
      "thousand",
      sns.thousandMails,
      sns.free.mails / THOUSAND,
    ),
  ];
}

function fileLines(operations: readonly Operation[], workload: Workload, { daysAtHand }: Terms): BillLine[] {
  const total = totalOf(operations);
  const { fileBytes, monthsStored, daysOfAnUncheckedFile } = ASSUMPTIONS;
  const photos = workload.complaints * ASSUMPTIONS.filesOfOneComplaint;
  const evidence = evidenceFiles(workload);
  const files = photos + evidence;
  const opened = photos * ASSUMPTIONS.downloadsOfOneFile + evidence * ASSUMPTIONS.downloadsOfEvidence;
  const kinds = [
    { count: photos, days: daysAtHand.complaints },
    { count: evidence, days: daysAtHand.evidence },
  ];
  const ofKinds = (of: (kind: { readonly count: number; readonly days: number | undefined }) => number) =>
    kinds.reduce((sum, kind) => sum + of(kind), 0);
  const gigabytes = (count: number) => (count * fileBytes) / GIGABYTE;
  const monthsAtHand = (days: number | undefined) => (days === undefined ? monthsStored : days / 30);
  const atHand = ofKinds(
    ({ count, days }) => gigabytes(count) * (monthsAtHand(days) + daysOfAnUncheckedFile / 30),
  );
  const archived = ofKinds(({ count, days }) => gigabytes(count) * (monthsStored - monthsAtHand(days)));
  const moved = ofKinds(({ count, days }) => (days === undefined ? 0 : count));
  const openedLater = files * ASSUMPTIONS.laterDownloadsOfOneFile;
  const fromArchive = moved * ASSUMPTIONS.laterDownloadsOfOneFile;
  const requests = total(({ gatewayRequests }) => gatewayRequests);
  const answers = total(({ replyBytes }) => replyBytes) + requests * ASSUMPTIONS.answerOverheadBytes;
  const out = answers / GIGABYTE + gigabytes(opened + openedLater);
  const read = files + opened + openedLater - fromArchive;
  const { s3, transfer } = PRICES;
  return [
    line("S3: files at hand, a year's", atHand, "GB", s3.storedGigabyteMonth),
    line("S3: files in the archive", archived, "GB", s3.archivedGigabyteMonth),
    line("S3: files moved to the archive", moved / THOUSAND, "thousand", s3.thousandArchived),
    line("S3: files opened in the archive", fromArchive / THOUSAND, "thousand", s3.thousandGetsOfArchive),
    line("S3: gigabytes opened there", gigabytes(fromArchive), "GB", s3.retrievedGigabyte),
    // Each is uploaded once and written once more without its hidden data; it is read for that, and to be viewed.
    line("S3: files written", (files * 2) / THOUSAND, "thousand", s3.thousandPuts),
    line("S3: files read", read / THOUSAND, "thousand", s3.thousandGets),
    line("Transfer to the internet", out, "GB", transfer.gigabyteOut, transfer.free.gigabytes),
  ];
}

function peopleLines(
  operations: readonly Operation[],
  { employees }: Workload,
  { accounts, keys }: Terms,
): BillLine[] {
  const total = totalOf(operations);
  const { cognito, kms, ses } = PRICES;
  const users = employees + ASSUMPTIONS.accountsOfOffices;
  // Its allowance is a tier of the price, the same in every account.
  const charged = Math.max(0, users - cognito.free.users);
  return [
    line(
      `Cognito: users over ${cognito.free.users.toLocaleString("en")}, ${accounts}`,
      charged,
      "users",
      cognito[accounts],
    ),
    line("SES: mails of complaints", total(({ mails }) => mails) / THOUSAND, "thousand", ses.thousandMails),
    line("KMS: the city's own keys", keys, "keys", kms.keyMonth),
    line(
      "KMS: contact data sealed and opened",
      total(({ keyRequests }) => keyRequests) / TEN_THOUSAND,
      "ten thousand",
      kms.tenThousandRequests,
      kms.free.requests / TEN_THOUSAND,
    ),
  ];
}

/** Billed by one operation at its units' memory: its work at their share of CPU, its waits, and its part of cold starts. */
function gigabyteSecondsOf({ runs, memoryMegabytes, ...operation }: Operation): number {
  const { cpuMilliseconds, readCalls, transactions, queueSends } = operation;
  const work =
    (cpuMilliseconds * ASSUMPTIONS.arm64Factor * ASSUMPTIONS.megabytesOfOneProcessor) / memoryMegabytes;
  const waits =
    readCalls * ASSUMPTIONS.readMilliseconds +
    transactions * ASSUMPTIONS.transactionMilliseconds +
    queueSends * ASSUMPTIONS.queueMilliseconds;
  const starts = (runs / ASSUMPTIONS.requestsForEachColdStart) * ASSUMPTIONS.coldStartMilliseconds;
  return ((work + waits + starts) / THOUSAND) * (memoryMegabytes / 1_024);
}

function line(item: string, quantity: number, unit: string, price: number, free = 0): BillLine {
  const digits = quantity < 100 ? 2 : 0;
  return {
    item,
    quantity: `${quantity.toLocaleString("en", { maximumFractionDigits: digits })} ${unit}`,
    dollars: quantity * price,
    allowance: Math.min(quantity, Math.max(0, free)) * price,
    isMeasured: MEASURED.test(item),
  };
}
