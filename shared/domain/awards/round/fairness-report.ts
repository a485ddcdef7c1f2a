import * as z from "zod";
import { MonthSchema } from "../../calendar/period-id.ts";
import { named, once } from "../../once.ts";

export const DIMENSIONS = ["UNIT", "POSITION", "SEX"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const Count = /* @__PURE__ */ once(() => z.int().nullable());

const GroupSchema = /* @__PURE__ */ named("Group", () =>
  z.object({
    dimension: z.enum(DIMENSIONS),
    /** A unit's id, a kind of position, or M and F. */
    group: z.string(),
    name: z.string(),
    /** Null where a number is small enough to identify individuals. */
    workforce: Count(),
    workforceShareBasisPoints: Count(),
    candidates: Count(),
    candidateShareBasisPoints: Count(),
    winners: Count(),
  }),
);

export const FairnessReportSchema = /* @__PURE__ */ named("FairnessReport", () =>
  z.object({
    month: MonthSchema(),
    workforce: z.int(),
    /** Employees who are candidates in any category, each once. */
    candidates: Count(),
    winners: Count(),
    /** Whether small numbers are suppressed. */
    isSuppressed: z.boolean(),
    groups: z.array(GroupSchema()),
    /** Whether candidates come from raters who rate above the evidence: the share of ratings above the advised one. */
    raters: z.object({
      candidatesWithRatings: Count(),
      aboveAdviceBasisPoints: Count(),
      aboveAdviceOfAllBasisPoints: Count(),
      /** Candidates whose rater is flagged as lenient or inflated, and how many raters are flagged so. */
      candidatesOfLenientRaters: Count(),
      lenientRaters: z.int(),
      raters: z.int(),
    }),
    /** How often the decision departed from the computed rank; absent until something is decided. */
    decisions: z
      .object({
        decided: z.int(),
        followed: z.int(),
        /** Decisions for a candidate other than the first. */
        departed: z.int(),
        /** Decisions for somebody who was not computed as a candidate. */
        outsideList: z.int(),
      })
      .optional(),
  }),
);

export type FairnessReport = z.infer<ReturnType<typeof FairnessReportSchema>>;
export type FairnessGroup = FairnessReport["groups"][number];

/** The report as rows, header first. */
export function fairnessRows({ month, groups, raters, decisions }: FairnessReport): (string | number)[][] {
  const cell = (value: number | null | undefined) => value ?? "";
  const totals: [string, number | null | undefined][] = [
    ["calon yang penilainya sudah menilai", raters.candidatesWithRatings],
    ["penilaian di atas saran, penilai para calon (per 10.000)", raters.aboveAdviceBasisPoints],
    ["penilaian di atas saran, semua penilai (per 10.000)", raters.aboveAdviceOfAllBasisPoints],
    ["calon dari penilai yang longgar", raters.candidatesOfLenientRaters],
    ["keputusan", decisions?.decided],
    ["keputusan sesuai peringkat pertama", decisions?.followed],
    ["keputusan atas calon lain", decisions?.departed],
    ["keputusan di luar daftar", decisions?.outsideList],
  ];
  return [
    [
      "Bulan",
      "Dimensi",
      "Kelompok",
      "Nama",
      "Pegawai",
      "Bagian pegawai (per 10.000)",
      "Calon",
      "Bagian calon (per 10.000)",
      "Penerima",
    ],
    ...groups.map((one) => [
      month,
      one.dimension,
      one.group,
      one.name,
      cell(one.workforce),
      cell(one.workforceShareBasisPoints),
      cell(one.candidates),
      cell(one.candidateShareBasisPoints),
      cell(one.winners),
    ]),
    ...totals.map(([name, value]) => [month, "RINGKASAN", "", name, cell(value), "", "", "", ""]),
  ];
}
