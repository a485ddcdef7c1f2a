import * as z from "zod";
import { sumOfCounters } from "../../counters.ts";
import { once } from "../../once.ts";
import { NipSchema } from "../../organisation/employee.ts";
import { type OpenReport, openReportsOf } from "../../reporting/open-reports.ts";
import type { WorkReport } from "../../reporting/work-report.ts";
import { scorecardMove } from "../../scorecard/scorecard.ts";
import type { EvaluationPolicy } from "../policy.ts";

const TreatmentSchema = once(() => z.enum(["NOT_COUNTED", "AS_REPORTED"]));

const LateReportSchema = once(() =>
  z.object({
    reportId: z.string(),
    /** `RETURNED` waited for its author; the others for an answer. */
    state: z.enum(["AWAITING", "ESCALATED", "RETURNED"]),
    /** When the answer was due, when it was put before the superior, or when it came back. */
    at: z.string(),
  }),
);

/** What a city makes of reports that nobody has answered by the close, by its name and in words. */
export const LateRuleSchema = once(() => z.object({ treatment: TreatmentSchema(), explanation: z.string() }));

const RULES: Readonly<Record<z.infer<ReturnType<typeof TreatmentSchema>>, string>> = {
  NOT_COUNTED:
    "Laporan yang belum dijawab atau belum diperbaiki sampai penutupan tidak dihitung. Pengelola kinerja dapat membuka kembali bulannya.",
  AS_REPORTED:
    "Laporan yang belum dijawab sampai penutupan dihitung seperti dilaporkan; yang dikembalikan dan belum diperbaiki tidak dihitung.",
};

/** The rule of a policy in words. */
export function lateRule({ unansweredReports: treatment }: EvaluationPolicy) {
  return { treatment, explanation: RULES[treatment] };
}

/** Reports that the close found open, and what it made of those that nobody had answered. */
export const UnansweredReportsSchema = once(() =>
  z.object({
    treatment: TreatmentSchema(),
    reports: z.array(LateReportSchema()),
    /** What is added to the counters where they are taken as reported. */
    counters: z.record(z.string(), z.number()).optional(),
  }),
);

/** The reports of an employee that the close found open. */
export const LateReportsSchema = once(() =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    ...UnansweredReportsSchema().omit({ counters: true }).shape,
  }),
);

export type UnansweredReports = z.infer<ReturnType<typeof UnansweredReportsSchema>>;

/**
 * What the close makes of open reports: nothing, or what their acceptance would have made, as the city has decided. One that
 * was given back waits for its author, and never counts.
 * @param read reads the reports that are named; asked only where they are taken as reported
 * @returns undefined where no report is open
 * @source policy: PermenPANRB 6/2022 says nothing of a superior's silence
 */
export async function unansweredOf(
  scorecard: object | undefined,
  { unansweredReports: treatment }: EvaluationPolicy,
  read: (reports: readonly OpenReport[]) => Promise<readonly WorkReport[]>,
): Promise<UnansweredReports | undefined> {
  const reports = openReportsOf(scorecard);
  if (reports.length === 0) return undefined;
  const told = { treatment, reports: [...reports] };
  const waiting = reports.filter(({ state }) => state !== "RETURNED");
  if (treatment === "NOT_COUNTED" || waiting.length === 0) return told;
  return { ...told, counters: asAccepted(await read(waiting)) };
}

/** What the acceptance of reports would have added. */
function asAccepted(reports: readonly WorkReport[]): Record<string, number> {
  return sumOfCounters(
    reports.map((report) => {
      const { add, set = {} } = scorecardMove(report, "REPORT_ACCEPTED");
      return { ...add, ...set };
    }),
  );
}
