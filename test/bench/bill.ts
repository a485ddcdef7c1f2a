import { registry } from "../../functions/registry.ts";
import { memoryMegabytes } from "../../infra/constructs/unit-defaults.ts";
import type { Operation } from "./operations.ts";
import { PRICE_LIST as PRICES } from "./price-list.ts";
import { ALARMS, ASSUMPTIONS, WORKLOAD } from "./workload.ts";

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

/** The monthly cost of these operations. */
export function billOf(operations: readonly Operation[]): readonly BillLine[] {
  const total = (of: (operation: Operation) => number) =>
    operations.reduce((sum, operation) => sum + operation.times * of(operation), 0);
  const requests = total(({ gatewayRequests }) => gatewayRequests);
  const runs = total(({ runs }) => runs);
  const gigabyteSeconds = total(secondsOf) * (memoryMegabytes(heaviestMemory()) / 1_024) + coldStarts(runs);
  const logGigabytes =
    (total(({ logBytes, runs }) => logBytes + runs * ASSUMPTIONS.logLineOverheadBytes) +
      requests * (ASSUMPTIONS.accessLogBytes + ASSUMPTIONS.logLineOverheadBytes)) /
    GIGABYTE;
  const queues = registry.filter(({ kind }) => kind === "queue").length;
  const polls = queues * ASSUMPTIONS.pollsOfOneQueueEachMinute * 60 * 24 * WORKLOAD.days;
  const stored = (total(({ storedBytes }) => storedBytes) * ASSUMPTIONS.monthsStored) / GIGABYTE;
  const files = WORKLOAD.complaints * ASSUMPTIONS.filesOfOneComplaint;
  const downloads = files * ASSUMPTIONS.downloadsOfOneFile;
  const answers = total(({ replyBytes }) => replyBytes) + requests * ASSUMPTIONS.answerOverheadBytes;
  const out = (answers + downloads * ASSUMPTIONS.fileBytes) / GIGABYTE;
  const filesStored = (files * ASSUMPTIONS.fileBytes * ASSUMPTIONS.monthsStored) / GIGABYTE;
  const { lambda, httpApi, dynamoDb, sqs, cloudWatch, scheduler, transfer, s3, ses, kms } = PRICES;
  return [
    line("HTTP API: requests", requests / MILLION, "million", httpApi.millionRequests),
    line(
      "Lambda: requests",
      runs / MILLION,
      "million",
      lambda.millionRequests,
      lambda.free.requests / MILLION,
    ),
    line(
      "Lambda: time, arm64",
      gigabyteSeconds,
      "GB-s",
      lambda.gigabyteSecondArm64,
      lambda.free.gigabyteSeconds,
    ),
    line(
      "DynamoDB: writes",
      total(({ writeUnits }) => writeUnits) / MILLION,
      "million units",
      dynamoDb.millionWriteUnits,
    ),
    line(
      "DynamoDB: reads",
      total(({ readUnits }) => readUnits) / MILLION,
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
    line(
      "SQS: messages and empty polls",
      (total(({ queueRequests }) => queueRequests) + polls) / MILLION,
      "million",
      sqs.millionRequests,
      sqs.free.requests / MILLION,
    ),
    line(
      "CloudWatch: logs taken in",
      logGigabytes,
      "GB",
      cloudWatch.ingestedLogGigabyte,
      cloudWatch.free.logGigabytes,
    ),
    line("CloudWatch: logs kept a month", logGigabytes * 0.15, "GB", cloudWatch.storedLogGigabyteMonth),
    line("CloudWatch: alarms", ALARMS, "alarms", cloudWatch.alarmMonth, cloudWatch.free.alarms),
    line("CloudWatch: dashboard", 1, "dashboard", cloudWatch.dashboardMonth, cloudWatch.free.dashboards),
    line(
      "Scheduler",
      total(({ scheduled }) => scheduled) / MILLION,
      "million",
      scheduler.millionInvocations,
      scheduler.free.invocations / MILLION,
    ),
    line("SES: mails of complaints", total(({ mails }) => mails) / THOUSAND, "thousand", ses.thousandMails),
    line("KMS: the key of contact data", 1, "key", kms.keyMonth),
    line(
      "KMS: contact data sealed and opened",
      total(({ keyRequests }) => keyRequests) / TEN_THOUSAND,
      "ten thousand",
      kms.tenThousandRequests,
      kms.free.requests / TEN_THOUSAND,
    ),
    line("S3: files of complaints, a year's", filesStored, "GB", s3.storedGigabyteMonth),
    // Each is uploaded once and rewritten once without its hidden data; it is read for that, and to be viewed.
    line("S3: files written", (files * 2) / THOUSAND, "thousand", s3.thousandPuts),
    line("S3: files read", (files + downloads) / THOUSAND, "thousand", s3.thousandGets),
    line("Transfer to the internet", out, "GB", transfer.gigabyteOut, transfer.free.gigabytes),
  ];
}

/** Billed seconds of one operation: its work at the function's share of CPU, and its waits. */
function secondsOf({ cpuMilliseconds, readCalls, transactions, queueSends }: Operation): number {
  const share = memoryMegabytes(heaviestMemory()) / ASSUMPTIONS.megabytesOfOneProcessor;
  const work = (cpuMilliseconds * ASSUMPTIONS.arm64Factor) / share;
  const waits =
    readCalls * ASSUMPTIONS.readMilliseconds +
    transactions * ASSUMPTIONS.transactionMilliseconds +
    queueSends * ASSUMPTIONS.queueMilliseconds;
  return (work + waits) / 1_000;
}

/** Units differ in memory only where the registry says so; the largest of any HTTP unit stands for all. */
function heaviestMemory() {
  const units = registry.filter(({ kind }) => kind === "http");
  return units.reduce((most, unit) => (memoryMegabytes(unit) > memoryMegabytes(most) ? unit : most));
}

function coldStarts(runs: number): number {
  const seconds = (runs / ASSUMPTIONS.requestsForEachColdStart) * (ASSUMPTIONS.coldStartMilliseconds / 1_000);
  return seconds * (memoryMegabytes(heaviestMemory()) / 1_024);
}

function line(item: string, quantity: number, unit: string, price: number, free = 0): BillLine {
  const digits = quantity < 100 ? 2 : 0;
  return {
    item,
    quantity: `${quantity.toLocaleString("en", { maximumFractionDigits: digits })} ${unit}`,
    dollars: quantity * price,
    allowance: Math.min(quantity, free) * price,
    isMeasured: MEASURED.test(item),
  };
}
