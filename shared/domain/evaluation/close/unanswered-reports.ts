import * as z from "zod";
import { BothLanguagesSchema } from "../../both-languages.ts";
import { sumOfCounters } from "../../counters.ts";
import { named } from "../../once.ts";
import { NipSchema } from "../../organisation/employee.ts";
import { type OpenReport, openReportsOf } from "../../reporting/open-reports.ts";
import type { WorkReport } from "../../reporting/work-report.ts";
import { scorecardChange } from "../../scorecard/scorecard.ts";
import type { Text } from "../../text.ts";
import type { EvaluationPolicy } from "../policy.ts";

const TreatmentSchema = /* @__PURE__ */ named("Treatment", () => z.enum(["NOT_COUNTED", "AS_REPORTED"]));

const LateReportSchema = /* @__PURE__ */ named("LateReport", () =>
  z.object({
    reportId: z.string(),
    /** `RETURNED` reports wait for their author, the others for an answer. */
    state: z.enum(["AWAITING", "ESCALATED", "RETURNED"]),
    /** When the answer was due, when it was escalated to the superior, or when it was returned. */
    at: z.string(),
  }),
);

/** A city's treatment of reports left unanswered at the close, as a code and in words. */
export const LateRuleSchema = /* @__PURE__ */ named("LateRule", () =>
  z.object({ treatment: TreatmentSchema(), explanation: BothLanguagesSchema() }),
);

const RULES: Readonly<Record<z.infer<ReturnType<typeof TreatmentSchema>>, Text>> = {
  NOT_COUNTED: {
    id: "Laporan yang belum dijawab atau belum diperbaiki sampai penutupan tidak dihitung. Pengelola kinerja dapat membuka kembali bulannya.",
    en: "Reports that are not answered or not revised at the close do not count. HR may reopen the month.",
  },
  AS_REPORTED: {
    id: "Laporan yang belum dijawab sampai penutupan dihitung seperti dilaporkan; yang dikembalikan dan belum diperbaiki tidak dihitung.",
    en: "Reports that are not answered at the close count as reported; those that were returned and not revised do not.",
  },
};

/** A policy's treatment of unanswered reports, with its explanation. */
export function unansweredRule({ unansweredReports: treatment }: EvaluationPolicy) {
  return { treatment, explanation: RULES[treatment] };
}

/** Reports that were open at the close, and how the unanswered ones were treated. */
export const UnansweredReportsSchema = /* @__PURE__ */ named("UnansweredReports", () =>
  z.object({
    treatment: TreatmentSchema(),
    reports: z.array(LateReportSchema()),
    /** Added to the counters if unanswered reports count as reported. */
    counters: z.record(z.string(), z.number()).optional(),
  }),
);

/** An employee's reports that were open at the close. */
export const LateReportsSchema = /* @__PURE__ */ named("LateReports", () =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    ...UnansweredReportsSchema().omit({ counters: true }).shape,
  }),
);

export type UnansweredReports = z.infer<ReturnType<typeof UnansweredReportsSchema>>;

/**
 * How open reports count at the close: not at all, or as if accepted, as the city has decided. A returned report waits for
 * its author and never counts.
 * @param read reads the given reports; called only if they count as reported
 * @returns undefined if no report is open
 * @source policy: PermenPANRB 6/2022 is silent on superiors who do not answer
 */
export async function treatUnanswered(
  scorecard: object | undefined,
  { unansweredReports: treatment }: EvaluationPolicy,
  read: (reports: readonly OpenReport[]) => Promise<readonly WorkReport[]>,
): Promise<UnansweredReports | undefined> {
  const reports = openReportsOf(scorecard);
  if (reports.length === 0) return undefined;
  const found = { treatment, reports: [...reports] };
  const waiting = reports.filter(({ state }) => state !== "RETURNED");
  if (treatment === "NOT_COUNTED" || waiting.length === 0) return found;
  return { ...found, counters: asAccepted(await read(waiting)) };
}

/** What accepting the reports would have added. */
function asAccepted(reports: readonly WorkReport[]): Record<string, number> {
  return sumOfCounters(
    reports.map((report) => {
      const { add, set = {} } = scorecardChange(report, "REPORT_ACCEPTED");
      return { ...add, ...set };
    }),
  );
}
