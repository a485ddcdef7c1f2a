import type { Expectation } from "../../../../../../shared/domain/rules/predikat.ts";
import type { Answer, Given } from "../../../client/operations.ts";
import { asChosen } from "../../../parts/form/as-chosen.ts";

export type Evaluation = Pick<
  Answer<"GET /v1/employees/{nip}/evaluations/{period}">,
  | "nip"
  | "name"
  | "period"
  | "position"
  | "advice"
  | "measures"
  | "rating"
  | "ratingDueAt"
  | "stage"
  | "version"
>;

type Content = Given<"PUT /v1/employees/{nip}/evaluations/{period}/rating">["body"];

/** A rating as it is typed. */
export interface TypedRating {
  readonly hasilKerja?: Expectation | undefined;
  readonly perilakuKerja?: Expectation | undefined;
  readonly hasilKerjaReason: string;
  readonly perilakuKerjaReason: string;
  readonly resultFeedback: Readonly<Record<string, string>>;
  readonly behaviourFeedback: Readonly<Record<string, string>>;
}

export function typedOf(rating: Evaluation["rating"]): TypedRating {
  return {
    ...(rating && { hasilKerja: rating.hasilKerja, perilakuKerja: rating.perilakuKerja }),
    hasilKerjaReason: rating?.hasilKerjaReason ?? "",
    perilakuKerjaReason: rating?.perilakuKerjaReason ?? "",
    resultFeedback: rating?.resultFeedback ?? {},
    behaviourFeedback: rating?.behaviourFeedback ?? {},
  };
}

/** Which explanations the rating asks for: where it differs from the advice, has none, or is below expectation in conduct. */
export function reasonsAsked(
  { hasilKerja, perilakuKerja }: TypedRating,
  { advice }: Pick<Evaluation, "advice">,
) {
  return {
    hasilKerja: hasilKerja !== undefined && hasilKerja !== advice.hasilKerja,
    perilakuKerja:
      perilakuKerja === "DI_BAWAH_EKSPEKTASI" ||
      (perilakuKerja !== undefined &&
        advice.perilakuKerja !== undefined &&
        perilakuKerja !== advice.perilakuKerja),
  };
}

/** What is sent of a rating as it is typed. */
export function contentOf(typed: TypedRating): Content {
  const [hasilKerjaReason, perilakuKerjaReason] = [
    typed.hasilKerjaReason.trim(),
    typed.perilakuKerjaReason.trim(),
  ];
  const [resultFeedback, behaviourFeedback] = [filled(typed.resultFeedback), filled(typed.behaviourFeedback)];
  return {
    hasilKerja: asChosen(typed.hasilKerja),
    perilakuKerja: asChosen(typed.perilakuKerja),
    ...(hasilKerjaReason !== "" && { hasilKerjaReason }),
    ...(perilakuKerjaReason !== "" && { perilakuKerjaReason }),
    ...(resultFeedback && { resultFeedback }),
    ...(behaviourFeedback && { behaviourFeedback }),
  };
}

function filled(texts: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const some = Object.entries(texts)
    .map(([name, text]) => [name, text.trim()] as const)
    .filter(([, text]) => text !== "");
  return some.length === 0 ? undefined : Object.fromEntries(some);
}
