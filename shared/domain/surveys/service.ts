import { wordsAlone } from "../words-alone.ts";

/**
 * Whether two names are of the same kind of service. A survey, its points and what a plan is fed by are entered at different
 * times, and nobody is told that one capital letter leads citizens past the survey.
 * @source policy
 */
export function isSameService(one: string, other: string): boolean {
  return wordsAlone(one) === wordsAlone(other);
}
