import type { SupervisionPolicy } from "./policy.ts";

/** No cause alone decides a draw. */
const MOST_FOR_A_CAUSE = 3;

/** What is known of a unit's last full month. */
export interface UnitRisk {
  readonly complaintsReceived: number;
  readonly complaintsLate: number;
  /** The satisfaction index as it may be shown, in hundredths; undefined if too few answered. */
  readonly satisfactionHundredths: number | undefined;
}

/**
 * A unit's weight in a draw by risk, from 1 to 10: complaints, lateness and dissatisfaction add up to three each, in whole steps.
 * Nobody has less than 1, so that everybody may be drawn.
 * @source policy; PP 60/2008 Ps 13: supervision follows an assessment of risk
 */
export function weightOf(
  { complaintsReceived, complaintsLate, satisfactionHundredths }: UnitRisk,
  {
    complaintsPerPoint,
    latePerPoint,
    satisfiedFromHundredths,
    hundredthsPerPoint,
  }: SupervisionPolicy["risk"],
): number {
  const below =
    satisfactionHundredths === undefined ? 0 : Math.max(0, satisfiedFromHundredths - satisfactionHundredths);
  const points = [
    complaintsReceived / complaintsPerPoint,
    complaintsLate / latePerPoint,
    below / hundredthsPerPoint,
  ];
  return points.reduce((sum, cause) => sum + Math.min(MOST_FOR_A_CAUSE, Math.floor(cause)), 1);
}
