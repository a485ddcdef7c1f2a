import { wordsAlone } from "../words-alone.ts";

/**
 * Whether two names are of the same kind of service. A survey and its points are entered at different times, and nobody is told
 * that one capital letter leads citizens past the survey, or leaves the indicator that it feeds empty.
 * @source policy
 */
export function isSameService(one: string, other: string): boolean {
  return wordsAlone(one) === wordsAlone(other);
}

/** The first thing of a service: of its exact name where there is one, otherwise of the same words. */
export function findOfService<One extends { readonly service: string }>(
  all: readonly One[],
  service: string,
): One | undefined {
  return all.find((one) => one.service === service) ?? all.find((one) => isSameService(one.service, service));
}
