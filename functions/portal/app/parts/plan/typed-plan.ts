import type { Given } from "../../client/operations.ts";
import { numberOf, numberSent } from "../form/typed-figures.ts";
import type { Feed, PlanIndicator, PlanResult, Terms } from "./words.ts";
import { WHOLE } from "./words.ts";

type Content = Omit<Given<"PUT /v1/employees/{nip}/plans/{year}">["body"], "attachments"> & {
  readonly attachments?: Terms["attachments"];
};

/** An indicator as it is typed: numbers are still text. */
export interface TypedIndicator {
  readonly id: string;
  readonly statement: string;
  /** The aspect, or the perspective. */
  readonly side: string;
  readonly target: string;
  readonly unitOfMeasure: string;
  readonly polarity: PlanIndicator["polarity"];
  readonly isCumulative: boolean;
  /** Percent. */
  readonly weight: string;
  readonly feed?: Feed | undefined;
}

export interface TypedCriterion {
  readonly id: string;
  readonly statement: string;
  readonly expectation: string;
}

export interface TypedResult {
  readonly id: string;
  readonly kind: PlanResult["kind"];
  readonly statement: string;
  readonly indicators: readonly TypedIndicator[];
  readonly criteria: readonly TypedCriterion[];
}

export interface TypedPlan {
  readonly approach: Terms["approach"];
  readonly results: readonly TypedResult[];
  /** A line each. */
  readonly support: string;
  readonly accountability: string;
  readonly consequences: string;
  /** Why an agreed plan should change. */
  readonly reason: string;
}

/** Ids only have to differ within a plan; nobody reads them. */
const newId = () => crypto.randomUUID().slice(0, 13);

export const newIndicator = (): TypedIndicator => ({
  ...{ id: newId(), statement: "", side: "", target: "", unitOfMeasure: "", weight: "" },
  ...{ polarity: "POSITIF", isCumulative: true },
});

export const newCriterion = (): TypedCriterion => ({ id: newId(), statement: "", expectation: "" });

export const newResult = (): TypedResult => ({
  ...{ id: newId(), kind: "UTAMA", statement: "" },
  ...{ indicators: [newIndicator()], criteria: [newCriterion()] },
});

export const newPlan = (): TypedPlan => ({
  ...{ approach: "KUANTITATIF", results: [newResult()] },
  ...{ support: "", accountability: "", consequences: "", reason: "" },
});

/** A plan as it can be typed on. */
export function typedOf(terms: Pick<Terms, "approach" | "results" | "attachments">, reason = ""): TypedPlan {
  const { support = [], accountability = [], consequences = [] } = terms.attachments ?? {};
  return {
    approach: terms.approach,
    results: terms.results.map(({ id, kind, statement, indicators, criteria = [] }) => ({
      ...{ id, kind, statement },
      indicators: indicators.length > 0 ? indicators.map(typedIndicator) : [newIndicator()],
      criteria: criteria.length > 0 ? criteria : [newCriterion()],
    })),
    support: support.join("\n"),
    accountability: accountability.join("\n"),
    consequences: consequences.join("\n"),
    reason,
  };
}

function typedIndicator(indicator: PlanIndicator): TypedIndicator {
  const { id, statement, unitOfMeasure, polarity, isCumulative, feed } = indicator;
  return {
    ...{ id, statement, unitOfMeasure, polarity, isCumulative, feed },
    side: indicator.aspect ?? indicator.perspective ?? "",
    target: written(indicator.target),
    weight: written(indicator.weightBasisPoints / 100),
  };
}

/**
 * What was typed, as the API takes it. A number that cannot be read goes as it was typed, so that the API says so beside its field.
 * @param inForce the terms that are amended: an indicator that counts differently from there is another one, since earlier
 * reports keep their meaning
 */
export function contentOf(typed: Omit<TypedPlan, "reason">, isExecutive: boolean, inForce?: Terms): Content {
  const isQuantitative = typed.approach === "KUANTITATIF";
  const before = new Map(
    inForce?.results.flatMap(({ indicators }) => indicators.map((one) => [one.id, one] as const)),
  );
  const attachments = {
    support: linesOf(typed.support),
    accountability: linesOf(typed.accountability),
    consequences: linesOf(typed.consequences),
  };
  return {
    approach: typed.approach,
    results: typed.results.map(({ id, kind, statement, indicators, criteria }) => ({
      ...{ id, kind, statement: statement.trim() },
      indicators: isQuantitative
        ? indicators.map((one) => indicatorOf(one, isExecutive, before.get(one.id)))
        : [],
      ...(!isQuantitative && { criteria: [...criteria] }),
    })),
    ...(Object.values(attachments).some(({ length }) => length > 0) && { attachments }),
  };
}

function indicatorOf(typed: TypedIndicator, isExecutive: boolean, before: PlanIndicator | undefined) {
  const { statement, unitOfMeasure, polarity, isCumulative, feed, side } = typed;
  const unit = unitOfMeasure.trim();
  const countsAnew =
    before !== undefined && (before.isCumulative !== isCumulative || before.unitOfMeasure !== unit);
  return {
    id: countsAnew ? `${typed.id.slice(0, 29)}-2` : typed.id,
    statement: statement.trim(),
    ...(side !== "" && { [isExecutive ? "perspective" : "aspect"]: side }),
    target: numberSent(typed.target),
    unitOfMeasure: unit,
    ...{ polarity, isCumulative },
    weightBasisPoints: weightSent(typed.weight),
    ...(feed && { feed }),
  };
}

/** In basis points. */
function weightSent(typed: string): number {
  const percent = numberSent(typed);
  return typeof percent === "number" ? Math.round(percent * 100) : percent;
}

const linesOf = (text: string) => text.split("\n").flatMap((line) => line.trim() || []);

/** The sum of what was typed as weights, in basis points; what cannot be read counts as nothing. */
export function typedWeight({ results }: Pick<TypedPlan, "results">): number {
  return results
    .flatMap(({ indicators }) => indicators)
    .reduce((sum, { weight }) => sum + (Math.round(numberOf(weight) * 100) || 0), 0);
}

/** The typed plan with what is missing of the whole shared evenly among the indicators without a weight. */
export function withRestShared(typed: TypedPlan): TypedPlan {
  const isOpen = ({ weight }: TypedIndicator) => weight.trim() === "";
  const open = typed.results.flatMap(({ indicators }) => indicators.filter(isOpen)).length;
  const rest = WHOLE - typedWeight(typed);
  if (open === 0 || rest < open) return typed;
  const [share, left] = [Math.floor(rest / open), rest % open];
  let given = 0;
  return {
    ...typed,
    results: typed.results.map((result) => ({
      ...result,
      indicators: result.indicators.map((one) => {
        if (!isOpen(one)) return one;
        given += 1;
        return { ...one, weight: written((share + (given <= left ? 1 : 0)) / 100) };
      }),
    })),
  };
}

const written = (value: number) => String(value).replace(".", ",");
