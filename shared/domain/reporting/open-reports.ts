import type { WorkReport, WorkReportEvent } from "./work-report.ts";

/** A report of the month that is not accepted yet, from its author's scorecard. */
export interface OpenReport {
  readonly reportId: string;
  readonly state: "AWAITING" | "ESCALATED" | "RETURNED";
  /** When the answer is due, when it was escalated to the superior, or when it was returned. */
  readonly at: string;
}

/**
 * Open reports on a scorecard, one attribute each, so that no answer needs to read the others. It has the report's state,
 * since or until when, and the number of obstacles; for accepted reports there is a counter instead.
 */
export interface OpenReports {
  readonly [report: `open:${string}`]: string | undefined;
}

interface ReportFacts extends Pick<WorkReport, "id" | "answerDueAt" | "obstacles"> {
  /** When the event happened. */
  readonly at: string;
}

/** The effect of a report event on the scorecard: one attribute set or removed. */
export function openReportChange(
  { id, answerDueAt, obstacles, at }: ReportFacts,
  type: WorkReportEvent["type"],
): { readonly set?: readonly [name: string, value: string]; readonly remove?: readonly string[] } {
  const name = `open:${id}`;
  switch (type) {
    case "REPORT_SUBMITTED":
    case "REPORT_REVISED":
      return { set: [name, encode("AWAITING", answerDueAt, obstacles)] };
    case "REPORT_ESCALATED":
      return { set: [name, encode("ESCALATED", at, obstacles)] };
    case "REPORT_RETURNED":
      return { set: [name, encode("RETURNED", at, obstacles)] };
    case "REPORT_ACCEPTED":
      return { remove: [name] };
    case "REPORT_COMMENTED":
    case "REPORT_DEADLINE_LAPSED":
    case "REPORT_PASSED_ON":
      return {};
  }
}

function encode(state: OpenReport["state"], at: string | undefined, obstacles: string | undefined): string {
  return `${state}#${at}#${obstacles === undefined ? 0 : 1}`;
}

/** The attributes that reports in their present state must have left on a scorecard. */
export function recountOpenReports(reports: readonly WorkReport[]): OpenReports {
  const encoded = reports.flatMap((report) => {
    const { id, state, answerDueAt, escalation, answer, obstacles } = report;
    if (state === "ACCEPTED") return [];
    if (state === "RETURNED") return [[`open:${id}`, encode("RETURNED", answer?.at, obstacles)]];
    if (escalation) return [[`open:${id}`, encode("ESCALATED", escalation.at, obstacles)]];
    return [[`open:${id}`, encode("AWAITING", answerDueAt, obstacles)]];
  });
  return Object.fromEntries(encoded);
}

/** The open reports on a scorecard, in the order of their ids. */
export function openReportsOf(scorecard: object | undefined): readonly OpenReport[] {
  return openEntries(scorecard)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, [state, at = ""]]) => {
      return { reportId: name.slice("open:".length), state: state as OpenReport["state"], at };
    });
}

/** The number of open reports that name an obstacle; a report stored before this was tracked counts from its next event. */
export function openObstacles(scorecard: object | undefined): number {
  return openEntries(scorecard).reduce((sum, [, [, , obstacles = "0"]]) => sum + Number(obstacles), 0);
}

function openEntries(scorecard: object | undefined): (readonly [string, readonly string[]])[] {
  return Object.entries(scorecard ?? {}).flatMap(([name, encoded]) =>
    name.startsWith("open:") && typeof encoded === "string" ? [[name, encoded.split("#")] as const] : [],
  );
}
