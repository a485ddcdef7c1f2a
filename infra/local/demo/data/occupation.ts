import type { Indicator } from "../../../../shared/domain/planning/content.ts";

/** An indicator with the texts of the reports on it; `{n}` is the reported amount. */
export interface DemoIndicator extends Omit<Indicator, "weightBasisPoints"> {
  readonly activities: readonly string[];
}

/** A job: three indicators, the most important first, and what gets in the way. */
export interface Occupation {
  readonly indicators: readonly [DemoIndicator, DemoIndicator, DemoIndicator];
  /** Work that no indicator measures. */
  readonly otherActivities: readonly string[];
  readonly obstacles: readonly string[];
}

const MONTHS_OF_YEAR = 12;

type Wording = readonly [id: string, statement: string, unitOfMeasure: string];

/** A monthly amount; it adds up over the year. */
export function count(
  [id, statement, unitOfMeasure]: Wording,
  monthly: number,
  ...activities: readonly string[]
): DemoIndicator {
  return {
    ...{ id, statement, unitOfMeasure, activities },
    aspect: "KUANTITAS",
    target: monthly * MONTHS_OF_YEAR,
    polarity: "POSITIF",
    isCumulative: true,
  };
}

/** A level to reach, whenever it is measured. */
export function level(
  [id, statement, unitOfMeasure]: Wording,
  target: number,
  ...activities: readonly string[]
): DemoIndicator {
  return {
    ...{ id, statement, unitOfMeasure, activities, target },
    aspect: "KUALITAS",
    polarity: "POSITIF",
    isCumulative: false,
  };
}

/** A time limit not to exceed. */
export function within(
  [id, statement, unitOfMeasure]: Wording,
  target: number,
  ...activities: readonly string[]
): DemoIndicator {
  return {
    ...{ id, statement, unitOfMeasure, activities, target },
    aspect: "WAKTU",
    polarity: "NEGATIF",
    isCumulative: false,
  };
}
