import { memoryMegabytes } from "../../infra/constructs/unit-defaults.ts";
import type { GatewayEvent } from "../../shared/http/exchange.ts";
import type { BenchCity, Invocation } from "./city.ts";
import { mean, sum } from "./measurement.ts";
import { ANSWERS, COMPLAINANT, COMPLAINTS, MONTH, REPORTS_EACH, STAFF } from "./sample.ts";
import { type StoredBytes, storedBytes } from "./stored-bytes.ts";
import { ASSUMPTIONS, type Workload } from "./workload.ts";

/** Something done so many times in a city's month, with the cost of each time. */
export interface Operation {
  readonly name: string;
  readonly times: number;
  readonly gatewayRequests: number;
  readonly runs: number;
  /** Of the largest of its units. */
  readonly memoryMegabytes: number;
  readonly scheduled: number;
  readonly cpuMilliseconds: number;
  readonly readCalls: number;
  readonly transactions: number;
  readonly queueSends: number;
  readonly queueRequests: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly logBytes: number;
  readonly replyBytes: number;
  readonly storedBytes: number;
  /** Mails sent through SES. */
  readonly mails: number;
  /** Keys of contact data requested from KMS, to create or to open. */
  readonly keyRequests: number;
}

interface Sample {
  readonly name: string;
  readonly times: number;
  readonly invocations: readonly Invocation[];
  /** How often the operation occurs in the sample; once per invocation by default. */
  readonly samples?: number;
  readonly kind?: "request" | "schedule" | "queue";
  readonly queued?: number;
  readonly storedBytes?: number;
  readonly mails?: number;
  readonly keyRequests?: number;
}

/** Every operation of a city's month, with the costs observed in the sample month. */
export async function operationsOf(city: BenchCity, workload: Workload): Promise<readonly Operation[]> {
  const stored = await storedBytes(city.database.engine, city.host.database.tableName);
  return [
    ...staffOperations(city, stored, workload),
    ...citizenOperations(city, stored, workload),
    ...pageOperations(city, workload),
    ...machineOperations(city, stored, workload),
  ];
}

function staffOperations(city: BenchCity, stored: StoredBytes, workload: Workload): Operation[] {
  const { employees, staffWritesEach, readsForEachWrite } = workload;
  const writes = employees * staffWritesEach;
  const eachRead = (writes * readsForEachWrite) / 4;
  const files = evidenceFiles(workload);
  const reports = "/v1/employees/{nip}/reports";
  const request = requestsOf(city);
  return [
    request("a report submitted", writes / 2, `POST ${reports}`, {
      storedBytes: stored.reports / (STAFF.length * REPORTS_EACH),
    }),
    request("a report accepted", writes / 2, `POST ${reports}/{reportId}/accept`),
    request("a file of evidence announced", files, "POST /v1/employees/{nip}/evidence"),
    request("a file of evidence checked", files, "POST /v1/employees/{nip}/evidence/{sha256}/check"),
    request(
      "a file of evidence opened",
      files * ASSUMPTIONS.downloadsOfEvidence,
      `GET ${reports}/{reportId}/evidence/{sha256}`,
    ),
    request("a scorecard read", eachRead, "GET /v1/employees/{nip}/scorecards/{month}"),
    request("a month's reports listed", eachRead, `GET ${reports}`),
    request("a report read", eachRead, `GET ${reports}/{reportId}`),
    request("a rater's inbox read", eachRead, "GET /v1/me/awaiting-reports"),
  ];
}

/** Files of evidence handed in within a month. */
export function evidenceFiles({ employees, staffWritesEach }: Workload): number {
  return ((employees * staffWritesEach) / 2) * ASSUMPTIONS.reportsWithFile;
}

function citizenOperations(city: BenchCity, stored: StoredBytes, workload: Workload): Operation[] {
  const { surveyAnswers, complaints, readsForEachWrite } = workload;
  const request = requestsOf(city);
  const answers = "POST /v1/public/units/{unitId}/survey-responses";
  const ofSurvey = [...invocationsOf(city, answers), ...runsOf(city, "surveys-responses")];
  const { mails } = city.host;
  const toComplainants = mails.filter(({ to }) => to.includes(COMPLAINANT.email)).length;
  const reads = (complaints * 4 * readsForEachWrite) / 2;
  const complaint = "/v1/complaints/{trackingCode}";
  return [
    operation({
      name: "a survey answer submitted and counted",
      times: surveyAnswers,
      invocations: ofSurvey,
      samples: ANSWERS,
      queued: 1,
      storedBytes: stored.responses / ANSWERS,
    }),
    request(
      "a satisfaction index read",
      surveyAnswers * readsForEachWrite,
      "GET /v1/public/units/{unitId}/satisfaction",
    ),
    request("a complaint submitted", complaints, "POST /v1/public/complaints", {
      storedBytes: stored.complaints / COMPLAINTS,
      keyRequests: 1,
    }),
    request("a complaint verified", complaints, `POST ${complaint}/verify`),
    request("a complaint answered", complaints, `POST ${complaint}/answer`),
    request("a complaint closed", complaints, `POST ${complaint}/close`),
    request("a complaint viewed by its complainant", reads, "POST /v1/public/complaints/{trackingCode}/view"),
    request("complaints listed", reads, "GET /v1/complaints"),
    operation({
      name: "a mail about a complaint sent",
      times: (complaints * mails.length) / COMPLAINTS,
      invocations: runsOf(city, "mail-delivery"),
      samples: mails.length,
      kind: "queue",
      queued: 1,
      storedBytes: stored.mails / mails.length,
      mails: 1,
      keyRequests: toComplainants / mails.length,
    }),
  ];
}

