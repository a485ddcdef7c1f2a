import type { WorkReport, WorkReportEvent } from "./work-report.ts";

/** A report of the month that is not accepted yet, as its author's scorecard tells of it. */
export interface OpenReport {
  readonly reportId: string;
  readonly state: "AWAITING" | "ESCALATED" | "RETURNED";
  /** When the answer is expected, when it was put before the superior, or when it came back. */
  readonly at: string;
}

/**
 * What a scorecard tells of open reports: an attribute for each, so that no answer needs to read the others. It says where
 * the report stands, since or until when, and how many obstacles it names: of those accepted a counter is kept.
 */
export interface OpenReports {
  readonly [report: `open:${string}`]: string | undefined;
}

interface Told extends Pick<WorkReport, "id" | "answerDueAt" | "obstacles"> {
  /** When the event happened. */
  readonly at: string;
}

/** What an event of a report changes of what is told: one attribute written, or taken away. */
export function openReportMove(
  { id, answerDueAt, obstacles, at }: Told,
  type: WorkReportEvent["type"],
): { readonly set?: readonly [name: string, value: string]; readonly remove?: readonly string[] } {
  const name = `open:${id}`;
  switch (type) {
    case "REPORT_SUBMITTED":
    case "REPORT_REVISED":
      return { set: [name, tell("AWAITING", answerDueAt, obstacles)] };
    case "REPORT_ESCALATED":
      return { set: [name, tell("ESCALATED", at, obstacles)] };
    case "REPORT_RETURNED":
      return { set: [name, tell("RETURNED", at, obstacles)] };
    case "REPORT_ACCEPTED":
      return { remove: [name] };
    case "REPORT_COMMENTED":
    case "REPORT_DEADLINE_LAPSED":
      return {};
  }
}

function tell(state: OpenReport["state"], at: string | undefined, obstacles: string | undefined): string {
  return `${state}#${at}#${obstacles === undefined ? 0 : 1}`;
}

/** The attributes that reports as they stand must have left on a scorecard. */
export function retellOpenReports(reports: readonly WorkReport[]): OpenReports {
  const told = reports.flatMap((report) => {
    const { id, state, answerDueAt, escalation, answer, obstacles } = report;
    if (state === "ACCEPTED") return [];
    if (state === "RETURNED") return [[`open:${id}`, tell("RETURNED", answer?.at, obstacles)]];
    if (escalation) return [[`open:${id}`, tell("ESCALATED", escalation.at, obstacles)]];
    return [[`open:${id}`, tell("AWAITING", answerDueAt, obstacles)]];
  });
  return Object.fromEntries(told);
}

/** The open reports that a scorecard tells of, in the order of their ids. */
export function openReportsOf(scorecard: object | undefined): readonly OpenReport[] {
  return toldOf(scorecard)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, [state, at = ""]]) => {
      return { reportId: name.slice("open:".length), state: state as OpenReport["state"], at };
    });
}

/** How many open reports name an obstacle. One that was told of before obstacles were told so counts with its next event. */
export function openObstacles(scorecard: object | undefined): number {
  return toldOf(scorecard).reduce((sum, [, [, , obstacles = "0"]]) => sum + Number(obstacles), 0);
}

function toldOf(scorecard: object | undefined): (readonly [string, readonly string[]])[] {
  return Object.entries(scorecard ?? {}).flatMap(([name, told]) =>
    name.startsWith("open:") && typeof told === "string" ? [[name, told.split("#")] as const] : [],
  );
}
