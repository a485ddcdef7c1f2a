import type { SurveyResult } from "../../shared/domain/surveys/results/result.ts";

/** What a picture of a result is about. */
export interface SurveyPicture {
  readonly unitName: string;
  readonly cityName: string;
  /** Absent where it is about all surveys of a unit's month. */
  readonly service?: string;
  /** Local days, both included. */
  readonly from: string;
  readonly to: string;
  /** What the picture is worth: a published result, a month that may still get answers, or one that is over. */
  readonly standing:
    | { readonly kind: "PUBLISHED"; readonly on: string }
    | { readonly kind: "LIVE"; readonly on: string }
    | { readonly kind: "MONTH" };
  readonly result: SurveyResult;
}
