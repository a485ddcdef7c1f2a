import { drawTrackingCode, isTrackingCode } from "../../../shared/domain/complaints/intake/tracking-code.ts";

/** So many tracking codes, the same ones each time and no two alike: of thousands that are drawn two may be. */
export function trackingCodes(count: number): string[] {
  let serial = 0;
  return Array.from({ length: count }, () =>
    drawTrackingCode((size) => {
      serial += 1;
      return Uint8Array.from({ length: size }, (_, place) => Math.floor(serial / 32 ** place) % 32);
    }),
  );
}

/** What may be drawn by chance: a tracking code, an id, a UUID, and a hash in each of its two forms. */
const DRAWN =
  /(?<![\w-])(?:[0-9A-Z]{10}|[0-9a-z]{20}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|[\w-]{43})(?![\w-])/g;

/** What a reply says, without what was drawn: the letters of a code or an id make any short word now and then. */
export function wordsOf(body: unknown): string {
  return JSON.stringify(body).replaceAll(DRAWN, (drawn) =>
    drawn.length === 10 && !isTrackingCode(drawn) ? drawn : "…",
  );
}
