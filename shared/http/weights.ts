import type { Language } from "../domain/text.ts";

/** So much less is wanted what comes later with the same weight: weights have three digits, and headers fewer entries. */
const LATER = 1e-6;

/**
 * How much somebody wants what a header such as `Accept-Language` names, 0 to 1, earlier of the same weight a little more; 0 is
 * not at all.
 * @param meant the entries in question; `*` means them where none of them is named
 * @source RFC 9110 12.4.2
 */
function weightOf(header: string | undefined, meant: RegExp): number {
  const weightsOf = (some: RegExp) =>
    (header ?? "").split(",").flatMap((one, place) => {
      const weight = Number(/;\s*q=([\d.]*)/i.exec(one)?.[1] ?? 1);
      return some.test(one) ? weight && weight - place * LATER : [];
    });
  const named = weightsOf(meant);
  return Math.max(0, ...(named.length > 0 ? named : weightsOf(/^\s*\*/)));
}

/** Whether somebody takes gzip. @param accepted as `Accept-Encoding` names it @source RFC 9110 12.5.3 */
export const takesGzip = (accepted: string | undefined): boolean =>
  weightOf(accepted, /^\s*gzip\s*(?:;|$)/i) > 0;

/**
 * The language that somebody wants more; Indonesian where neither is, or both are refused. Some programs still send `in`, the code
 * of Indonesian until 1989.
 * @param accepted as `Accept-Language` names it
 * @source RFC 9110 12.5.4
 */
export const languageOf = (accepted: string | undefined): Language =>
  weightOf(accepted, /^\s*en\b/i) > weightOf(accepted, /^\s*i[dn]\b/i) ? "en" : "id";
