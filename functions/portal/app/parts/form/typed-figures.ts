/** Basis points of a percentage as people type it, `97,5`; undefined if it is none. The point is moved in the text, so nothing is rounded. */
export function basisPointsOf(typed: string): number | undefined {
  const [, whole, decimals = ""] = typed.trim().match(/^(\d{1,4})(?:[.,](\d{1,2}))? ?%?$/) ?? [];
  return whole === undefined ? undefined : Number(`${whole}${decimals.padEnd(2, "0")}`);
}

/** A percentage as it is typed: `97,5`. */
export function percentTyped(basisPoints: number): string {
  return String(basisPoints / 100).replace(".", ",");
}

/** Whole rupiah as people and spreadsheets write them: `Rp 3.500.000`, `3500000`, `3.500.000,00`; undefined if it is no amount. */
export function rupiahOf(typed: string): number | undefined {
  const amount = typed
    .trim()
    .replace(/^Rp\.?\s*/i, "")
    .replace(/,(?:00?|-)$/, "");
  if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)$/.test(amount)) return undefined;
  return Number(amount.replaceAll(/[.,]/g, ""));
}

/** Whole rupiah as they are typed: `3.500.000`. */
export function rupiahTyped(rupiah: number): string {
  return String(rupiah).replaceAll(/\B(?=(?:\d{3})+$)/g, ".");
}

const GROUPED = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const PLAIN = /^-?\d*[.,]?\d+$/;

/**
 * A number as people here write it: a comma before the decimals, dots between thousands; `NaN` if it is none. A dot that parts no
 * thousands is taken for the comma: `0.500` is a half.
 */
export function numberOf(typed: string): number {
  const text = typed.trim();
  if (GROUPED.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  return PLAIN.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
}

/**
 * What is sent of a number that was typed; `NaN`, which arrives as nothing, where there is none. What is no number goes as it was
 * typed: the API says so beside its field, rather than that the field is empty.
 */
export const numberSent = (typed: string) => sent(typed, numberOf(typed));

/** The same of whole rupiah. */
export const rupiahSent = (typed: string) => sent(typed, rupiahOf(typed));

/** The same of a percentage, in basis points. */
export const percentSent = (typed: string) => sent(typed, basisPointsOf(typed));

function sent(typed: string, read: number | undefined): number {
  if (typed.trim() === "") return Number.NaN;
  return read === undefined || Number.isNaN(read) ? (typed.trim() as never) : read;
}
