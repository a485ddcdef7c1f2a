import type { Indicator } from "../../../../shared/domain/planning/content.ts";

/** An indicator with what people write who report on it; `{n}` is what they moved. */
export interface DemoIndicator extends Omit<Indicator, "weightBasisPoints"> {
  readonly activities: readonly string[];
}

/** What somebody does all year: three indicators, the most important first, and what gets in the way. */
export interface Occupation {
  readonly indicators: readonly [DemoIndicator, DemoIndicator, DemoIndicator];
  /** Work that no indicator measures. */
  readonly otherActivities: readonly string[];
  readonly obstacles: readonly string[];
}

const MONTHS_OF_YEAR = 12;

type Wording = readonly [id: string, statement: string, unitOfMeasure: string];

/** So much each month; the year adds up. */
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

/** As high as this, whenever it is looked at. */
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

/** In no longer than this. */
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
