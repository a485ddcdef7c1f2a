import { hash } from "node:crypto";
import * as z from "zod";
import type { LocalDay } from "../calendar/calendar.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import type { Observation } from "../feedback/observation.ts";
import { numberIn } from "../number-words.ts";
import { named } from "../once.ts";
import type { Visit } from "../supervision/visit.ts";
import type { ServiceMonth } from "../surveys/results/service-month.ts";
import type { CompetencyGap } from "../talent/profile.ts";
import type { DevelopmentPolicy } from "./policy.ts";

export const NeedIdSchema = /* @__PURE__ */ named("DevelopmentNeedId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

/** What shows a need. */
export const NeedOriginSchema = /* @__PURE__ */ named("NeedOrigin", () =>
  z.enum(["COMPETENCY", "EVALUATION", "OBSERVATION", "INSPECTION", "COMPLAINTS", "SURVEY", "ADDED"]),
);

export const NeedEvidenceSchema = /* @__PURE__ */ named("NeedEvidence", () =>
  z.object({
    /** The month, quarter, year or local day that it is of. */
    of: z.string(),
    /** What was found, in words. */
    text: z.string(),
    /** The same in English; absent where somebody wrote it, and where it was kept before the product said it. */
    english: z.string().exactOptional(),
    /** The id of the record, if it is one of the employee's own. */
    id: z.string().exactOptional(),
  }),
);

export const FoundNeedSchema = /* @__PURE__ */ named("FoundNeed", () =>
  z.object({
    /** The same for the same gap in the same year, so that an answer to it is found again. */
    id: NeedIdSchema(),
    origin: NeedOriginSchema(),
    title: z.string(),
    /** The title in English; absent where the regulation or the city named it, and where it was kept before the product said it. */
    english: z.string().exactOptional(),
    /** Oldest first. */
    evidence: z.array(NeedEvidenceSchema()),
    certainty: z.enum(["LOW", "MIDDLE", "HIGH"]),
  }),
);

export type FoundNeed = z.infer<ReturnType<typeof FoundNeedSchema>>;
type Evidence = z.infer<ReturnType<typeof NeedEvidenceSchema>>;

/** What is known of an employee, of the last twelve months. */
export interface NeedFacts {
  readonly gaps: readonly CompetencyGap[];
  readonly evaluations: readonly Evaluation[];
  readonly observations: readonly Observation[];
  readonly visits: readonly Visit[];
  /** Of the unit in which they serve, as far as it may be shown. */
  readonly months: readonly ServiceMonth[];
}

/**
 * The needs of development that records show, by rule: each with its evidence and how certain it is.
 *
 * - A level missing to the standard of the post: high; a level is assessed, not counted.
 * - Results or conduct rated below expectation; observations below the city's bound; visits of supervision with findings: low
 *   for one, middle for two, high from three on.
 * - Late answers to complaints and weak elements of satisfaction are the unit's, not the person's: always low.
 *
 * @source PerLAN 10/2018 Ps 6-8: needs follow from gaps of competency and of performance; the bounds and degrees are policy choices
 */
export function findNeeds(
  { gaps, evaluations, observations, visits, months }: NeedFacts,
  { year, policy }: { readonly year: string; readonly policy: DevelopmentPolicy },
): readonly FoundNeed[] {
  const need = (
    origin: FoundNeed["origin"],
    { text: title, ...said }: Said,
    evidence: readonly Evidence[],
  ): FoundNeed[] =>
    evidence.length === 0
      ? []
      : [
          {
            ...{ id: needIdOf(year, origin, title), origin, title, ...said },
            evidence: [...evidence].sort((one, other) => (one.of < other.of ? -1 : 1)),
            certainty: certaintyOf(origin, evidence.length),
          },
        ];
  return [
    ...gaps.flatMap(({ name, required, held, gap = 0, assessedOn = "", assessmentId }) =>
      need(
        "COMPETENCY",
        { text: name },
        gap === 0 ? [] : [ofGap({ required, held, assessedOn, assessmentId })],
      ),
    ),
    ...need("EVALUATION", TITLES.hasilKerja, ratedBelow(evaluations, "hasilKerja")),
    ...need("EVALUATION", TITLES.perilakuKerja, ratedBelow(evaluations, "perilakuKerja")),
    ...byTitle(observedBelow(observations, policy)).flatMap(([title, some]) =>
      need("OBSERVATION", { text: title }, some),
    ),
    ...byTitle(inspected(visits)).flatMap(([title, some]) => need("INSPECTION", { text: title }, some)),
    ...need("COMPLAINTS", TITLES.complaints, lateAnswers(months, policy)),
    ...weakElements(months, policy).flatMap(([title, one]) => need("SURVEY", title, [one])),
  ];
}

/** A text of the product with its English, or one that is as somebody wrote it. */
interface Said {
  readonly text: string;
  readonly english?: string;
}

const TITLES = {
  hasilKerja: { text: "Pencapaian hasil kerja", english: "Achieving results of work" },
  perilakuKerja: { text: "Perilaku kerja BerAKHLAK", english: "BerAKHLAK behaviour at work" },
  complaints: { text: "Penyelesaian pengaduan tepat waktu", english: "Settling complaints in time" },
} as const satisfies Readonly<Record<string, Said>>;

/** The id of what is found of somebody in a year. */
export function needIdOf(year: string, origin: FoundNeed["origin"], title: string): string {
  return hash("sha256", `${year} ${origin} ${title.toLowerCase()}`).slice(0, 20);
}

function certaintyOf(origin: FoundNeed["origin"], records: number): FoundNeed["certainty"] {
  if (origin === "COMPETENCY") return "HIGH";
  if (origin === "COMPLAINTS" || origin === "SURVEY") return "LOW";
  return records >= 3 ? "HIGH" : records === 2 ? "MIDDLE" : "LOW";
}

function ofGap({
  required,
  held,
  assessedOn,
  assessmentId,
}: Pick<CompetencyGap, "required" | "held" | "assessmentId"> & { readonly assessedOn: LocalDay }): Evidence {
  const text = `Standar level ${required}, hasil penilaian level ${held ?? 0}.`;
  const english = `The standard is level ${required}, the assessment found level ${held ?? 0}.`;
  return { of: assessedOn, text, english, ...(assessmentId && { id: assessmentId }) };
}

const BELOW = {
  hasilKerja: { text: "Hasil kerja di bawah ekspektasi.", english: "Results of work below expectation." },
  perilakuKerja: {
    text: "Perilaku kerja di bawah ekspektasi.",
    english: "Behaviour at work below expectation.",
  },
} as const satisfies Readonly<Record<string, Said>>;

function ratedBelow(evaluations: readonly Evaluation[], what: keyof typeof BELOW): Evidence[] {
  return evaluations
    .filter(({ outcome }) => outcome?.[what] === "DI_BAWAH_EKSPEKTASI")
    .map(({ period }) => ({ of: period, ...BELOW[what], id: period }));
}

interface Titled extends Evidence {
  readonly title: string;
}

function byTitle(records: readonly Titled[]): readonly (readonly [string, readonly Evidence[]])[] {
  const groups = Map.groupBy(records, ({ title }) => title);
  return Array.from(groups, ([title, some]) => [title, some.map(({ title: _, ...one }) => one)] as const);
}

function observedBelow(
  observations: readonly Observation[],
  { observedBelowBasisPoints }: DevelopmentPolicy,
): Titled[] {
  return observations
    .filter(({ scoreBasisPoints }) => scoreBasisPoints < observedBelowBasisPoints)
    .map(({ id, day, instrument: { title }, scores, scoreBasisPoints }) => {
      const least = Math.min(...scores.map(({ score }) => score));
      const lowest = scores.filter(({ score }) => score === least).map(({ statement }) => statement);
      const share = Math.round(scoreBasisPoints / 100);
      const named = lowest.join("; ");
      return {
        ...{ title, of: day, id },
        text: `Skor ${share} dari 100; terendah: ${named}.`,
        english: `Score ${share} of 100; lowest: ${named}.`,
      };
    });
}

function inspected(visits: readonly Visit[]): Titled[] {
  return visits.flatMap(({ title, state, record }) =>
    state === "RECORDED" && record && record.findings.length > 0
      ? [{ title, of: record.day, text: record.findings.join(" ") }]
      : [],
  );
}

function lateAnswers(months: readonly ServiceMonth[], { lateComplaintsFrom }: DevelopmentPolicy): Evidence[] {
  const late = months.filter(({ complaintsAnsweredLate = 0 }) => complaintsAnsweredLate > 0);
  const all = late.reduce((sum, { complaintsAnsweredLate = 0 }) => sum + complaintsAnsweredLate, 0);
  if (all < lateComplaintsFrom) return [];
  return late.map(({ month, complaintsAnsweredLate }) => ({
    of: month,
    text: `${complaintsAnsweredLate} pengaduan unit dijawab terlambat.`,
    english: `Complaints of the unit answered late: ${complaintsAnsweredLate}.`,
  }));
}

/** Those that training changes: what the staff can do, how they act, and how they take complaints. @source PermenPANRB 14/2017 */
const ELEMENTS = [
  ["sumU6", { text: "Kompetensi pelaksana layanan", english: "Competence of those who serve" }],
  ["sumU7", { text: "Perilaku pelaksana layanan", english: "Conduct of those who serve" }],
  [
    "sumU9",
    {
      text: "Penanganan pengaduan, saran, dan masukan",
      english: "Handling of complaints, suggestions and input",
    },
  ],
] as const satisfies readonly (readonly [keyof ServiceMonth, Said])[];

function weakElements(
  months: readonly ServiceMonth[],
  { satisfiedFromHundredths, answersFrom }: DevelopmentPolicy,
): readonly (readonly [title: Said, evidence: Evidence])[] {
  const sumOf = (counter: (typeof ELEMENTS)[number][0] | "surveyAnswers") =>
    months.reduce((sum, month) => sum + (month[counter] ?? 0), 0);
  const answers = sumOf("surveyAnswers");
  if (answers < answersFrom) return [];
  const newest =
    months
      .map(({ month }) => month)
      .sort()
      .at(-1) ?? "";
  return ELEMENTS.flatMap(([counter, title]) => {
    // An element's average of 1 to 4 is 25 to 100 of the index.
    const hundredths = Math.round((sumOf(counter) * 2_500) / answers);
    if (hundredths >= satisfiedFromHundredths) return [];
    const index = hundredths / 100;
    const text = `Nilai unit ${numberIn(index, "id", 2)} dari ${answers} jawaban warga.`;
    const english = `The unit's score is ${numberIn(index, "en", 2)}, from ${answers} answers of citizens.`;
    return [[title, { of: newest, text, english }] as const];
  });
}
