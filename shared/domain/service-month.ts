/** Complaints by the working days from receipt to the first answer, under `answeredAfterDays:<days>`. */
export interface AnswerDays {
  readonly [days: `answeredAfterDays:${number}`]: number;
}

/**
 * What citizens experienced of a unit in a local month: exact counters, moved in the transactions of the complaints and
 * survey answers that they count. A counter that is absent is 0.
 */
export interface ServiceMonth extends AnswerDays {
  readonly unitId: string;
  readonly month: string;
  readonly complaintsReceived?: number;
  /** First answered before the deadline of the first response. */
  readonly complaintsAnsweredInTime?: number;
  /** First answered after it; late once, late for ever. */
  readonly complaintsAnsweredLate?: number;
  readonly complaintsEscalated?: number;
  readonly surveyAnswers?: number;
  /** Sum of the scores 1 to 4 of each element. */
  readonly sumU1?: number;
  readonly sumU2?: number;
  readonly sumU3?: number;
  readonly sumU4?: number;
  readonly sumU5?: number;
  readonly sumU6?: number;
  readonly sumU7?: number;
  readonly sumU8?: number;
  readonly sumU9?: number;
}
