import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import type { LocalDay } from "../calendar/calendar.ts";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { CompetencyLevelSchema, namedCompetencies } from "./competency.ts";

export const AssessmentIdSchema = /* @__PURE__ */ named("CompetencyAssessmentId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

/** How far somebody is expected to grow, as an assessment found. @source PermenPANRB 3/2020: potential low, middle, high */
export const PotentialLevelSchema = /* @__PURE__ */ named("PotentialLevel", () =>
  z.enum(["RENDAH", "MENENGAH", "TINGGI"]),
);

export type PotentialLevel = z.infer<ReturnType<typeof PotentialLevelSchema>>;

export const AssessmentContentSchema = /* @__PURE__ */ named("CompetencyAssessmentContent", () =>
  z.strictObject({
    /** The day of the assessment. */
    day: EnteredDaySchema(),
    method: z.enum(["ASSESSMENT_CENTER", "UJI_KOMPETENSI", "WAWANCARA", "PORTOFOLIO"]),
    /** What it rests on: the report and its number, and what was seen. */
    evidence: freeText().min(5).max(4_000),
    /** The last day on which it counts; by default, and at most, as long as the city's policy says. */
    validUntil: EnteredDaySchema().optional(),
    competencies: z.array(CompetencyLevelSchema()).min(1).max(40),
    potential: z
      .strictObject({ level: PotentialLevelSchema(), reason: freeText().min(5).max(1_000) })
      .optional(),
  }),
);

export type AssessmentContent = z.infer<ReturnType<typeof AssessmentContentSchema>>;

/** What somebody is able to, as HR or an assessor found. */
export const AssessmentSchema = /* @__PURE__ */ named("CompetencyAssessment", () =>
  z.object({
    ...AssessmentContentSchema().shape,
    day: z.iso.date(),
    validUntil: z.iso.date(),
    id: AssessmentIdSchema(),
    nip: NipSchema(),
    /** The account that entered it. */
    assessedBy: z.string(),
    /** Set if it no longer counts. */
    withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).optional(),
    version: z.int(),
  }),
);

export type Assessment = z.infer<ReturnType<typeof AssessmentSchema>> & Aggregate;
export type AssessmentEvent = DomainEvent<"COMPETENCY_ASSESSED" | "COMPETENCY_ASSESSMENT_WITHDRAWN">;
export type AssessmentDecision = Decision<Assessment, AssessmentEvent>;

const refuse = /* @__PURE__ */ refusals("competency-assessment", {
  own: {
    kind: "forbidden",
    id: "Kompetensi Anda sendiri dinilai orang lain: pengelola kinerja atau asesor yang ditunjuk.",
    en: "Your own competencies are assessed by somebody else: HR, or an assessor whom it named.",
    source: {
      id: "UU 30/2014 Ps 42-43: larangan konflik kepentingan",
      en: "UU 30/2014 Ps 42-43: no conflict of interest",
    },
  },
  superior: {
    kind: "forbidden",
    id: "Pegawai ini pejabat penilai Anda. Kompetensinya dinilai asesor lain.",
    en: "This employee rates you. Another assessor assesses their competencies.",
    source: {
      id: "UU 30/2014 Ps 42-43: larangan konflik kepentingan",
      en: "UU 30/2014 Ps 42-43: no conflict of interest",
    },
  },
  "not-assessor": {
    kind: "forbidden",
    id: "Kompetensi dinilai pengelola kinerja dan asesor yang ditunjuknya.",
    en: "Competencies are assessed by HR, and by the assessors whom it named.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "in-future": {
    kind: "invalid",
    id: "Tanggal penilaian {day} belum tiba. Catat setelah penilaian dilakukan.",
    en: "The day {day} has not come yet. Record it after the assessment.",
    source: { id: "kebijakan", en: "policy" },
  },
  "too-long": {
    kind: "invalid",
    id: "Hasil penilaian berlaku paling lama sampai {until}. Pilih tanggal antara hari penilaian dan hari itu.",
    en: "A result counts until {until} at most. Choose a day between the assessment and that day.",
    source: { id: "kebijakan: masa berlaku hasil penilaian", en: "policy: how long an assessment counts" },
  },
  "withdrawn-already": {
    kind: "conflict",
    id: "Hasil penilaian ini sudah dicabut.",
    en: "This assessment was withdrawn already.",
    source: { id: "kebijakan", en: "policy" },
  },
});

export const refuseNotAssessor = () => refuse("not-assessor");

interface Act {
  readonly by: string;
  readonly at: string;
}

interface Assessing extends Act {
  readonly id: string;
  readonly nip: string;
  readonly content: AssessmentContent;
  readonly today: LocalDay;
  /** The rater of whoever assesses, if they are an employee. */
  readonly raterOfAssessor: string | undefined;
  /** The last day on which it may count. */
  readonly longestUntil: LocalDay;
}

/**
 * Records what an assessment found.
 * @throws DomainError `competency-assessment.own`, `competency-assessment.superior`, `competency-assessment.in-future`,
 * `competency-assessment.too-long`, `competency.name-unknown`, `competency.twice`
 * @source PermenPANRB 38/2017: competencies are measured against the standard of the post; who assesses whom is a policy choice
 */
export function assess({
  id,
  nip,
  content,
  today,
  raterOfAssessor,
  longestUntil,
  by,
  at,
}: Assessing): AssessmentDecision {
  if (by === nip) throw refuse("own");
  if (raterOfAssessor === nip) throw refuse("superior");
  const { day, validUntil = longestUntil } = content;
  if (day > today) throw refuse("in-future", { day });
  if (validUntil > longestUntil || validUntil < day) throw refuse("too-long", { until: longestUntil });
  const competencies = namedCompetencies(content.competencies);
  const found = { ...content, competencies, validUntil };
  return {
    state: { ...NEW_AGGREGATE, ...found, id, nip, assessedBy: by },
    event: { type: "COMPETENCY_ASSESSED", by, at, data: { ...found } },
  };
}

/**
 * Withdraws a faulty result; it can still be read, but no longer counts.
 * @throws DomainError `competency-assessment.own`, `competency-assessment.withdrawn-already`
 */
export function withdrawAssessment(
  assessment: Assessment,
  { reason, by, at }: Act & { readonly reason: string },
): AssessmentDecision {
  if (by === assessment.nip) throw refuse("own");
  if (assessment.withdrawn) throw refuse("withdrawn-already");
  return {
    state: { ...assessment, withdrawn: { at, by, reason } },
    event: { type: "COMPETENCY_ASSESSMENT_WITHDRAWN", by, at, data: { reason } },
  };
}

/** Whether a result counts on a local day. */
export function countsOn({ day, validUntil, withdrawn }: Assessment, on: LocalDay): boolean {
  return withdrawn === undefined && day <= on && on <= validUntil;
}
