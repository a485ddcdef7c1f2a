import { own } from "../../../../../shared/domain/own.ts";
import { numberSent } from "../../parts/form/typed-figures.ts";
import type { Given } from "./one-criterion.tsx";
import type { MeantVisit } from "./send-visit.ts";
import type { Mine } from "./visit-words.ts";

type Body = MeantVisit["body"];

export interface TypedRecommendation {
  readonly text: string;
  readonly ownerNip: string;
  readonly workingDays: string;
}

/** A visit's record as its form has it. */
export interface TypedVisit {
  readonly day: string;
  readonly answers: Readonly<Record<string, Given>>;
  readonly findings: readonly string[];
  readonly recommendations: readonly TypedRecommendation[];
}

export const NO_RECOMMENDATION: TypedRecommendation = { text: "", ownerNip: "", workingDays: "10" };

export const newVisit = (day: string): TypedVisit => ({
  ...{ day, answers: {}, findings: [""], recommendations: [] },
});

export function bodyOf(typed: TypedVisit, { criteria }: Mine["forms"][number]["instrument"]): Body {
  return {
    day: typed.day,
    answers: criteria.map(({ id: criterionId }) => {
      const { note, ...given } = own(typed.answers, criterionId) ?? {};
      return { criterionId, ...given, ...(note?.trim() && { note: note.trim() }) };
    }),
    findings: typed.findings.map((finding) => finding.trim()).filter((finding) => finding !== ""),
    recommendations: typed.recommendations.map(({ text, ownerNip, workingDays }) => ({
      ...{ text: text.trim(), ownerNip, workingDays: numberSent(workingDays) },
    })),
  };
}

export function typedOf({ day, answers, findings, recommendations }: Body): TypedVisit {
  return {
    day,
    answers: Object.fromEntries(
      answers.map(({ criterionId, photos: _, ...given }) => [criterionId, given as Given]),
    ),
    findings: findings.length === 0 ? [""] : findings,
    recommendations: recommendations.map((one) => ({ ...one, workingDays: String(one.workingDays) })),
  };
}
