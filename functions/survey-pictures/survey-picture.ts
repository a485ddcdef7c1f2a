import type { SurveyResult } from "../../shared/domain/surveys/results/result.ts";

/** What a picture of a result is about. */
export interface SurveyPicture {
  readonly unitName: string;
  readonly cityName: string;
  /** Absent if it covers all surveys of a unit's month. */
  readonly service?: string;
  /** Local days, both inclusive. */
  readonly from: string;
  readonly to: string;
  /** How final the result is: published, of a month that may still get answers, or of a month that is over. */
  readonly standing:
    | { readonly kind: "PUBLISHED"; readonly on: string }
    | { readonly kind: "LIVE"; readonly on: string }
    | { readonly kind: "MONTH" };
  readonly result: SurveyResult;
}
