/** What a city says of where its pages are. */
export interface SiteAddresses {
  readonly domain?: { readonly name: string } | undefined;
  readonly surveyPage?: string | undefined;
}

/**
 * The page to which a service point's code is appended: the city's own, unless it names another.
 * @param origin the address by which the request came in, for a city without a domain of its own
 * @returns without a trailing slash
 */
export function surveyPageOf({ domain, surveyPage }: SiteAddresses, origin: string): string {
  return surveyPage ?? `${domain ? `https://${domain.name}` : origin}/s`;
}
