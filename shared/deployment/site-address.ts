import { ENVIRONMENT, setting } from "./environment.ts";

/** Other pages than our own that a city has made, and says so. */
export interface OwnPages {
  readonly surveyPage?: string | undefined;
  readonly certificatePage?: string | undefined;
}

/** The page to which a service point's code is appended. @returns without a slash at its end, as all of these */
export function surveyPageOf({ surveyPage }: OwnPages): string {
  return surveyPage ?? ourPage("/s");
}

/** The page to which a certificate's code is appended. */
export function certificatePageOf({ certificatePage }: OwnPages): string {
  return certificatePage ?? ourPage("/piagam");
}

/** The page to which a complaint's code is appended. */
export function trackingPageOf({ trackingPage }: { readonly trackingPage?: string | undefined }): string {
  return trackingPage ?? ourPage("/pengaduan");
}

/** The staff portal. */
export function portalPageOf(): string {
  return ourPage("/app");
}

/** What is printed or mailed leads to one address, by whichever the request came in. */
function ourPage(path: string): string {
  return setting(ENVIRONMENT.siteUrl) + path;
}
