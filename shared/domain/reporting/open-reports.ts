import type { WorkReport, WorkReportEvent } from "./work-report.ts";

/** A report of the month that is not accepted yet, as its author's scorecard tells of it. */
export interface OpenReport {
  readonly reportId: string;
  readonly state: "AWAITING" | "ESCALATED" | "RETURNED";
  /** When the answer is expected, when it was put before the superior, or when it came back. */
  readonly at: string;
}

/** What a scorecard tells of open reports: an attribute for each, so that no answer needs to read the others. */
export interface OpenReports {
  readonly [report: `open:${string}`]: string | undefined;
}

interface Told extends Pick<WorkReport, "id" | "answerDueAt"> {
  /** When the event happened. */
  readonly at: string;
}

/** What an event of a report changes of what is told: one attribute written, or taken away. */
export function openReportMove(
  { id, answerDueAt, at }: Told,
  type: WorkReportEvent["type"],
): { readonly set?: readonly [name: string, value: string]; readonly remove?: readonly string[] } {
  const name = `open:${id}`;
  switch (type) {
    case "REPORT_SUBMITTED":
    case "REPORT_REVISED":
      return { set: [name, `AWAITING#${answerDueAt}`] };
    case "REPORT_ESCALATED":
      return { set: [name, `ESCALATED#${at}`] };
    case "REPORT_RETURNED":
      return { set: [name, `RETURNED#${at}`] };
    case "REPORT_ACCEPTED":
      return { remove: [name] };
    case "REPORT_COMMENTED":
    case "REPORT_DEADLINE_LAPSED":
      return {};
  }
}

/** The attributes that reports as they stand must have left on a scorecard. */
export function retellOpenReports(reports: readonly WorkReport[]): OpenReports {
  const told = reports.flatMap((report) => {
    const { id, state, answerDueAt, escalation, answer } = report;
    if (state === "ACCEPTED") return [];
    if (state === "RETURNED") return [[`open:${id}`, `RETURNED#${answer?.at}`]];
    return [[`open:${id}`, escalation ? `ESCALATED#${escalation.at}` : `AWAITING#${answerDueAt}`]];
  });
  return Object.fromEntries(told);
}

/** The open reports that a scorecard tells of, in the order of their ids. */
export function openReportsOf(scorecard: object | undefined): readonly OpenReport[] {
  return Object.entries(scorecard ?? {})
    .filter(([name, told]) => name.startsWith("open:") && typeof told === "string")
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, told]) => {
      const [state, at = ""] = String(told).split("#");
      return { reportId: name.slice("open:".length), state: state as OpenReport["state"], at };
    });
}
