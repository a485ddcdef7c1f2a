import type { Screen } from "./page.ts";

/** What a browser may do with a page: nothing inline, nothing from elsewhere, no frame around it. */
export function headersOf({
  sendsTo = [],
  shows = [],
}: Pick<Screen, "sendsTo" | "shows">): Record<string, string> {
  const listed = (origins: readonly string[]) => origins.map((origin) => ` ${origin}`).join("");
  const also = listed(sendsTo);
  return {
    "content-type": "text/html; charset=utf-8",
    vary: "cookie, accept-encoding",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // Within the site, pages may know where a reader came from; the code of a complaint is in some addresses.
    "referrer-policy": "same-origin",
    "permissions-policy": "geolocation=(self), camera=(self), microphone=()",
    "cross-origin-opener-policy": "same-origin",
    "content-security-policy": [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      `img-src 'self' data: blob:${listed(shows)}`,
      "manifest-src 'self'",
      "worker-src 'self'",
      `connect-src 'self'${also}`,
      `form-action 'self'${also}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  };
}