/**
 * What people load beside the API: the portal's worker at each opening, its page and files at each release, and what a citizen's first
 * visit takes.
 */
function pageOperations(
  city: BenchCity,
  { employees, surveyAnswers, complaints }: Workload,
): readonly Operation[] {
  const { portalOpenings, devicesOfOneEmployee, releasesOfOneMonth } = ASSUMPTIONS;
  const openings = employees * portalOpenings;
  const devices = employees * devicesOfOneEmployee * releasesOfOneMonth;
  const visits = surveyAnswers + complaints;
  const request = requestsOf(city);
  const files = (name: string, each: number, routeKey: string, isOne = (_path: string) => true) => {
    const asked = invocationsOf(city, routeKey).filter(({ event }) => isOne((event as GatewayEvent).rawPath));
    return operation({ name, times: each * asked.length, invocations: asked });
  };
  const isArchive = (path: string) => path.endsWith(".json");
  const ofPortal = "GET /app/assets/{name}";
  return [
    // As if each release met a device that keeps nothing yet: the page is opened, and once more to be kept.
    request("the portal's page", devices * 2, "GET /app"),
    request("the portal opened: its worker compared", openings, "GET /app/{path+}"),
    files("a file of the portal's first screen", devices, ofPortal, (path) => !isArchive(path)),
    files("the portal kept on a device", devices, ofPortal, isArchive),
    request("a citizen's first page", visits, "GET /"),
    files("a file of a citizen's page", visits, "GET /assets/{name}"),
  ];
}

/** Operations that nobody requests: sweeps, and the close of the month with what follows from it. */
function machineOperations(city: BenchCity, stored: StoredBytes, workload: Workload): Operation[] {
  const { employees, days } = workload;
  const people = STAFF.length + 1;
  const sweeps = runsOf(city, "deadlines-sweep");
  const closing = runsOf(
    city,
    "evaluation-close-due",
    "evaluation-close-unit",
    "awards-round-due",
    "awards-weigh-unit",
  );
  return [
    operation({ name: "a sweep for deadlines", times: days * 96, invocations: sweeps, kind: "schedule" }),
    operation({
      name: `an employee's ${MONTH} closed and weighed`,
      times: employees,
      invocations: closing,
      samples: people,
      kind: "queue",
      storedBytes: stored.evaluations / people,
    }),
  ];
}

function requestsOf(city: BenchCity) {
  return (
    name: string,
    times: number,
    routeKey: string,
    rest: Pick<Sample, "storedBytes" | "keyRequests"> = {},
  ): Operation => operation({ name, times, invocations: invocationsOf(city, routeKey), ...rest });
}

function invocationsOf({ observations }: BenchCity, routeKey: string): Invocation[] {
  const found = observations.filter((seen) => seen.routeKey === routeKey);
  if (found.length === 0) throw new Error(`The month of the sample never asks ${routeKey}.`);
  return found.map(({ invocation }) => invocation);
}

function runsOf({ invocations }: BenchCity, ...units: readonly string[]): Invocation[] {
  return invocations.filter(({ unit }) => units.includes(unit.name));
}

function operation({
  name,
  times,
  invocations,
  samples,
  kind = "request",
  queued = 0,
  ...rest
}: Sample): Operation {
  const size = samples ?? invocations.length;
  const each = (of: (invocation: Invocation) => number) => (size === 0 ? 0 : sum(invocations.map(of)) / size);
  const isTransaction = (name: string) => name === "TransactWriteItems";
  return {
    name,
    times,
    gatewayRequests: kind === "request" ? 1 : 0,
    runs: each(() => 1),
    memoryMegabytes: Math.max(...invocations.map(({ unit }) => memoryMegabytes(unit))),
    scheduled: kind === "schedule" ? 1 : 0,
    cpuMilliseconds: each(({ cpuMilliseconds }) => cpuMilliseconds),
    readCalls: each(({ calls }) => calls.filter(({ operation }) => !isTransaction(operation)).length),
    transactions: each(({ calls }) => calls.filter(({ operation }) => isTransaction(operation)).length),
    queueSends: queued,
    // Sent, received and deleted, as if messages were never batched.
    queueRequests: queued * 3,
    readUnits: each(({ calls }) => sum(calls.map(({ readUnits }) => readUnits))),
    writeUnits: each(({ calls }) => sum(calls.map(({ writeUnits }) => writeUnits))),
    logBytes: each(({ logBytes }) => logBytes),
    replyBytes: kind === "request" ? mean(invocations.map(({ replyBytes }) => replyBytes)) : 0,
    storedBytes: rest.storedBytes ?? 0,
    mails: rest.mails ?? 0,
    keyRequests: rest.keyRequests ?? 0,
  };
}
